package org.fervor.ui.lab.run;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.fervor.experiment.RunState;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.lab.text.Messages;

/**
 * A run in the table.
 *
 * @param live whether this workbench is running it now
 */
public record RunRow(StoredRun run, boolean live) {

	public Path folder() {
		return run.folder().path();
	}

	/** "First steps · subject". */
	public String title() {
		return NLS.bind(Messages.runs_title, run.plan().name(), run.plan().split().id());
	}

	/** One word for how far it came. A run that says it is running, but is run by nobody here, was interrupted or belongs to another process. */
	public String state() {
		return switch (run.provenance().state()) {
			case RUNNING -> live ? Messages.state_running : Messages.state_incomplete;
			case COMPLETE -> live ? Messages.state_running : Messages.state_complete;
			case CANCELLED -> Messages.state_cancelled;
			case FAILED -> Messages.state_failed;
		};
	}

	/** Whether everything is there, the report too, which is written last. */
	public boolean finished() {
		return run.provenance().state() == RunState.COMPLETE && !live;
	}

	/** What the numbers are worth; before that is known, how the data is divided. */
	String badge() {
		return run.summary().map(s -> s.badge().label()).orElseGet(() -> run.plan().split().id());
	}

	/** Accuracy of a network or rule, 0..1; NaN where it is not known. */
	double accuracy(String id) {
		return run.summary().flatMap(s -> s.results().stream().filter(r -> r.id().equals(id)).findFirst()).map(RunSummary.Result::accuracy).orElse(Double.NaN);
	}

	/** "2026-11-22 19:30", in the time zone of this machine. */
	String started() {
		return Optional.of(run.provenance().started()).filter(s -> !s.isEmpty()).map(Instant::parse)
				.map(i -> i.atZone(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT))).orElse("");
	}
}
