package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.image.PixelImage;
import org.fervor.core.io.Folders;
import org.fervor.experiment.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what augmentation makes of a picture. */
@Command(name = "augment", description = "Writes the 18 images of Algorithm 1 and a contact sheet; with an experiment exactly what its training makes of the picture's face.")
final class AugmentVerb extends Verb {

	@Parameters(paramLabel = "IMAGE", description = "A picture.")
	private Path image;

	@Option(names = "--out", paramLabel = "DIR", description = "Folder for the images (default: ${DEFAULT-VALUE}).", defaultValue = "augmented")
	private Path out;

	@Option(names = "--seed", paramLabel = "N", description = "Seed of the random operations (default: the experiment's, or 1).")
	private Long seed;

	@Option(names = "--experiment", paramLabel = "FILE", description = "An .experiment file: the face is found and cropped, and augmented, as its training does.")
	private Path experiment;

	@Option(names = "--set", paramLabel = "PARAMETER=VALUE",
			description = "A parameter of an operation (rotation.max-angle=25), an operation off or on (flip=off), or another setting of the experiment; may be given several times.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Override
	public Integer call() throws IOException {
		existing(image);
		if (seed != null) {
			settings.put("seed", String.valueOf(seed));
		}
		AugmentedFace face = experiment == null ? AugmentedFace.whole(services(), image, settings) : AugmentedFace.asIn(services(), existing(experiment), image, settings, this::withPartModel);
		Folders.make(out);
		ObjectNode node = Json.object();
		node.put("seed", face.seed());
		ArrayNode files = node.putArray("files");
		write(face.original(), "00-original.png", files);
		List<AugmentedFace.Variant> variants = face.variants();
		for (AugmentedFace.Variant variant : variants) {
			write(variant.image(), variant.file(), files);
		}
		List<Augmentation> operations = variants.stream().map(AugmentedFace.Variant::operation).toList();
		write(services().contactSheet.make(face.original(), operations, variants.stream().map(AugmentedFace.Variant::image).toList()), "contact-sheet.png", files);
		if (json()) {
			console().json(node);
		} else {
			console().result(String.format(Locale.ROOT, "%d images and a contact sheet in %s", files.size() - 1, out.toAbsolutePath()));
		}
		return ExitCode.DONE;
	}

	private void write(PixelImage picture, String name, ArrayNode files) {
		services().images.writePng(picture, out.resolve(name));
		files.add(out.resolve(name).toAbsolutePath().toString());
	}
}
