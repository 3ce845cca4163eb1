package org.fervor.libs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder where JavaCPP unpacks native libraries. JavaCPP takes a file that has the right size and time for the right one for ever. This compares each with what the bundle
 * holds, once after it was unpacked or changed, and deletes those that differ, so that JavaCPP unpacks them anew.
 */
public final class NativeCache {

	/** What was compared before: a line for each library with its size, time, and the time of its last change of any kind. */
	private static final String LIST = ".verified";
	/** JavaCPP's own, which it holds while it unpacks. */
	private static final String LOCK = ".lock";

	private final Path folder;
	private final Originals originals;

	/** Where libraries come from. */
	@FunctionalInterface
	public interface Originals {
		/** The originals of libraries by their file names. Different bundles may have one of the same name. */
		Map<String, List<URL>> of(Set<String> names) throws IOException;
	}

	public NativeCache(Path folder, Originals originals) {
		this.folder = folder;
		this.originals = originals;
	}

	/**
	 * Deletes what is damaged.
	 *
	 * @return the names of the deleted files
	 * @throws IOException if the folder cannot be read or written
	 */
	public List<String> removeDamaged() throws IOException {
		if (!Files.isDirectory(folder) || states().equals(listed())) {
			return List.of();
		}
		try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			channel.lock();
			Map<String, String> known = listed();
			Map<String, String> states = states();
			Set<String> suspects = states.keySet().stream().filter(file -> !states.get(file).equals(known.get(file))).collect(Collectors.toCollection(TreeSet::new));
			List<String> damaged = damaged(suspects);
			for (String file : damaged) {
				Files.deleteIfExists(folder.resolve(file));
				states.remove(file);
			}
			list(states);
			return damaged;
		}
	}

	private List<String> damaged(Set<String> suspects) throws IOException {
		Map<String, List<URL>> known = originals.of(suspects.stream().map(file -> folder.resolve(file).getFileName().toString()).collect(Collectors.toSet()));
		List<String> damaged = new java.util.ArrayList<>();
		for (String file : suspects) {
			List<URL> candidates = known.getOrDefault(folder.resolve(file).getFileName().toString(), List.of());
			boolean whole = candidates.isEmpty();
			for (URL candidate : candidates) {
				whole |= same(folder.resolve(file), candidate);
			}
			if (!whole) {
				damaged.add(file);
			}
		}
		return damaged;
	}

	private static boolean same(Path file, URL original) throws IOException {
		try (InputStream mine = new BufferedInputStream(Files.newInputStream(file), 1 << 16); InputStream theirs = original.openStream()) {
			byte[] left = new byte[1 << 16];
			byte[] right = new byte[1 << 16];
			while (true) {
				int count = theirs.readNBytes(right, 0, right.length);
				if (mine.readNBytes(left, 0, left.length) != count || !java.util.Arrays.equals(left, 0, count, right, 0, count)) {
					return false;
				}
				if (count < right.length) {
					return true;
				}
			}
		}
	}

	/** Each library's size and times; links lead to others of them. */
	private Map<String, String> states() throws IOException {
		Map<String, String> states = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : (Iterable<Path>) files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS) && !f.getFileName().toString().startsWith("."))::iterator) {
				states.put(folder.relativize(file).toString(), Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + " " + changed(file));
			}
		} catch (java.io.UncheckedIOException e) {
			throw e.getCause();
		}
		return states;
	}

	/** The time that nobody can set, where the system keeps one. */
	private static Object changed(Path file) throws IOException {
		return file.getFileSystem().supportedFileAttributeViews().contains("unix") ? Files.getAttribute(file, "unix:ctime") : "";
	}

	private Map<String, String> listed() throws IOException {
		Path list = folder.resolve(LIST);
		if (!Files.isRegularFile(list)) {
			return Map.of();
		}
		Map<String, String> listed = new TreeMap<>();
		for (String line : Files.readAllLines(list, java.nio.charset.StandardCharsets.ISO_8859_1)) {
			int tab = line.indexOf('\t');
			if (tab > 0) {
				listed.put(line.substring(0, tab), line.substring(tab + 1));
			}
		}
		return listed;
	}

	private void list(Map<String, String> states) throws IOException {
		Path part = Files.createTempFile(folder, LIST, ".part");
		try {
			Files.writeString(part, states.entrySet().stream().map(e -> e.getKey() + '\t' + e.getValue() + '\n').collect(Collectors.joining()), java.nio.charset.StandardCharsets.ISO_8859_1);
			Files.move(part, folder.resolve(LIST), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}
}
