package org.fervor.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.data.DatasetOpener;
import org.fervor.core.data.Sample;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelMap;
import org.fervor.core.metrics.Interval;
import org.fervor.core.network.Architecture;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.FusionChoice;
import org.fervor.core.score.Scores;
import org.fervor.core.split.Fingerprint;
import org.fervor.core.split.Fold;
import org.fervor.core.split.LeakAudit;
import org.fervor.core.split.ProtocolBadge;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.cache.FaceCache;

/** The cross-corpus matrix: networks that learned from one data set judged on every other. */
public final class CrossCorpus {

	private final FacePreparation preparation;
	private final ComputeService compute;
	private final int cores;

	/** @param cache where faces may be known from */
	public CrossCorpus(DatasetOpener opener, ImageReader reader, FaceCropper cropper, List<FaceDetectorFactory> detectors, ComputeService compute, FaceCache cache, int cores) {
		this.preparation = new FacePreparation(opener, reader, cropper, new Detectors(List.copyOf(detectors)), cache);
		this.compute = compute;
		this.cores = cores;
	}

	/**
	 * All that was measured.
	 *
	 * @param corpora names of the data sets, in order
	 * @param titles  network or rule → what a person calls it
	 * @param cells   one per network or rule, training set and test set
	 */
	public record Matrix(List<String> corpora, Map<String, String> titles, List<Cell> cells) {
	}

	/**
	 * One network or rule trained on one data set and tested on another, or on the held-back part of its own.
	 *
	 * @param classes  classes that the test images show, in the training set's words
	 * @param tested   images
	 * @param unmapped images of classes that the networks do not know; left out
	 * @param map      pairs of classes that are not namesakes, "contempt=disgust"; empty where there are none
	 */
	public record Cell(String recogniser, String trained, String test, double accuracy, Interval interval, double macroF1, int classes, int tested, int unmapped, String map,
			ProtocolBadge badge, String audit) {
	}

	/**
	 * Judges the networks of finished runs on each other's data sets. Scores of classes that the other data set does not show count as they are, so that naming one is an
	 * error.
	 *
	 * @param runs  one per data set, each with one fold
	 * @param pairs classes of a test set → classes of a training set, beyond namesakes
	 * @throws UserError if a run is not complete or has several folds, or two data sets share no two classes
	 */
	public Matrix measure(List<StoredRun> runs, Map<Expression, Expression> pairs, Progress progress) throws IOException {
		List<String> names = names(runs);
		List<Cell> cells = new ArrayList<>();
		Map<String, String> titles = new LinkedHashMap<>();
		Map<String, FaceSet> prepared = new HashMap<>();
		try (Workers workers = new Workers(cores)) {
			for (int a = 0; a < runs.size(); a++) {
				RunSummary own = complete(runs.get(a));
				own.results().forEach(r -> titles.putIfAbsent(r.id(), r.title()));
				for (RunSummary.Result r : own.results()) {
					cells.add(new Cell(r.id(), names.get(a), names.get(a), r.accuracy(), r.accuracyInterval(), r.macroF1(), own.labels().size(), own.test(), 0, "", own.badge(),
							own.audit().get(0)));
				}
				FaceSet learned = faces(prepared, runs.get(a), runs.get(a), workers, progress);
				for (int b = 0; b < runs.size(); b++) {
					if (a != b) {
						FaceSet other = faces(prepared, runs.get(a), runs.get(b), workers, progress);
						cells.addAll(new Transfer(runs.get(a), own, learned, other, pairs, names.get(a), names.get(b)).cells(progress));
					}
				}
			}
		}
		return new Matrix(names, titles, cells);
	}

	private static RunSummary complete(StoredRun run) {
		RunSummary summary = run.summary().orElseThrow(() -> new UserError(run.folder().path() + " holds no results: the run is not complete"));
		if (summary.audits().size() != 1) {
			throw new UserError(run.folder().path() + " has " + summary.audits().size() + " folds; the cross-corpus matrix needs runs of one, such as --split subject");
		}
		return summary;
	}

	private static List<String> names(List<StoredRun> runs) {
		List<String> names = new ArrayList<>();
		for (StoredRun run : runs) {
			String name = String.valueOf(run.plan().data().getFileName());
			names.add(names.contains(name) ? name + " (" + (names.size() + 1) + ")" : name);
		}
		return names;
	}

	/** The faces of one run's data set, cropped as the other run's networks were trained. */
	private FaceSet faces(Map<String, FaceSet> prepared, StoredRun cropped, StoredRun shown, Workers workers, Progress progress) throws IOException {
		Settings settings = cropped.plan().settings().with(ExperimentParameters.LAYOUT, shown.plan().settings().get(ExperimentParameters.LAYOUT))
				.with(ExperimentParameters.MAP, shown.plan().settings().get(ExperimentParameters.MAP))
				.with(ExperimentParameters.INCLUDE, shown.plan().settings().get(ExperimentParameters.INCLUDE))
				.with(ExperimentParameters.CLASSES, shown.plan().settings().get(ExperimentParameters.CLASSES)).with(ExperimentParameters.DETECTOR, detector(cropped, shown));
		Map<String, String> texts = settings.texts(FaceCropper.PARAMETERS);
		texts.put("data", shown.plan().data() + " " + settings.texts(ExperimentParameters.FACES) + settings.texts(DetectorParameters.ALL));
		String key = texts.toString();
		if (!prepared.containsKey(key)) {
			prepared.put(key, preparation.prepare(shown.plan().data(), settings, workers, progress));
		}
		return prepared.get(key);
	}

	/** How the networks' own faces were found; where one of both data sets comes cropped, how those of the other were. */
	private static String detector(StoredRun cropped, StoredRun shown) {
		String own = cropped.plan().settings().get(ExperimentParameters.DETECTOR);
		String other = shown.plan().settings().get(ExperimentParameters.DETECTOR);
		return own.equals(PreCropped.NONE) || other.equals(PreCropped.NONE) ? other : own;
	}

	/** The networks of one run on the faces of another data set. */
	private final class Transfer {
		private final StoredRun run;
		private final RunSummary summary;
		private final FaceSet learned;
		private final FaceSet other;
		private final LabelMap map;
		private final String trained;
		private final String tested;

		Transfer(StoredRun run, RunSummary summary, FaceSet learned, FaceSet other, Map<Expression, Expression> pairs, String trained, String tested) {
			this.run = run;
			this.summary = summary;
			this.learned = learned;
			this.other = other;
			this.trained = trained;
			this.tested = tested;
			LabelMap byName = LabelMap.byName(other.labels(), learned.labels());
			for (Map.Entry<Expression, Expression> pair : pairs.entrySet()) {
				if (other.labels().contains(pair.getKey()) && learned.labels().contains(pair.getValue())) {
					byName = byName.with(pair.getKey(), pair.getValue());
				}
			}
			this.map = byName;
		}

		List<Cell> cells(Progress progress) {
			List<PreparedFace> shown = other.faces().stream().filter(f -> map.map(f.sample().label()).isPresent()).toList();
			int classes = (int) shown.stream().map(f -> map.map(f.sample().label()).orElseThrow()).distinct().count();
			if (classes < 2) {
				throw new UserError(trained + " and " + tested + " share " + classes + " class" + (classes == 1 ? "" : "es") + "; map others with --map FROM=TO");
			}
			List<Sample> samples = shown.stream().map(f -> relabelled(f.sample())).toList();
			Judge judge = new Judge(learned.labels(), samples, scores(shown, progress));
			LeakAudit audit = audit(shown);
			String words = new TreeMap<>(map.pairs()).entrySet().stream().filter(e -> e.getKey() != e.getValue()).map(e -> e.getKey().id() + "=" + e.getValue().id()).toList()
					.toString().replaceAll("[\\[\\]]", "");
			return judge.results(id -> id).stream().map(r -> new Cell(r.id(), trained, tested, r.accuracy(), r.accuracyInterval(), r.macroF1(), classes, shown.size(),
					other.faces().size() - shown.size(), words, audit.badge(), audit.describe())).toList();
		}

		private Sample relabelled(Sample s) {
			return new Sample(s.image(), map.map(s.label()).orElseThrow(), s.subject(), s.sequence(), s.part());
		}

		private Map<String, Scores> scores(List<PreparedFace> shown, Progress progress) {
			Map<String, Scores> scores = new LinkedHashMap<>();
			progress.step(trained + " on " + tested, (long) shown.size() * run.plan().networks().size());
			for (Architecture architecture : run.plan().networks()) {
				progress.checkCancelled();
				try (Network network = compute.load(run.folder().model(architecture.id(), 0, 1))) {
					scores.put(architecture.id(), network.score(shown.stream().map(PreparedFace::crop).toList()));
				}
				progress.advance(shown.size());
			}
			if (scores.size() > 1) {
				List<Scores> networks = List.copyOf(scores.values());
				run.plan().fusions().stream().map(FusionChoice::parse).forEach(c -> scores.put(c.id(), Scores.fuse(summary.rule(c, 0), networks)));
			}
			return scores;
		}

		/** Training images of one data set against all of the other; persons of different sets count as different. */
		private LeakAudit audit(List<PreparedFace> shown) {
			Set<String> training = new HashSet<>();
			SplitTable.read(run.folder().split()).stream().filter(SplitTable.Row::training).forEach(r -> training.add(r.hash()));
			List<PreparedFace> all = new ArrayList<>(learned.faces().stream().filter(f -> training.contains(f.contentHash())).toList());
			int first = all.size();
			all.addAll(shown);
			List<Sample> samples = IntStream.range(0, all.size()).mapToObj(i -> owned(all.get(i).sample(), i < first ? "A " : "B ")).toList();
			List<Fingerprint> prints = all.stream().map(f -> Fingerprint.of(f.contentHash(), f.crop())).toList();
			return LeakAudit.of(samples, new Fold("cross", IntStream.range(0, first).boxed().toList(), IntStream.range(first, all.size()).boxed().toList()), prints);
		}

		private static Sample owned(Sample s, String corpus) {
			return new Sample(s.image(), s.label(), corpus + s.subject(), s.sequence().isEmpty() ? "" : corpus + s.sequence(), s.part());
		}
	}
}
