package org.fervor.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.fervor.core.score.Scores;
import org.fervor.core.split.Fold;
import org.fervor.experiment.SampleScores.Row;

/**
 * The test faces of a run that somebody may watch while its networks learn: the same for each network, as many of each class, drawn by the run's seed. Each belongs to one
 * fold, that whose networks' scores stand in {@code predictions.csv}.
 *
 * @param foldOf index of a face → its fold
 */
record WatchedFaces(FaceSet faces, Map<Integer, Integer> foldOf) {

	/** How many at most. */
	static final int MOST = 24;

	static WatchedFaces of(FaceSet faces, List<Fold> folds, long seed) {
		Map<Integer, Integer> tested = RunResults.foldOf(folds);
		Map<Integer, Integer> chosen = new TreeMap<>();
		for (int label = 0; label < faces.labels().size(); label++) {
			int wanted = label;
			List<Integer> ofClass = new ArrayList<>(tested.keySet().stream().filter(i -> faces.label(i) == wanted).sorted().toList());
			// a generator per class, so that a class that grows does not change the choice among the others
			Collections.shuffle(ofClass, new Random(seed * 31 + label));
			ofClass.stream().limit(Math.max(1, MOST / faces.labels().size())).forEach(i -> chosen.put(i, tested.get(i)));
		}
		return new WatchedFaces(faces, chosen);
	}

	/**
	 * What a network said of those that belong to a fold.
	 *
	 * @param test   the faces that the fold tests
	 * @param scores in their order
	 */
	List<Row> rows(String network, int fold, int epoch, List<Integer> test, Scores scores) {
		return IntStream.range(0, test.size()).filter(i -> Integer.valueOf(fold).equals(foldOf.get(test.get(i)))).mapToObj(i -> {
			int face = test.get(i);
			List<Double> row = java.util.Arrays.stream(scores.rows().get(i)).boxed().toList();
			return new Row(network, fold, epoch, faces.faces().get(face).sample().name(), faces.label(face), row);
		}).toList();
	}
}
