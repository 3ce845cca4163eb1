package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ContentHash;
import org.fervor.experiment.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what Algorithm 1 makes of a picture. */
@Command(name = "augment", description = "Writes the 18 images of Algorithm 1 and a contact sheet.")
final class AugmentVerb extends Verb {

	@Parameters(paramLabel = "IMAGE", description = "A picture.")
	private Path image;

	@Option(names = "--out", paramLabel = "DIR", description = "Folder for the images (default: ${DEFAULT-VALUE}).", defaultValue = "augmented")
	private Path out;

	@Option(names = "--seed", paramLabel = "N", description = "Seed of the random operations (default: ${DEFAULT-VALUE}).", defaultValue = "1")
	private long seed;

	@Override
	public Integer call() throws IOException {
		ImageSource source = new ImageSource.PictureFile(existing(image), image.toString());
		PixelImage original = read(source);
		List<Augmentation> operations = services().augmentations.stream().filter(a -> a.order() > 0).toList();
		List<PixelImage> variants = AugmentationPipeline.ofDefaults(operations, seed).variants(original, ContentHash.imageSeed(ContentHash.of(source)));
		Files.createDirectories(out);
		ObjectNode node = Json.object();
		ArrayNode files = node.putArray("files");
		write(original, "00-original.png", files);
		for (int i = 0; i < variants.size(); i++) {
			write(variants.get(i), String.format(Locale.ROOT, "%02d-%s.png", operations.get(i).order(), operations.get(i).id()), files);
		}
		write(services().contactSheet.make(original, operations, variants), "contact-sheet.png", files);
		if (json()) {
			console().json(node);
		} else {
			console().result(files.size() - 1 + " images and a contact sheet in " + out.toAbsolutePath());
		}
		return ExitCode.DONE;
	}

	private PixelImage read(ImageSource source) {
		try {
			return services().images.read(source);
		} catch (UnreadableImage e) {
			throw new UserError(e.getMessage(), e);
		}
	}

	private void write(PixelImage picture, String name, ArrayNode files) {
		services().images.writePng(picture, out.resolve(name));
		files.add(out.resolve(name).toAbsolutePath().toString());
	}
}
