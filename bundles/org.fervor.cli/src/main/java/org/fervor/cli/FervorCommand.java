package org.fervor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.fervor.core.io.Reasons;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.UserError;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(name = "fervor", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "A workbench for facial expression recognition.",
		footer = "Exit codes: 0 done; 1 the job failed, one line says why; 2 wrong usage; 130 interrupted.", subcommands = {
				DemoVerb.class, RunVerb.class, TrainVerb.class, SweepVerb.class, QueueVerb.class, ExportVerb.class, ImportVerb.class, ReportVerb.class, CompareVerb.class, VerifyVerb.class,
				InflationVerb.class, CrossVerb.class, ExplainVerb.class, DatasetVerb.class, CropVerb.class, AugmentVerb.class, PredictVerb.class, ProbeVerb.class, SynthVerb.class,
				BenchVerb.class, TspmVerb.class, ModelsVerb.class, LiveVerb.class, SongsVerb.class, DoctorVerb.class })
final class FervorCommand implements Runnable {

	private final Session session;

	@Spec
	private CommandSpec spec;

	private FervorCommand(Session session) {
		this.session = session;
	}

	/** Runs one call. */
	static int execute(Session session, String... arguments) {
		CommandLine line = line(session);
		line.setParameterExceptionHandler((e, args) -> usage(session.console(), e));
		line.setExecutionExceptionHandler((e, command, result) -> failed(session.console(), e, command.getCommand() instanceof Verb verb && verb.debug()));
		try {
			return line.execute(arguments);
		} catch (OutOfMemoryError e) {
			session.console().message("fervor: out of memory; take smaller images, a smaller batch or fewer networks at once, or give Java more with FERVOR_JAVA_OPTS=-Xmx8g");
			return ExitCode.FAILED;
		} catch (Error e) {
			return failed(session.console(), e, List.of(arguments).contains("--debug"));
		}
	}

	/** The verbs and their options. */
	static CommandLine line(Session session) {
		CommandLine line = new CommandLine(new FervorCommand(session));
		line.setCaseInsensitiveEnumValuesAllowed(true);
		// picocli's own hides why a text is no path
		line.registerConverter(Path.class, Path::of);
		return line;
	}

	Session session() {
		return session;
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "name a verb: " + String.join(", ", spec.subcommands().keySet()));
	}

	private static int usage(Console console, ParameterException e) {
		Optional<String> locale = ForeignNames.sentence(e);
		if (locale.isPresent()) {
			console.message("fervor: " + locale.get());
			return ExitCode.FAILED;
		}
		console.message("fervor: " + e.getMessage().lines().findFirst().orElse("wrong usage") + "; see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
		return ExitCode.USAGE;
	}

	private static int failed(Console console, Throwable e, boolean debug) {
		if (debug) {
			console.trace(e);
		}
		if (e instanceof CancelledByUser) {
			console.message("fervor: interrupted; what was finished is kept");
			return ExitCode.INTERRUPTED;
		}
		Optional<String> reason = e instanceof UserError ? Optional.of(e.getMessage()) : Reasons.sentence(e).or(() -> ForeignNames.sentence(e));
		console.message("fervor: " + reason.orElseGet(() -> "unexpected " + e + (debug ? "" : "; run it again with --debug and report what it prints")));
		return ExitCode.FAILED;
	}
}
