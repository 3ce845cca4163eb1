package org.fervor.ui.lab.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.label.Expression;
import org.fervor.experiment.SampleScores.Row;
import org.fervor.ui.lab.text.Messages;

/** What the networks of one run say of some test images after an epoch. Follows the newest epoch until another is chosen. Knows no widget. */
final class SamplesModel extends EpochChoice<SamplesModel.Choice> {

	private static final int GUESSES = 3;

	/** A run. @param history empty where it kept none */
	record Choice(RunCurves run, Optional<SampleHistory> history) {
	}

	/**
	 * What a network takes an image for.
	 *
	 * @param epoch after which; earlier than asked where it has come no further
	 * @param taken the class with the largest score
	 * @param score of that class, 0..1
	 * @param right whether that is the image's class
	 */
	record Answer(int epoch, Expression taken, double score, boolean right) {
		/** "anger 91 %". */
		String text() {
			return NLS.bind(Messages.training_sampleAnswer, taken.id(), percent());
		}

		long percent() {
			return Math.round(100 * score);
		}
	}

	@Override
	String title(Choice choice) {
		return choice.run().row().title() + "  \u00b7  " + choice.run().row().run().plan().seed();
	}

	@Override
	boolean same(Choice one, Choice other) {
		return other.run().row().folder().equals(one.run().row().folder());
	}

	@Override
	int epochs() {
		return history().map(SampleHistory::epochs).orElse(0);
	}

	/** Ids of the run's networks. */
	List<String> networks() {
		return chosen().map(c -> c.run().networks()).orElse(List.of());
	}

	/** What a network is called. */
	String name(String network) {
		return chosen().orElseThrow().run().name(network);
	}

	/** Names of the images, class by class; none where the run kept none, or none yet. */
	List<String> files() {
		return history().map(SampleHistory::files).orElse(List.of());
	}

	/** The class of an image. */
	Expression truth(String file) {
		return history().orElseThrow().truth(file);
	}

	/** Empty where the network has not come so far. */
	Optional<Answer> answer(String file, String network) {
		SampleHistory history = history().orElseThrow();
		return history.at(file, network, epoch()).map(row -> {
			int best = order(row).get(0);
			return new Answer(row.epoch(), history.labels().get(best), row.scores().get(best), best == row.truth());
		});
	}

	/** The score of the image's class after each epoch so far, 0..1; NaN where an epoch is missing. */
	double[] course(String file, String network) {
		List<Row> rows = history().orElseThrow().course(file, network);
		double[] course = new double[rows.isEmpty() ? 0 : rows.get(rows.size() - 1).epoch()];
		java.util.Arrays.fill(course, Double.NaN);
		rows.forEach(r -> course[r.epoch() - 1] = r.scores().get(r.truth()));
		return course;
	}

	/** "CNN_1: 14 of 21 right". */
	String standing(String network) {
		List<Answer> answers = files().stream().map(f -> answer(f, network)).flatMap(Optional::stream).toList();
		return answers.isEmpty() ? NLS.bind(Messages.training_sampleNothing, name(network))
				: NLS.bind(Messages.training_sampleStanding, new Object[] { name(network), answers.stream().filter(Answer::right).count(), answers.size() });
	}

	/** What each network thinks, its first three guesses. */
	String tip(String file) {
		SampleHistory history = history().orElseThrow();
		List<String> lines = new ArrayList<>(List.of(NLS.bind(Messages.training_sampleTip, file, truth(file).id())));
		for (String network : networks()) {
			history.at(file, network, epoch()).ifPresent(row -> lines.add(NLS.bind(Messages.training_sampleGuesses, new Object[] { name(network), row.epoch(),
					order(row).stream().limit(GUESSES).map(i -> new Answer(row.epoch(), history.labels().get(i), row.scores().get(i), false).text()).collect(Collectors.joining(", ")) })));
		}
		return String.join("\n", lines);
	}

	/** Indices of the classes, the largest score first. */
	private static List<Integer> order(Row row) {
		return IntStream.range(0, row.scores().size()).boxed().sorted(Comparator.comparing((Integer i) -> row.scores().get(i)).reversed()).toList();
	}

	private Optional<SampleHistory> history() {
		return chosen().flatMap(Choice::history);
	}
}
