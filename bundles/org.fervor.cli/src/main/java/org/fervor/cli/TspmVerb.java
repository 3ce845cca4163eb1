package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fervor.core.face.AnnotatedPicture;
import org.fervor.core.face.FaceModelTrainer;
import org.fervor.core.image.ImageFiles;
import org.fervor.core.image.ImageFolder;
import org.fervor.core.parameter.Settings;
import org.fervor.core.synth.SynthSettings;
import org.fervor.core.task.UserError;
import org.fervor.experiment.AnnotatedPictures;
import org.fervor.experiment.FaceModelReport;
import org.fervor.experiment.Json;
import org.fervor.experiment.ViewFaces;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Part models of faces. */
@Command(name = "tspm", description = "The part model that finds faces.", subcommands = { TspmVerb.Faces.class, TspmVerb.Train.class })
final class TspmVerb extends Verb {

	private static final int LEAST_SIZE = 128;

	@Override
	public Integer call() {
		console().message("fervor: name what to do: tspm faces, tspm train");
		return ExitCode.USAGE;
	}

	/** Draws faces to learn from. */
	@Command(name = "faces", description = "Draws synthetic faces to learn a part model from: every person once in each of the 13 views.")
	static final class Faces extends Verb {

		@Parameters(paramLabel = "OUT", description = "A new folder.")
		private Path out;

		@Option(names = "--persons", paramLabel = "N", description = "How many persons (default: ${DEFAULT-VALUE}).", defaultValue = "100")
		private int persons;

		@Option(names = "--size", paramLabel = "PX", description = "Width and height of the largest pictures (default: ${DEFAULT-VALUE}).", defaultValue = "400")
		private int size;

		@Option(names = "--seed", paramLabel = "N", description = "Seed of everything that is drawn (default: ${DEFAULT-VALUE}).", defaultValue = "1")
		private long seed;

		@Override
		public Integer call() throws IOException {
			if (persons < 1 || size < LEAST_SIZE || size > SynthSettings.MOST_SIZE) {
				throw new UserError("at least one person, and pictures of " + LEAST_SIZE + " to " + SynthSettings.MOST_SIZE + " pixels");
			}
			int pictures = new ViewFaces(services().faces, services().images, Runtime.getRuntime().availableProcessors()).write(persons, size, seed, out, progress());
			if (json()) {
				console().json(Json.object().put("pictures", pictures).put("folder", out.toAbsolutePath().toString()));
			} else {
				console().result(pictures + " faces in " + out.toAbsolutePath());
			}
			return ExitCode.DONE;
		}
	}

	/** Learns a model. */
	@Command(name = "train", description = { "Learns a part model from pictures with landmarks.",
			"Landmarks are found below the folders as landmarks.csv (synthetic sets), *.landmarks.json, iBUG's NAME.pts beside the picture, or CK+'s Landmarks." })
	static final class Train extends Verb {

		@Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Folders of pictures with landmarks.")
		private List<Path> folders;

		@Option(names = "--out", paramLabel = "FILE.tspm", description = "The model (default: ${DEFAULT-VALUE}); figures are written beside it.", defaultValue = "faces.tspm")
		private Path out;

		@Option(names = "--negatives", paramLabel = "DIR", description = "Folder of pictures without any face (default: they are drawn).")
		private Path negatives;

		@Option(names = "--resume", description = "Go on from the last round that was finished.")
		private boolean resume;

		@Option(names = "--seed", paramLabel = "N", description = "Seed of everything that is drawn (default: 1).")
		private String seed;

		@Option(names = "--set", paramLabel = "PARAMETER=VALUE", description = "A setting of the training; may be given several times. A wrong name lists all.")
		private Map<String, String> settings = new LinkedHashMap<>();

		@Override
		public Integer call() throws IOException {
			FaceModelTrainer trainer = services().faceTools.trainer;
			Settings values = settings(trainer);
			List<AnnotatedPicture> pictures = AnnotatedPictures.below(folders);
			List<Path> faceless = negatives == null ? List.of() : pictures(existing(negatives));
			console().message(pictures.size() + " pictures with landmarks; " + (faceless.isEmpty() ? "pictures without faces are drawn" : faceless.size() + " pictures without faces"));
			FaceModelTrainer.Report report = trainer.train(new FaceModelTrainer.Job(pictures, faceless, out.toAbsolutePath(), resume, values), this::round, progress());
			Path figures = FaceModelReport.write(report, command(), values.texts(trainer.parameters()));
			if (json()) {
				console().json(Json.read(figures));
			} else {
				print(report, figures);
			}
			return ExitCode.DONE;
		}

		private void round(FaceModelTrainer.Round round) {
			console().message(String.format(Locale.ROOT, "round %d: objective %.3f, %d hard negatives, %d new ones, %.0f s", round.number(), round.objective(), round.negatives(), round.found(),
					round.seconds()));
		}

		private void print(FaceModelTrainer.Report report, Path figures) {
			FaceModelTrainer.Measure m = report.heldOut();
			console().result(String.format(Locale.ROOT, "%d views, %d filters from %d faces in %.0f s; %d faces skipped", report.views().size(), report.filters(), report.faces(),
					report.seconds(), report.skipped().size()));
			console().result(String.format(Locale.ROOT, "held out: %d of %d faces found, average precision %.3f, landmark error %.3f of the face's size, view within 30 degrees %.0f %%, %d false alarms",
					m.found(), m.faces(), m.averagePrecision(), m.landmarkError(), 100 * m.viewWithin30(), m.falseAlarms()));
			console().result(String.format(Locale.ROOT, "model   %s (%.1f MB)", report.model(), report.bytes() / 1e6));
			console().result("figures " + figures);
		}

		private Settings settings(FaceModelTrainer trainer) {
			Map<String, String> texts = new LinkedHashMap<>(settings);
			if (seed != null) {
				texts.put("seed", seed);
			}
			try {
				return Settings.parse(trainer.parameters(), texts);
			} catch (IllegalArgumentException e) {
				throw new UserError(e.getMessage(), e);
			}
		}

		/** The call in a form that can be given again. */
		private String command() {
			List<String> words = new ArrayList<>(List.of("fervor", "tspm", "train"));
			folders.forEach(f -> words.add(f.toString()));
			words.addAll(List.of("--out", out.toString()));
			if (negatives != null) {
				words.addAll(List.of("--negatives", negatives.toString()));
			}
			if (seed != null) {
				words.addAll(List.of("--seed", seed));
			}
			settings.forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
			return String.join(" ", words);
		}

		private static List<Path> pictures(Path folder) throws IOException {
			ImageFolder found = ImageFolder.list(folder, Integer.MAX_VALUE);
			if (found.images().isEmpty()) {
				throw new UserError(folder + " holds no images (" + ImageFiles.endings() + "); choose another folder with --negatives");
			}
			return found.images();
		}
	}
}
