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
import org.fervor.core.metrics.ResamplingUnit;
import org.fervor.core.metrics.RuleComparison;
import org.fervor.core.score.Scores;
import org.fervor.experiment.FusionSummary.Fitted;
import org.fervor.experiment.FusionSummary.Gain;
import org.fervor.experiment.FusionSummary.Pair;
import org.fervor.experiment.RunSummary.ClassResult;
import org.fervor.experiment.RunSummary.Result;
import org.fervor.experiment.RunSummary.Sampling;

/** Turns scores of several recognisers on the same test images into what a summary says of them. */
final class Judge {

	private final Map<String, Judgement> judgements = new LinkedHashMap<>();
	private final ResamplingUnit unit;
	private final Bootstrap bootstrap;

	Judge(LabelSet labels, List<Sample> tested, Map<String, Scores> scores) {
		int[] truth = tested.stream().mapToInt(s -> labels.indexOf(s.label())).toArray();
		scores.forEach((id, rows) -> judgements.put(id, new Judgement(labels, truth, rows)));
		unit = ResamplingUnit.of(tested.stream().map(Sample::subject).toList(), tested.stream().map(Sample::sequence).toList());
		bootstrap = Bootstrap.of(unit, Bootstrap.DRAWS);
	}

	Sampling sampling() {
		return new Sampling(unit.name(), bootstrap.groups(), Bootstrap.DRAWS);
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
		Map<String, Judgement> rules = new LinkedHashMap<>(judgements);
		rules.keySet().removeAll(networks);
		RuleComparison compared = RuleComparison.of(best, judgements.get(best), rules, unit);
		List<Gain> gains = compared.rows().stream().map(r -> new Gain(r.id(), best, r.gain(), r.interval(), r.bootstrapP(), r.mcnemar().onlyFirst(), r.mcnemar().onlySecond(),
				r.mcnemar().pValue(), r.correctedP(), r.sameAs())).toList();
		return new FusionSummary(Judgement.oracle(networks.stream().map(judgements::get).toList()), pairs, gains, fitted, compared.tests(), compared.confidence());
	}
}
