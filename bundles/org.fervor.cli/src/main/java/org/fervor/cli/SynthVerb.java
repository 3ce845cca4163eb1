package org.fervor.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.fervor.core.synth.FaceSheet;
import org.fervor.core.synth.SynthLayout;
import org.fervor.core.synth.SynthScope;
import org.fervor.core.synth.SynthSettings;
import org.fervor.core.task.UserError;
import org.fervor.experiment.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes faces of people who do not exist. */
@Command(name = "synth", description = "Writes a set of synthetic faces in the layout of a real one, or a sheet that shows what they look like.")
final class SynthVerb extends Verb {

	@Parameters(paramLabel = "OUT", description = "A new or empty folder, or one that an interrupted call with the same options left; with --sheet a .jpg or .png file.")
	private Path out;

	@Option(names = "--layout", paramLabel = "LAYOUT", description = "ckplus, kdef, sfew or folders (default: ${DEFAULT-VALUE}).", defaultValue = "folders")
	private String layout;

	@Option(names = "--subjects", paramLabel = "N", description = "How many persons (default: ${DEFAULT-VALUE}).", defaultValue = "10")
	private int subjects;

	@Option(names = "--size", paramLabel = "PX", description = "Height of a picture in pixels (default: ${DEFAULT-VALUE}).", defaultValue = "256")
	private int size;

	@Option(names = "--seed", paramLabel = "S", description = "Seed of everything that is drawn; the same seed gives the same files (default: ${DEFAULT-VALUE}).", defaultValue = "1")
	private long seed;

	@Option(names = "--angles", split = ",", paramLabel = "ANGLE", description = "kdef: some of FL, HL, S, HR, FR (default: all).")
	private List<String> angles;

	@Option(names = "--sessions", paramLabel = "N", description = "kdef: 1 or 2 (default: 2).")
	private Integer sessions;

	@Option(names = "--per-person", paramLabel = "N", description = "sfew and folders: pictures per person and class (default: 1); ckplus: sequences per person (default: 4).")
	private Integer perPerson;

	@Option(names = "--sheet", paramLabel = "SHEET", description = "Instead of a set, one picture with many faces: expressions or poses.")
	private String sheet;

	@Override
	public Integer call() {
		if (sheet != null) {
			FaceSheet kind = FaceSheet.withId(sheet).orElseThrow(() -> new UserError("there is no sheet '" + sheet + "': " + ids(FaceSheet.values())));
			services().faces.writeSheet(kind, seed, out, progress());
			return done(1);
		}
		SynthSettings settings = settings();
		services().syntheticSets.write(settings, out, progress());
		return done(services().syntheticSets.pictures(settings).size());
	}

	private SynthSettings settings() {
		SynthLayout kind = SynthLayout.withId(layout).orElseThrow(() -> new UserError("there is no layout '" + layout + "': " + ids(SynthLayout.values())));
		try {
			SynthScope full = SynthScope.full(kind);
			return new SynthSettings(kind, subjects, size, seed,
					new SynthScope(angles == null ? full.angles() : angles, sessions == null ? full.sessions() : sessions, perPerson == null ? full.person() : perPerson));
		} catch (IllegalArgumentException e) {
			throw new UserError(e.getMessage(), e);
		}
	}

	private static String ids(Enum<?>[] values) {
		return Arrays.stream(values).map(v -> v.name().toLowerCase(java.util.Locale.ROOT)).collect(Collectors.joining(", "));
	}

	private int done(int pictures) {
		if (json()) {
			console().json(Json.object().put("out", out.toAbsolutePath().toString()).put("pictures", pictures));
		} else {
			console().result((sheet != null ? "a sheet in " : pictures + " pictures in ") + out.toAbsolutePath());
		}
		return ExitCode.DONE;
	}
}
