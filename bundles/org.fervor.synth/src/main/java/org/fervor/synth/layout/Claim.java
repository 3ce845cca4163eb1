package org.fervor.synth.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fervor.core.io.AtomicFile;
import org.fervor.core.io.Reasons;
import org.fervor.core.task.UserError;
import org.fervor.core.synth.SynthSettings;

/** The file {@code fervor-synth.json}: says that a folder is a set of ours and with which settings it was made. */
final class Claim {

	static final String FILE = "fervor-synth.json";
	/** Raised whenever the same settings give other pictures. */
	static final int GENERATOR = 2;

	private Claim() {
	}

	/** Refuses folders that hold anything else, then takes possession. */
	static void take(SynthSettings settings, int pictures, Path out) throws IOException {
		String text = text(settings, pictures);
		Path file = out.resolve(FILE);
		if (Files.exists(out) && !Files.isDirectory(out)) {
			throw new UserError(out + " is a file: name a folder to write the faces to");
		}
		if (Files.isRegularFile(file)) {
			if (!Files.readString(file).equals(text)) {
				throw new UserError(out + " holds a synthetic set of other settings: name an empty folder, or delete that one");
			}
			return;
		}
		if (Files.isDirectory(out)) {
			try (Stream<Path> content = Files.list(out)) {
				if (content.findAny().isPresent()) {
					throw new UserError(out + " holds other files: name an empty folder");
				}
			}
		}
		try {
			AtomicFile.write(file, text);
		} catch (IOException e) {
			throw new UserError(out + " cannot be written: " + Reasons.of(e) + "; name another folder", e);
		}
	}

	private static String text(SynthSettings settings, int pictures) {
		List<String> angles = settings.scope().angles();
		return String.format(Locale.ROOT, """
				{
				  "generator": %d,
				  "layout": "%s",
				  "subjects": %d,
				  "size": %d,
				  "seed": %d,
				  "angles": [%s],
				  "sessions": %d,
				  "perPerson": %d,
				  "pictures": %d,
				  "truth": "landmarks.csv"
				}
				""", GENERATOR, settings.layout().id(), settings.subjects(), settings.size(), settings.seed(),
				angles.stream().map(angle -> '"' + angle + '"').collect(Collectors.joining(", ")), settings.scope().sessions(), settings.scope().person(), pictures);
	}
}
