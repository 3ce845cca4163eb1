package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.fervor.core.io.AtomicFile;
import org.fervor.core.task.UserError;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Words that somebody gave to pictures of a data set, in a file beside it, never in its folder: for {@code /data/KDEF} it is {@code /data/KDEF.tags.json}.
 *
 * <pre>
 * { "format": 1,
 *   "pictures": [ { "picture": "AF01/AF01ANS.JPG", "tags": ["doubtful", "glasses"] }, … ] }
 * </pre>
 *
 * Pictures are named as the data set names them. Safe for use by several threads.
 */
public final class TagSidecar {

	/** What the file's name ends with. */
	public static final String ENDING = ".tags.json";
	/** Longer ones are sentences. */
	public static final int LONGEST = 40;

	private static final int FORMAT = 1;

	private final Path file;
	private final Map<String, Set<String>> tags = new TreeMap<>();
	/** One writes at a time, so that the newest state is written last. */
	private final Object writing = new Object();

	private TagSidecar(Path file) {
		this.file = file;
	}

	/**
	 * The sidecar of a data set's folder or file; empty where there is none yet.
	 *
	 * @throws UserError if it is damaged
	 */
	public static TagSidecar of(Path data) throws IOException {
		Path absolute = data.toAbsolutePath().normalize();
		TagSidecar sidecar = new TagSidecar(absolute.resolveSibling(absolute.getFileName() + ENDING));
		if (Files.exists(sidecar.file)) {
			sidecar.read();
		}
		return sidecar;
	}

	/** Where they are kept. */
	public Path file() {
		return file;
	}

	/** The tags of a picture, sorted. */
	public synchronized List<String> of(String picture) {
		return List.copyOf(tags.getOrDefault(picture, Set.of()));
	}

	/** Every tag that some picture has, sorted. */
	public synchronized List<String> all() {
		Set<String> all = new TreeSet<>();
		tags.values().forEach(all::addAll);
		return List.copyOf(all);
	}

	/**
	 * Gives a tag to pictures, or takes it away. To be stored by {@link #store}.
	 *
	 * @return the pictures that this has changed
	 * @throws IllegalArgumentException if it is no tag; the message says what would be one
	 */
	public synchronized Set<String> set(Collection<String> pictures, String tag, boolean given) {
		String word = checked(tag);
		Set<String> changed = new LinkedHashSet<>();
		for (String picture : pictures) {
			Set<String> own = tags.computeIfAbsent(picture, p -> new TreeSet<>());
			if (given ? own.add(word) : own.remove(word)) {
				changed.add(picture);
			}
			if (own.isEmpty()) {
				tags.remove(picture);
			}
		}
		return changed;
	}

	/** @return the tag without blanks around it. @throws IllegalArgumentException if it is none; the message says what would be one */
	public static String checked(String tag) {
		String word = tag.strip();
		if (word.isEmpty() || word.length() > LONGEST || word.indexOf(',') >= 0 || word.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("'" + word + "' is no tag: 1 to " + LONGEST + " characters without a comma are");
		}
		return word;
	}

	/** Writes the file as it is now; removes it where no picture has a tag. */
	public void store() throws IOException {
		synchronized (writing) {
			ObjectNode node = json();
			if (node.path("pictures").isEmpty()) {
				Files.deleteIfExists(file);
			} else {
				AtomicFile.write(file, Json.text(node));
			}
		}
	}

	private synchronized ObjectNode json() {
		ObjectNode node = Json.object().put("format", FORMAT);
		ArrayNode pictures = node.putArray("pictures");
		tags.forEach((picture, own) -> {
			ArrayNode words = pictures.addObject().put("picture", picture).putArray("tags");
			own.forEach(words::add);
		});
		return node;
	}

	private void read() throws IOException {
		ObjectNode node = Json.read(file);
		if (node.path("format").asInt() != FORMAT) {
			throw new UserError(file + " has format " + node.path("format").asText("none") + "; this version reads format " + FORMAT);
		}
		for (JsonNode picture : node.path("pictures")) {
			for (JsonNode tag : picture.path("tags")) {
				try {
					set(List.of(picture.path("picture").asText()), tag.asText(), true);
				} catch (IllegalArgumentException e) {
					throw new UserError(file + ": " + e.getMessage() + "; mend or delete it", e);
				}
			}
		}
	}
}
