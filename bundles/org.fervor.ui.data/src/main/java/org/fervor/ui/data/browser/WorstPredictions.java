package org.fervor.ui.data.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.data.Sample;
import org.fervor.core.label.Expression;
import org.fervor.core.score.Scores;
import org.fervor.core.task.UserError;
import org.fervor.experiment.compare.Predictions;
import org.fervor.ui.data.text.Messages;

/**
 * The images that a run tested, those first whose label its scores believe least: where labels are wrong, they stand at the top. Knows no widget.
 *
 * @param title   what scored them, for a person
 * @param samples worst first
 * @param answers by the name of the sample
 */
record WorstPredictions(String title, List<Sample> samples, Map<String, Answer> answers) {

	/**
	 * What was scored on an image by networks that had not learned it.
	 *
	 * @param predicted  the class with the highest score
	 * @param labelShare share of the label's class in all scores, 0..1
	 */
	record Answer(Expression predicted, double labelShare) {
	}

	/** None: the browser shows everything. */
	static final WorstPredictions NONE = new WorstPredictions("", List.of(), Map.of());

	/**
	 * Orders the samples of a data set.
	 *
	 * @param id of a network or rule
	 * @throws UserError if the run has tested none of them
	 */
	static WorstPredictions of(String title, Predictions predictions, String id, List<Sample> all) {
		Scores scores = predictions.scores().get(id);
		Map<String, Answer> answers = new HashMap<>();
		for (int i = 0; i < predictions.files().size(); i++) {
			double[] row = scores.rows().get(i);
			double sum = Arrays.stream(row).sum();
			double share = sum > 0 ? row[predictions.truth()[i]] / sum : 1.0 / row.length;
			answers.put(predictions.files().get(i), new Answer(predictions.labels().get(Scores.argmax(row)), share));
		}
		List<Sample> tested = new ArrayList<>(all.stream().filter(s -> answers.containsKey(s.name())).toList());
		if (tested.isEmpty()) {
			throw new UserError(NLS.bind(Messages.worst_others, title));
		}
		tested.sort(Comparator.comparingDouble((Sample s) -> answers.get(s.name()).labelShare()).thenComparing(Sample::name));
		Map<String, Answer> known = new LinkedHashMap<>();
		tested.forEach(s -> known.put(s.name(), answers.get(s.name())));
		return new WorstPredictions(title, List.copyOf(tested), known);
	}

	boolean isEmpty() {
		return samples.isEmpty();
	}

	/** What the image is taken for; empty where nobody knows. */
	String predicted(Sample sample) {
		Answer answer = answers.get(sample.name());
		return answer == null ? "" : answer.predicted().id();
	}

	/** Share of the label's class; NaN where nobody knows. */
	double labelShare(Sample sample) {
		Answer answer = answers.get(sample.name());
		return answer == null ? Double.NaN : answer.labelShare();
	}

	/** "63 images tested by …, the least believed labels first; 22 of them taken for another class". */
	String sentence() {
		long wrong = samples.stream().filter(s -> answers.get(s.name()).predicted() != s.label()).count();
		return NLS.bind(Messages.worst_said, new Object[] { samples.size(), title, wrong });
	}
}
