package org.fervor.vision.tspm.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.fervor.core.task.UserError;
import org.fervor.vision.tspm.model.ModelFiles;
import org.fervor.vision.tspm.model.TreeModel;

/** The model after each round of a training, beside the file that the training will write: {@code faces.tspm.round-3}. */
final class Checkpoints {

	private final Path file;
	private final Pattern names;

	Checkpoints(Path file) {
		this.file = file.toAbsolutePath();
		this.names = Pattern.compile(Pattern.quote(file.getFileName().toString()) + "\\.round-(\\d{1,6})");
	}

	/** A model and the round that led to it. */
	record Checkpoint(TreeModel model, int round) {
	}

	/** Keeps a round's model instead of those before. */
	void keep(TreeModel model, int round) {
		try {
			List<Path> before = all();
			ModelFiles.write(model, file.resolveSibling(file.getFileName() + ".round-" + round));
			for (Path old : before) {
				if (round(old) != round) {
					Files.deleteIfExists(old);
				}
			}
		} catch (IOException e) {
			throw new UserError("the model of round " + round + " cannot be kept beside " + file + ": " + e.getMessage(), e);
		}
	}

	/** The latest; empty where there is none. */
	Optional<Checkpoint> last() {
		try {
			Optional<Path> latest = all().stream().max(Comparator.comparingInt(this::round));
			return latest.isEmpty() ? Optional.empty() : Optional.of(new Checkpoint(ModelFiles.read(latest.get()), round(latest.get())));
		} catch (IOException e) {
			throw new UserError("the training cannot go on: " + e.getMessage() + "; start it anew without --resume", e);
		}
	}

	void clear() throws IOException {
		for (Path old : all()) {
			Files.deleteIfExists(old);
		}
	}

	private List<Path> all() throws IOException {
		if (!Files.isDirectory(file.getParent())) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(file.getParent())) {
			return files.filter(f -> names.matcher(f.getFileName().toString()).matches()).toList();
		}
	}

	private int round(Path checkpoint) {
		Matcher matcher = names.matcher(checkpoint.getFileName().toString());
		if (!matcher.matches()) {
			throw new UncheckedIOException(new IOException(checkpoint + " is no checkpoint"));
		}
		return Integer.parseInt(matcher.group(1));
	}

	static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
