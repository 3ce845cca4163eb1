package org.fervor.ui.lab.run;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.network.Architecture;
import org.fervor.experiment.RunState;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.service.ImageChoice;

/**
 * A run in the table, and in the workbench's selection for its test images.
 *
 * @param live whether this workbench is running it now
 */
public record RunRow(StoredRun run, boolean live) implements ImageChoice {

	public Path folder() {
		return run.folder().path();
	}

	/** "First steps · subject". */
	@Override
	public String title() {
		return NLS.bind(Messages.runs_title, run.plan().name(), run.plan().split().id());
	}

	/** One word for how far it came; a run of another program runs, too. */
	public String state() {
		return switch (run.provenance().state()) {
			case RUNNING -> Messages.state_running;
			case INTERRUPTED -> live ? Messages.state_running : Messages.state_interrupted;
			case COMPLETE -> live ? Messages.state_running : Messages.state_complete;
			case CANCELLED -> Messages.state_cancelled;
			case FAILED -> Messages.state_failed;
		};
	}

	/** Whether some program is running it, this one or another, so that nothing else may change it. */
	boolean busy() {
		return live || run.provenance().state() == RunState.RUNNING;
	}

	/** What a reader must know before believing the numbers; empty where there is nothing. */
	List<String> cautions() {
		return run.provenance().cautions();
	}

	/** Whether everything is there, the report too, which is written last. */
	public boolean finished() {
		return run.provenance().state() == RunState.COMPLETE && !live;
	}

	/** What the numbers are worth; before that is known, how the data is divided. */
	String badge() {
		return run.summary().map(s -> s.badge().label()).orElseGet(() -> run.plan().split().id());
	}

	/**
	 * What the run stands for where there is room for one number: its first fusion rule, or its first network where nothing is fused. It is chosen before anything is known, so
	 * it is no best of several.
	 */
	public Optional<RunSummary.Result> headline() {
		return run.summary().flatMap(s -> run.plan().fusions().stream().flatMap(f -> s.results().stream().filter(r -> r.rule() && r.id().equals(f))).findFirst()
				.or(() -> s.results().stream().findFirst()));
	}

	/** 0..1; NaN where it is not known. */
	double accuracy() {
		return headline().map(RunSummary.Result::accuracy).orElse(Double.NaN);
	}

	/** 0..1; NaN where it is not known. */
	double macroF1() {
		return headline().map(RunSummary.Result::macroF1).orElse(Double.NaN);
	}

	/** "71.4 % (64.8 – 77.2)", the interval of 95 % after it; with a sign where there are cautions; empty where it is not known. */
	String accuracyText() {
		return number() + (cautions().isEmpty() || headline().isEmpty() ? "" : " \u26a0");
	}

	private String number() {
		return headline().map(r -> Double.isNaN(r.accuracyInterval().low()) ? String.format(Locale.ROOT, "%.1f %%", 100 * r.accuracy())
				: String.format(Locale.ROOT, "%.1f %% (%.1f \u2013 %.1f)", 100 * r.accuracy(), 100 * r.accuracyInterval().low(), 100 * r.accuracyInterval().high())).orElse("");
	}

	/** "CNN_1, CNN_2: sum rule". */
	String networks() {
		String networks = run.plan().networks().stream().map(Architecture::name).collect(Collectors.joining(", "));
		return headline().filter(RunSummary.Result::rule).map(r -> NLS.bind(Messages.runs_fused, networks, r.title())).orElse(networks);
	}

	/** Name of the data set's folder. */
	String dataset() {
		return Optional.ofNullable(run.plan().data().getFileName()).map(Path::toString).orElse("");
	}

	long seed() {
		return run.plan().seed();
	}

	@Override
	public Path data() {
		return run.plan().data();
	}

	@Override
	public Set<String> images() {
		return run.testImages();
	}

	/** "2026-11-22 19:30", in the time zone of this machine. */
	String started() {
		return Optional.of(run.provenance().started()).filter(s -> !s.isEmpty()).map(Instant::parse)
				.map(i -> i.atZone(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT))).orElse("");
	}
}
