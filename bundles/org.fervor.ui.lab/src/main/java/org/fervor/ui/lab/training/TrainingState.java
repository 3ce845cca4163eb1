package org.fervor.ui.lab.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.ui.IMemento;

/** What the Training part remembers over a restart. */
final class TrainingState {

	private static final String SHOWN = "shown";
	private static final String MEASURES = "measures";
	private static final String SMOOTHING = "smoothing";
	private static final String TRAINING = "training";
	private static final String SEEDS = "seeds";
	private static final String LOG = "log";
	private static final String COLOURS = "colours";

	private TrainingState() {
	}

	static void save(IMemento memento, TrainingModel model, Set<CurveMeasure> measures) {
		memento.putString(SHOWN, model.shown().stream().map(Path::toString).collect(Collectors.joining("\n")));
		memento.putString(MEASURES, measures.stream().map(CurveMeasure::name).collect(Collectors.joining(",")));
		memento.putFloat(SMOOTHING, (float) model.options().smoothing());
		memento.putBoolean(TRAINING, model.options().training());
		memento.putBoolean(SEEDS, model.options().seeds());
		memento.putBoolean(LOG, model.options().log());
		memento.putString(COLOURS, model.colours());
	}

	/** @param memento null at the first start */
	static void restore(IMemento memento, TrainingModel model, Consumer<Set<CurveMeasure>> measures) {
		if (memento == null || memento.getString(MEASURES) == null) {
			return;
		}
		Optional.ofNullable(memento.getString(COLOURS)).ifPresent(model::colours);
		model.show(memento.getString(SHOWN).lines().map(Path::of).toList());
		List<String> names = List.of(memento.getString(MEASURES).split(","));
		Set<CurveMeasure> known = EnumSet.noneOf(CurveMeasure.class);
		Arrays.stream(CurveMeasure.values()).filter(m -> names.contains(m.name())).forEach(known::add);
		measures.accept(known);
		double smoothing = Optional.ofNullable(memento.getFloat(SMOOTHING)).map(f -> Math.round(100 * f) / 100.0).orElse(0.0);
		model.options(new TrainingModel.Options(smoothing, !Boolean.FALSE.equals(memento.getBoolean(TRAINING)), !Boolean.FALSE.equals(memento.getBoolean(SEEDS)),
				Boolean.TRUE.equals(memento.getBoolean(LOG))));
	}
}
