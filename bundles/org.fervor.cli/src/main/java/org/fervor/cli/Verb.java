package org.fervor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.fervor.core.face.FaceModels;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all verbs have. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class Verb implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private Common common = new Common();

	/** Options of every verb. */
	static final class Common {
		@Option(names = "--json", description = "Print one JSON object (or one per line) on standard output.")
		private boolean json;

		@Option(names = "--debug", description = "Show stack traces.")
		private boolean debug;

		@Option(names = "--workspace", paramLabel = "DIR", description = "Where runs are kept (default: ${DEFAULT-VALUE}).", defaultValue = "${sys:user.home}/fervor-workspace")
		private Path workspace;
	}

	Session session() {
		return ((FervorCommand) spec.root().userObject()).session();
	}

	Services services() {
		return session().services();
	}

	Console console() {
		return session().console();
	}

	Progress progress() {
		return console().progress(session().interruption());
	}

	boolean json() {
		return common.json;
	}

	boolean debug() {
		return common.debug;
	}

	/** The person's own folder. */
	Path workspace() {
		return common.workspace;
	}

	/** Where runs are kept. */
	Path runs() {
		return common.workspace.resolve("runs");
	}

	/** Where the user's part models are kept. */
	Path models() {
		return FaceModels.folder(common.workspace);
	}

	/** Settings that name the workspace's part model, unless they name one already. */
	Settings withPartModel(Settings settings) {
		return services().faceTools.models.named(settings, models());
	}

	/**
	 * Checks a list that must have two values; an arity of two or more would keep options from standing between them.
	 *
	 * @throws ParameterException with the message if it has fewer
	 */
	void atLeastTwo(List<?> values, String message) {
		if (values.size() < 2) {
			throw new ParameterException(spec.commandLine(), message);
		}
	}

	/** @throws UserError if the path names nothing */
	static Path existing(Path path) {
		if (!java.nio.file.Files.exists(path)) {
			throw new UserError(path + ": there is no such file or folder; check the spelling");
		}
		return path;
	}
}
