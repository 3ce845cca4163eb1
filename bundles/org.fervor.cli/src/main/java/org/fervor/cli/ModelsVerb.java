package org.fervor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fervor.core.face.FaceModels;
import org.fervor.experiment.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Part models for finding faces. */
@Command(name = "models", description = "Part models for finding faces: lists them, installs one, chooses one, removes one.", subcommands = { ModelsVerb.Install.class,
		ModelsVerb.ListAll.class, ModelsVerb.Use.class, ModelsVerb.Remove.class })
final class ModelsVerb extends Verb {

	private static final double MEGABYTE = 1e6;

	@Override
	public Integer call() {
		return print(this);
	}

	/** Takes a model over. */
	@Command(name = "install", description = "Checks a part model (.tspm, or a released .mat), copies it into the workspace and uses it from now on.")
	static final class Install extends Verb {

		@Parameters(paramLabel = "FILE", description = "The model.")
		private Path file;

		@Override
		public Integer call() {
			FaceModels.Info info = services().faceTools.models.install(file, models());
			return print(this, info, "installed and used from now on");
		}
	}

	/** All there are. */
	@Command(name = "list", description = "Lists the part model that ships and those of the workspace.")
	static final class ListAll extends Verb {

		@Override
		public Integer call() {
			return print(this);
		}
	}

	/** Chooses. */
	@Command(name = "use", description = "Chooses the part model that is used where nobody names another.")
	static final class Use extends Verb {

		@Parameters(paramLabel = "NAME", description = "As 'models list' shows it; 'shipped' for the one that comes with Fervor.")
		private String name;

		@Override
		public Integer call() {
			return print(this, services().faceTools.models.choose(name, models()), "used from now on");
		}
	}

	/** Takes a model out. */
	@Command(name = "remove", description = "Deletes a part model from the workspace; where it was in use, the one that comes with Fervor is used again.")
	static final class Remove extends Verb {

		@Parameters(paramLabel = "NAME", description = "As 'models list' shows it.")
		private String name;

		@Override
		public Integer call() {
			services().faceTools.models.remove(name, models());
			return print(this);
		}
	}

	private static int print(Verb verb, FaceModels.Info info, String what) {
		if (verb.json()) {
			verb.console().json(Json.object().put("name", info.name()).put("file", info.file().map(Path::toString).orElse("")).put("from", info.from()).put("views", info.views())
					.put("filters", info.filters()).put("bytes", info.bytes()).put("chosen", info.chosen()));
		} else {
			verb.console().result(info.name() + " (" + info.views() + " views, " + info.filters() + " filters) is " + what);
		}
		return ExitCode.DONE;
	}

	private static int print(Verb verb) {
		List<FaceModels.Info> all = verb.services().faceTools.models.list(verb.models());
		if (verb.json()) {
			all.forEach(info -> print(verb, info, ""));
			return ExitCode.DONE;
		}
		List<List<String>> rows = new ArrayList<>(List.of(List.of("model", "in use", "views", "filters", "MB", "from")));
		for (FaceModels.Info info : all) {
			rows.add(List.of(info.name(), info.chosen() ? "*" : "", String.valueOf(info.views()), String.valueOf(info.filters()), String.format(Locale.ROOT, "%.1f", info.bytes() / MEGABYTE),
					info.from()));
		}
		verb.console().table(rows);
		return ExitCode.DONE;
	}
}
