package org.fervor.ui.lab.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.label.LabelSet;
import org.fervor.core.metrics.ConfusionMatrix;
import org.fervor.experiment.MetricsRow;
import org.fervor.ui.lab.text.Messages;

/** The confusions of one network after an epoch, over all folds. Follows the newest epoch until another is chosen. Knows no widget. */
final class ConfusionModel extends EpochChoice<ConfusionModel.Choice> {

	/** A network of a run. @param labels empty before the classes are known */
	record Choice(RunCurves run, String network, Optional<LabelSet> labels) {
	}

	@Override
	String title(Choice choice) {
		RunCurves run = choice.run();
		return NLS.bind(Messages.runs_title, run.row().title() + "  \u00b7  " + run.row().run().plan().seed(), run.name(choice.network()));
	}

	@Override
	boolean same(Choice one, Choice other) {
		return other.network().equals(one.network()) && other.run().row().folder().equals(one.run().row().folder());
	}

	/** The last epoch that every fold has reached. */
	@Override
	int epochs() {
		return chosen().map(c -> c.run().metrics().stream().filter(r -> r.network().equals(c.network())).mapToInt(r -> r.result().epoch()).max().orElse(0)).orElse(0);
	}

	/** Empty where the run kept none, or its classes are not known yet. */
	Optional<ConfusionMatrix> matrix() {
		if (chosen().isEmpty() || chosen().get().labels().isEmpty()) {
			return Optional.empty();
		}
		LabelSet labels = chosen().get().labels().get();
		int[][] counts = new int[labels.size()][labels.size()];
		boolean any = false;
		for (MetricsRow row : rows()) {
			List<List<Integer>> confusion = row.result().heldOut().confusion();
			if (confusion.size() == labels.size()) {
				any = true;
				for (int r = 0; r < counts.length; r++) {
					for (int c = 0; c < counts.length; c++) {
						counts[r][c] += confusion.get(r).get(c);
					}
				}
			}
		}
		return any ? Optional.of(new ConfusionMatrix(labels, counts)) : Optional.empty();
	}

	private List<MetricsRow> rows() {
		List<MetricsRow> rows = new ArrayList<>(chosen().orElseThrow().run().metrics());
		rows.removeIf(r -> !r.network().equals(chosen().get().network()) || r.result().epoch() != epoch());
		return rows;
	}
}
