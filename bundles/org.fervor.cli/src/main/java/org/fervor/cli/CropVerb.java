package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.fervor.core.face.CropRule;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.experiment.CropJob;
import org.fervor.experiment.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds and cuts out faces. */
@Command(name = "crop", description = "Finds the faces in a picture or in every picture of a folder, writes the crops and a table.")
final class CropVerb extends Verb {

	@Parameters(paramLabel = "PATH", description = "A picture, a folder of pictures or a data set.")
	private Path path;

	@Option(names = "--detector", paramLabel = "tspm|cascade|auto|none", description = "How faces are found (default: ${DEFAULT-VALUE}).", defaultValue = "auto")
	private String detector;

	@Option(names = "--size", paramLabel = "N", description = "Width and height of the crops in pixels (default: 48).")
	private Integer size;

	@Option(names = "--rule", paramLabel = "box|eyes", description = "What the crop is made from (default: box).")
	private CropRule rule;

	@Option(names = "--margin", paramLabel = "X", description = "Added on every side, as a part of the box's size (default: 0).")
	private Double margin;

	@Option(names = "--out", paramLabel = "DIR", description = "Folder for the crops (default: ${DEFAULT-VALUE}).", defaultValue = "crops")
	private Path out;

	@Option(names = "--table", paramLabel = "FILE.csv", description = "Table with one row per face (default: faces.csv among the crops).")
	private Path table;

	@Override
	public Integer call() throws IOException {
		CropJob job = new CropJob(services().images, services().detector(detector), services().cropper, settings());
		CropJob.Result result = job.run(existing(path), out, table == null ? out.resolve("faces.csv") : table, progress());
		if (json()) {
			console().json(Json.tree(result));
		} else {
			console().result(result.faces() + " faces in " + result.pictures() + " pictures; " + result.faceless() + " without a face, " + result.unreadable() + " unreadable");
			console().result("crops  " + out.toAbsolutePath());
			console().result("table  " + result.table());
		}
		if (result.faces() == 0) {
			throw new UserError("no face was found in " + path);
		}
		return ExitCode.DONE;
	}

	private Settings settings() {
		try {
			Settings settings = Settings.defaults();
			settings = size == null ? settings : settings.with(FaceCropper.SIZE, size);
			settings = rule == null ? settings : settings.with(FaceCropper.RULE, rule);
			return margin == null ? settings : settings.with(FaceCropper.MARGIN, margin);
		} catch (IllegalArgumentException e) {
			throw new UserError(e.getMessage(), e);
		}
	}
}
