package org.fervor.experiment;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.io.AtomicFile;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * What is known about the crops in a folder: one line of JSON per picture, added as it is done. A line that was cut off counts for nothing. An entry holds as long as its key
 * does, which is made of everything that the result depends on.
 */
final class CropJournal implements AutoCloseable {

	private static final String FILE = ".crops.jsonl";

	/**
	 * What came of a picture.
	 *
	 * @param state   done, faceless or unreadable
	 * @param rows    of the table
	 * @param quality rows of the table of qualities
	 * @param files   that were written, relative to the folder
	 */
	record Entry(String name, String key, String state, List<List<String>> rows, List<List<String>> quality, List<String> files) {
	}

	private final Path folder;
	private final Map<String, Entry> known;
	private final BufferedWriter out;

	private CropJournal(Path folder, Map<String, Entry> known, BufferedWriter out) {
		this.folder = folder;
		this.known = known;
		this.out = out;
	}

	static CropJournal open(Path folder) throws IOException {
		Path file = folder.resolve(FILE);
		Map<String, Entry> known = new HashMap<>();
		if (Files.isRegularFile(file)) {
			for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
				read(line, known);
			}
		}
		BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		if (Files.size(file) > 0) {
			// the last line may have been cut off
			out.newLine();
		}
		return new CropJournal(folder, known, out);
	}

	private static void read(String line, Map<String, Entry> known) {
		try {
			if (!line.isBlank()) {
				Entry entry = Json.parse(line, Entry.class);
				known.put(entry.name(), entry);
			}
		} catch (JsonProcessingException e) {
			// cut off: that picture is done again
			return;
		}
	}

	/** What came of a picture before, if it would come out the same again and all its files are there; else null. */
	Entry known(String name, String key) {
		Entry entry = known.get(name);
		boolean holds = entry != null && entry.key().equals(key) && entry.files().stream().allMatch(f -> Files.isRegularFile(folder.resolve(f)));
		return holds ? entry : null;
	}

	void add(Entry entry) throws IOException {
		out.write(Json.line(Json.tree(entry)));
		out.newLine();
		out.flush();
	}

	/** Leaves the entries of a finished job and nothing else. */
	void finish(List<Entry> entries) throws IOException {
		out.close();
		StringBuilder text = new StringBuilder();
		entries.forEach(e -> text.append(Json.line(Json.tree(e))).append('\n'));
		AtomicFile.write(folder.resolve(FILE), text.toString());
	}

	@Override
	public void close() throws IOException {
		out.close();
	}
}
