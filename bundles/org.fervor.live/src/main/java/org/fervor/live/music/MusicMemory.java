package org.fervor.live.music;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.label.Expression;
import org.fervor.core.io.AtomicFile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What sticks from one session to the next: the person's thumbs per song and the policies as edited. Kept in one JSON file, written atomically at each change. Safe for use by
 * several threads; whoever asks never waits for the disk.
 */
public final class MusicMemory {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Path file;
	private final Map<Path, Thumb> thumbs = new LinkedHashMap<>();
	private final Map<String, MoodPolicy> policies = new LinkedHashMap<>();
	private final Object writing = new Object();
	private volatile String problem = "";

	private MusicMemory(Path file) {
		this.file = file;
		for (MoodPolicy policy : List.of(MoodPolicy.MATCH, MoodPolicy.LIFT)) {
			policies.put(policy.name(), policy);
		}
	}

	/** One that forgets when it goes. */
	public static MusicMemory forgetful() {
		return new MusicMemory(null);
	}

	/** The one in that file, which need not be there yet. A damaged file is set aside, and {@link #problem()} says so. */
	public static MusicMemory in(Path file) {
		MusicMemory memory = new MusicMemory(file);
		try {
			memory.read(JSON.readTree(Files.readString(file)));
		} catch (NoSuchFileException e) {
			// nothing was said yet
		} catch (IOException | IllegalArgumentException e) {
			memory.setAside(e);
		}
		return memory;
	}

	/** One sentence about what could not be read or written; empty for nothing. */
	public String problem() {
		return problem;
	}

	public synchronized Thumb thumb(Path song) {
		return thumbs.getOrDefault(song, Thumb.NONE);
	}

	public void thumb(Path song, Thumb thumb) {
		synchronized (this) {
			if (thumb == Thumb.NONE) {
				thumbs.remove(song);
			} else {
				thumbs.put(song, thumb);
			}
		}
		write();
	}

	/** All policies, the two built-in ones first. */
	public synchronized List<MoodPolicy> policies() {
		return List.copyOf(policies.values());
	}

	/** Puts a policy in place of the one with its name, or beside the others. */
	public void policy(MoodPolicy policy) {
		synchronized (this) {
			policies.put(policy.name(), policy);
		}
		write();
	}

	private void read(JsonNode node) {
		node.path("thumbs").properties().forEach(e -> thumbs.put(Path.of(e.getKey()), Thumb.valueOf(e.getValue().asText().toUpperCase(java.util.Locale.ROOT))));
		node.path("policies").properties().forEach(e -> {
			Map<Expression, Expression> table = new EnumMap<>(Expression.class);
			e.getValue().properties().forEach(pair -> table.put(expression(pair.getKey()), expression(pair.getValue().asText())));
			policies.put(e.getKey(), new MoodPolicy(e.getKey(), table));
		});
	}

	private static Expression expression(String name) {
		return Expression.named(name).orElseThrow(() -> new IllegalArgumentException("no emotion is called '" + name + "'"));
	}

	private void write() {
		if (file == null) {
			return;
		}
		synchronized (writing) {
			try {
				AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n");
				problem = "";
			} catch (JsonProcessingException e) {
				throw new IllegalStateException(e);
			} catch (IOException e) {
				problem = file + " cannot be written (" + e.getMessage() + "); thumbs and policies hold until the end of the session only";
			}
		}
	}

	private synchronized ObjectNode json() {
		ObjectNode node = JSON.createObjectNode();
		ObjectNode all = node.putObject("thumbs");
		thumbs.forEach((song, thumb) -> all.put(song.toString(), thumb.name().toLowerCase(java.util.Locale.ROOT)));
		ObjectNode tables = node.putObject("policies");
		policies.forEach((name, policy) -> {
			ObjectNode table = tables.putObject(name);
			new java.util.TreeMap<>(policy.table()).forEach((emotion, song) -> table.put(emotion.id(), song.id()));
		});
		return node;
	}

	private void setAside(Exception e) {
		thumbs.clear();
		Path aside = file.resolveSibling(file.getFileName() + ".damaged");
		try {
			Files.move(file, aside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
			problem = file + " was damaged (" + e.getMessage() + ") and is now " + aside.getFileName() + "; thumbs and policies begin anew";
		} catch (IOException again) {
			problem = file + " is damaged and cannot be moved away; thumbs and policies begin anew";
		}
	}

	/** What a person said about a song. */
	public enum Thumb {
		UP, NONE, DOWN
	}
}
