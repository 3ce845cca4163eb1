package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.image.ImageSize;
import org.fervor.core.image.ImageSource;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.experiment.CropJob;
import org.fervor.experiment.Json;
import org.fervor.experiment.PreCropped;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds and cuts out faces. */
@Command(name = "crop", description = "Finds the faces in a picture or in every picture of a folder, writes the crops and tables. Pictures done before are not done again.")
final class CropVerb extends FacesVerb {

	private static final List<Parameter<?>> PARAMETERS = Stream.of(FaceCropper.PARAMETERS, DetectorParameters.ALL).<Parameter<?>>flatMap(List::stream).toList();

	@Parameters(paramLabel = "PATH", description = "A picture, a folder of pictures or a data set.")
	private Path path;

	@Option(names = "--detector", paramLabel = "tspm|cascade|auto|none", description = "How faces are found (default: ${DEFAULT-VALUE}).", defaultValue = "auto")
	private String detector;

	@Option(names = "--model", paramLabel = "FILE", description = "Part model to find faces with (default: the one chosen with 'models', else the one that ships).")
	private Path model;

	@Option(names = "--size", paramLabel = "N", description = "Width and height of the crops in pixels (default: 48).")
	private String size;

	@Option(names = "--rule", paramLabel = "box|eyes", description = "What the crop is made from (default: box).")
	private String rule;

	@Option(names = "--margin", paramLabel = "X", description = "Added on every side, as a part of the box's size (default: 0).")
	private String margin;

	@Option(names = "--set", paramLabel = "PARAMETER=VALUE", description = "Any other setting of the crop or the detector, such as padding=black or tspm-threshold=0; may be given several times.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--out", paramLabel = "DIR", description = "Folder for the crops (default: ${DEFAULT-VALUE}).", defaultValue = "crops")
	private Path out;

	@Option(names = "--table", paramLabel = "FILE.csv", description = "Table with one row per face (default: faces.csv among the crops).")
	private Path table;

	@Option(names = "--quality", paramLabel = "FILE.csv", description = "Table of size, sharpness and part scores of each face (default: quality.csv among the crops).")
	private Path quality;

	@Option(names = "--overlays", description = "Also write the pictures with boxes and landmarks drawn into them, into overlays/ among the crops.")
	private boolean overlays;

	@Override
	public Integer call() throws IOException {
		CropJob job = new CropJob(services().images, services().detector(wanted()), services().cropper, services().faceTools.inspector, withPartModel(settings()), cache());
		CropJob.Result result = job.run(new CropJob.Request(existing(path), out, table == null ? out.resolve("faces.csv") : table,
				quality == null ? out.resolve("quality.csv") : quality, overlays), progress());
		if (json()) {
			console().json(Json.tree(result));
		} else {
			console().result(result.faces() + " faces in " + result.pictures() + " pictures; " + result.faceless() + " without a face, " + result.unreadable() + " unreadable"
					+ (result.kept() == 0 ? "" : "; " + result.kept() + " pictures done before")
					+ (result.remembered() == 0 ? "" : "; faces of " + result.remembered() + " pictures from the cache"));
			result.skipped().forEach((why, skipped) -> console().result("skipped " + skipped.count() + " × " + why + ", for instance " + skipped.example()));
			console().result("found by " + result.detectors() + (result.fallback() == 0 ? "" : "; " + result.fallback() + " of them only by the fallback detector"));
			console().result("crops   " + out.toAbsolutePath());
			console().result("table   " + result.table());
			console().result("quality " + result.quality());
		}
		if (result.faces() == 0) {
			throw new UserError("no face was found in " + path);
		}
		return ExitCode.DONE;
	}

	/** What {@code auto} means for this folder. */
	private String wanted() throws IOException {
		if (!detector.equals(PreCropped.AUTO) || !Files.isDirectory(existing(path))) {
			return detector;
		}
		List<ImageSource.PictureFile> images = CropJob.images(path).images().stream().map(f -> new ImageSource.PictureFile(f, path.relativize(f).toString())).toList();
		Optional<ImageSize> cropped = PreCropped.size(path.toAbsolutePath().normalize(), images, services().images);
		cropped.ifPresent(size -> console().message(PreCropped.sentence(size)));
		return cropped.isPresent() ? PreCropped.NONE : detector;
	}

	private Settings settings() {
		Map<String, String> texts = new LinkedHashMap<>(settings);
		put(texts, FaceCropper.SIZE, size);
		put(texts, FaceCropper.RULE, rule);
		put(texts, FaceCropper.MARGIN, margin);
		put(texts, DetectorParameters.PART_MODEL, model == null ? null : existing(model).toAbsolutePath().toString());
		try {
			return Settings.parse(PARAMETERS, texts);
		} catch (IllegalArgumentException e) {
			throw new UserError(e.getMessage(), e);
		}
	}

	private static void put(Map<String, String> texts, Parameter<?> parameter, String value) {
		if (value != null) {
			texts.put(parameter.id(), value);
		}
	}
}
