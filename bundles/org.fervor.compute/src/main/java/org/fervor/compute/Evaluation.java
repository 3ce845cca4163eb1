package org.fervor.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.fervor.core.compute.EpochResult.Measure;
import org.fervor.core.compute.Loss;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.label.LabelSet;
import org.fervor.core.metrics.ConfusionMatrix;
import org.fervor.core.score.Scores;
import org.fervor.core.task.Progress;

/** Measures a network on labelled images. */
final class Evaluation {

	private final Scorer scorer;
	private final Batch batch;
	private final LabelSet labels;
	private final Loss loss;

	/** Fills the given batch again and again. */
	Evaluation(Scorer scorer, Batch batch, LabelSet labels, Loss loss) {
		this.scorer = scorer;
		this.batch = batch;
		this.labels = labels;
		this.loss = loss;
	}

	/** What the network says of each image, in their order. Cancelling ends within one batch. */
	Scores scores(TrainingImages images, int epoch, Progress progress) {
		List<double[]> rows = new ArrayList<>();
		scorer.weightsChanged();
		while (rows.size() < images.size()) {
			progress.checkCancelled();
			batch.fill(images, next(rows.size(), images.size()), epoch);
			rows.addAll(scorer.score(batch));
		}
		return new Scores(rows);
	}

	/** Loss, accuracy, macro-F1, recalls and confusions of these scores. @param images at least one */
	Measure measure(TrainingImages images, Scores scores) {
		int[] truth = IntStream.range(0, images.size()).map(images::label).toArray();
		double sum = 0;
		for (int i = 0; i < truth.length; i++) {
			sum += TrueLoss.of(loss, scores.rows().get(i), truth[i]);
		}
		ConfusionMatrix matrix = ConfusionMatrix.of(labels, truth, scores);
		List<Double> recalls = IntStream.range(0, labels.size()).mapToObj(matrix::recall).toList();
		List<List<Integer>> confusion = Arrays.stream(matrix.counts()).map(row -> Arrays.stream(row).boxed().toList()).toList();
		return new Measure(sum / truth.length, matrix.accuracy(), matrix.macroF1(), recalls, confusion);
	}

	private int[] next(int from, int end) {
		int[] indices = new int[Math.min(batch.capacity(), end - from)];
		for (int i = 0; i < indices.length; i++) {
			indices[i] = from + i;
		}
		return indices;
	}
}
