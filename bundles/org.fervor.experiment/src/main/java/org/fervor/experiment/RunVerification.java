package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.data.DatasetOpener;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.network.Architecture;
import org.fervor.core.score.FusionChoice;
import org.fervor.core.score.Scores;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.cache.FaceCache;
import org.fervor.experiment.compare.Predictions;

/** Scores a finished run again from its models and its list of images, on any machine, and says whether the numbers are those of the run. */
public final class RunVerification {

	/** Scores may differ so much between machines and back ends: other processors add in another order. */
	public static final double TOLERANCE = 1e-3;

	private final FacePreparation preparation;
	private final ComputeService compute;
	private final int cores;

	public RunVerification(DatasetOpener opener, ImageReader reader, FaceCropper cropper, List<FaceDetectorFactory> detectors, ComputeService compute, int cores) {
		this.preparation = new FacePreparation(opener, reader, cropper, new Detectors(List.copyOf(detectors)), FaceCache.none());
		this.compute = compute;
		this.cores = cores;
	}

	/**
	 * What was found.
	 *
	 * @param match         whether every file and image is as it was and every score within the tolerance
	 * @param sealed        whether the run listed the hashes of its files
	 * @param files         files of the run that were changed or are missing
	 * @param images        test images that were changed or are missing
	 * @param compared      score vectors that were compared
	 * @param largest       largest difference of a score
	 * @param where         image, and network or rule, where that is
	 * @param labels        predictions that came out differently
	 * @param tolerance     what was allowed
	 */
	public record Outcome(boolean match, boolean sealed, Map<String, String> files, Map<String, String> images, int compared, double largest, String where, int labels,
			double tolerance) {
	}

	/**
	 * Verifies a run.
	 *
	 * @param data where the data set is now; null for where it was
	 * @throws UserError if the run is not complete, or its data set or models cannot be read
	 */
	public Outcome verify(StoredRun run, Path data, double tolerance, Progress progress) throws IOException {
		RunSummary summary = run.summary().orElseThrow(() -> new UserError(run.folder().path() + " holds no results to verify: the run is not complete"));
		RunChecksums.Findings files = RunChecksums.check(run.folder().path());
		Path place = data == null ? run.plan().data() : data;
		if (!Files.exists(place)) {
			throw new UserError(place + ": the run's data set is not there; say where it is with --data");
		}
		List<SplitTable.Row> tested = SplitTable.read(run.folder().split()).stream().filter(r -> !r.training()).toList();
		FaceSet faces;
		try (Workers workers = new Workers(cores)) {
			faces = preparation.prepare(place, run.plan().settings(), workers, progress);
		}
		Map<String, PreparedFace> byHash = new HashMap<>();
		faces.faces().forEach(f -> byHash.put(f.contentHash(), f));
		Map<String, String> images = images(tested, faces, byHash);
		Comparison comparison = new Comparison(Predictions.read(run.folder().predictions()));
		score(run, summary, tested.stream().filter(r -> byHash.containsKey(r.hash())).toList(), byHash, comparison, progress);
		boolean match = files.wrong().isEmpty() && images.isEmpty() && comparison.compared > 0 && comparison.largest <= tolerance && comparison.unknown == 0;
		return new Outcome(match, files.present(), files.wrong(), images, comparison.compared, comparison.largest, comparison.where, comparison.labels, tolerance);
	}

	private static Map<String, String> images(List<SplitTable.Row> tested, FaceSet faces, Map<String, PreparedFace> byHash) {
		Set<String> names = faces.faces().stream().map(f -> f.sample().name()).collect(Collectors.toSet());
		Map<String, String> wrong = new LinkedHashMap<>();
		tested.stream().filter(r -> !byHash.containsKey(r.hash())).forEach(r -> wrong.put(r.file(), names.contains(r.file()) ? "changed" : "missing, or its face is not found"));
		return wrong;
	}

	private void score(StoredRun run, RunSummary summary, List<SplitTable.Row> tested, Map<String, PreparedFace> byHash, Comparison comparison, Progress progress) {
		List<String> ids = run.plan().networks().stream().map(Architecture::id).toList();
		// not from the images that are left: without a fold's images the models of the others have other names
		int folds = summary.audits().size();
		progress.step("score again", (long) tested.size() * ids.size());
		for (int f = 0; f < folds; f++) {
			int fold = f;
			List<SplitTable.Row> rows = tested.stream().filter(r -> r.fold() == fold).toList();
			if (rows.isEmpty()) {
				continue;
			}
			List<Scores> scores = new ArrayList<>();
			for (String id : ids) {
				progress.checkCancelled();
				try (Network network = compute.load(run.folder().model(id, fold, folds))) {
					scores.add(network.score(rows.stream().map(r -> byHash.get(r.hash()).crop()).toList()));
				}
				comparison.add(id, rows, scores.get(scores.size() - 1));
				progress.advance(rows.size());
			}
			if (ids.size() > 1) {
				run.plan().fusions().stream().map(FusionChoice::parse).forEach(c -> comparison.add(c.id(), rows, Scores.fuse(summary.rule(c, fold), scores)));
			}
		}
	}

	/** New scores against stored ones. */
	private static final class Comparison {
		private final Predictions stored;
		private final Map<String, Integer> places = new HashMap<>();
		private int compared;
		private int labels;
		private int unknown;
		private double largest;
		private String where = "";

		Comparison(Predictions stored) {
			this.stored = stored;
			for (int i = 0; i < stored.files().size(); i++) {
				places.put(stored.files().get(i), i);
			}
		}

		void add(String id, List<SplitTable.Row> rows, Scores scores) {
			Scores before = stored.scores().get(id);
			for (int i = 0; i < rows.size(); i++) {
				Integer place = places.get(rows.get(i).file());
				if (before == null || place == null) {
					unknown++;
					where = rows.get(i).file() + ", " + id + ": no row in predictions.csv";
					continue;
				}
				compared++;
				labels += before.predicted(place) == scores.predicted(i) ? 0 : 1;
				for (int c = 0; c < scores.rows().get(i).length; c++) {
					double difference = Math.abs(before.rows().get(place)[c] - scores.rows().get(i)[c]);
					if (!(difference <= largest)) {
						largest = difference;
						where = rows.get(i).file() + ", " + id;
					}
				}
			}
		}
	}
}
