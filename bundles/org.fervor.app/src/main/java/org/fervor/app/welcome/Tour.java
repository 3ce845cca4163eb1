package org.fervor.app.welcome;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.fervor.app.Ids;
import org.fervor.app.text.Messages;

/** The steps from sample data to a verdict, and which of them were done. Knows no widget. */
public final class Tour {

	static final String DATA = "/" + Ids.FIRST_STEPS + "/KDEF";
	static final String EXPERIMENT = "/" + Ids.FIRST_STEPS + "/demo.experiment";

	private static final String OPEN_DATA = "org.fervor.ui.data.open";
	private static final String SHOW_VIEW = "org.eclipse.ui.views.showView";
	private static final String SHOW_VIEW_ID = "org.eclipse.ui.views.showView.viewId";
	private static final String PATH = "path";

	private static final List<TourStep> STEPS = List.of(
			new TourStep("data", Messages.tour_data_title, Messages.tour_data_text, Messages.tour_data_button, Ids.DATA_PERSPECTIVE, OPEN_DATA, Map.of(PATH, DATA)),
			new TourStep("face", Messages.tour_face_title, Messages.tour_face_text, Messages.tour_face_button, Ids.DATA_PERSPECTIVE, SHOW_VIEW,
					Map.of(SHOW_VIEW_ID, Ids.AUGMENTATION)),
			new TourStep("experiment", Messages.tour_experiment_title, Messages.tour_experiment_text, Messages.tour_experiment_button, Ids.LAB_PERSPECTIVE,
					"org.fervor.ui.lab.open", Map.of(PATH, EXPERIMENT)),
			new TourStep("run", Messages.tour_run_title, Messages.tour_run_text, Messages.tour_run_button, Ids.LAB_PERSPECTIVE, "org.fervor.ui.lab.run",
					Map.of(PATH, EXPERIMENT)),
			new TourStep("report", Messages.tour_report_title, Messages.tour_report_text, Messages.tour_report_button, Ids.LAB_PERSPECTIVE, "org.fervor.ui.lab.report",
					Map.of()),
			new TourStep("own", Messages.tour_own_title, Messages.tour_own_text, Messages.tour_own_button, Ids.DATA_PERSPECTIVE, OPEN_DATA, Map.of()));

	private final Set<String> done = new LinkedHashSet<>();

	/** @param alreadyDone ids, as {@link #done()} gave them; unknown ones are ignored */
	public Tour(Collection<String> alreadyDone) {
		STEPS.stream().map(TourStep::id).filter(alreadyDone::contains).forEach(done::add);
	}

	public List<TourStep> steps() {
		return STEPS;
	}

	public void finish(TourStep step) {
		done.add(step.id());
	}

	public boolean finished(TourStep step) {
		return done.contains(step.id());
	}

	/** The first step that was not done; empty at the end. */
	public Optional<TourStep> next() {
		return STEPS.stream().filter(s -> !finished(s)).findFirst();
	}

	public void restart() {
		done.clear();
	}

	/** Ids of the steps done, to be stored. */
	public List<String> done() {
		return List.copyOf(done);
	}
}
