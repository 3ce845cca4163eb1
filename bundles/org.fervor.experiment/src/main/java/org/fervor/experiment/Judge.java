package org.fervor.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.fervor.core.data.Sample;
import org.fervor.core.label.LabelSet;
import org.fervor.core.metrics.Bootstrap;
import org.fervor.core.metrics.Bootstrap.Estimate;
import org.fervor.core.metrics.Calibration;
import org.fervor.core.metrics.ConfusionMatrix;
import org.fervor.core.metrics.Diversity;
import org.fervor.core.metrics.Judgement;
import org.fervor.core.metrics.McNemar;
import org.fervor.core.score.Scores;
import org.fervor.experiment.FusionSummary.Fitted;
import org.fervor.experiment.FusionSummary.Gain;
import org.fervor.experiment.FusionSummary.Pair;
import org.fervor.experiment.RunSummary.ClassResult;
import org.fervor.experiment.RunSummary.Result;
import org.fervor.experiment.RunSummary.Sampling;

/** Turns scores of several recognisers on the same test images into what a summary says of them. */
final class Judge {

	/** Of the resampling, not of the run: the same predictions always get the same intervals. */
	private static final long SEED = 20_220_101;

	private final Map<String, Judgement> judgements = new LinkedHashMap<>();
	private final Bootstrap bootstrap;
	private final Sampling sampling;

	Judge(LabelSet labels, List<Sample> tested, Map<String, Scores> scores) {
		int[] truth = tested.stream().mapToInt(s -> labels.indexOf(s.label())).toArray();
		scores.forEach((id, rows) -> judgements.put(id, new Judgement(labels, truth, rows)));
		boolean subjects = named(tested, Sample::subject);
		boolean sequences = named(tested, Sample::sequence);
		List<String> groups = tested.stream().map(s -> subjects ? s.subject() : sequences ? s.sequence() : "").toList();
		bootstrap = Bootstrap.of(groups, Bootstrap.DRAWS, SEED);
		sampling = new Sampling(subjects ? "person" : sequences ? "recording" : "image", bootstrap.groups(), Bootstrap.DRAWS);
	}

	private static boolean named(List<Sample> samples, Function<Sample, String> name) {
		return samples.stream().noneMatch(s -> name.apply(s).isEmpty());
	}

	Sampling sampling() {
		return sampling;
	}

	/** @param titles network or rule → what a person calls it */
	List<Result> results(Function<String, String> titles) {
		return judgements.entrySet().stream().map(e -> result(e.getKey(), titles.apply(e.getKey()), e.getValue())).toList();
	}

	private Result result(String id, String title, Judgement judgement) {
		ConfusionMatrix matrix = judgement.confusion();
		LabelSet labels = judgement.labels();
		List<ClassResult> classes = IntStream.range(0, labels.size())
				.mapToObj(l -> new ClassResult(labels.get(l).id(), matrix.precision(l), matrix.recall(l), matrix.f1(l), matrix.support(l))).toList();
		Estimate accuracy = judgement.accuracy(bootstrap);
		Estimate macroF1 = judgement.macroF1(bootstrap);
		Calibration calibration = judgement.calibration();
		return new Result(id, title, matrix.accuracy(), matrix.macroF1(), matrix.balancedAccuracy(), classes, matrix.counts(), accuracy.interval(), macroF1.interval(),
				judgement.topAccuracy(2), calibration);
	}

	/** @param fitted what rules were fitted to */
	FusionSummary fusion(List<String> networks, List<Fitted> fitted) {
		List<Pair> pairs = new ArrayList<>();
		for (int a = 0; a < networks.size(); a++) {
			for (int b = a + 1; b < networks.size(); b++) {
				Diversity d = Diversity.of(judgements.get(networks.get(a)).hits(), judgements.get(networks.get(b)).hits());
				pairs.add(new Pair(networks.get(a), networks.get(b), d.errorCorrelation(), d.q(), d.doubleFault(), d.disagreement()));
			}
		}
		String best = networks.stream().max(Comparator.comparingDouble(n -> judgements.get(n).confusion().accuracy())).orElseThrow();
		List<Gain> rules = judgements.keySet().stream().filter(id -> !networks.contains(id)).map(id -> gain(best, id)).toList();
		return new FusionSummary(Judgement.oracle(networks.stream().map(judgements::get).toList()), pairs, rules, fitted);
	}

	private Gain gain(String network, String rule) {
		Estimate gain = judgements.get(network).gain(judgements.get(rule), bootstrap);
		McNemar test = McNemar.of(judgements.get(network).hits(), judgements.get(rule).hits());
		return new Gain(rule, network, gain.value(), gain.interval(), gain.pValue(), test.onlyFirst(), test.onlySecond(), test.pValue());
	}
}
