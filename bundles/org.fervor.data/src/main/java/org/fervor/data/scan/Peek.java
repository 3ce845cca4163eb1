package org.fervor.data.scan;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first few names of a folder: enough to recognise a layout, quick where there are 500,000 files.
 *
 * @param folder   the folder
 * @param folders  names of folders in it, sorted
 * @param pictures names of pictures in it, sorted
 * @param others   names of other files in it, sorted
 * @param whole    whether these are all
 */
public record Peek(Path folder, List<String> folders, List<String> pictures, List<String> others, boolean whole) {

	/** How many names are looked at. */
	static final int LIMIT = 256;

	/** Looks into a folder; what is no folder, or may not be read, looks empty. */
	public static Peek at(Path folder) {
		if (!Files.isDirectory(folder)) {
			return new Peek(folder, List.of(), List.of(), List.of(), true); // listing a pipe would wait for a writer
		}
		List<String> folders = new ArrayList<>();
		List<String> pictures = new ArrayList<>();
		List<String> others = new ArrayList<>();
		boolean whole = true;
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, p -> !PictureNames.isLitter(p.getFileName().toString()))) {
			Iterator<Path> each = entries.iterator();
			for (int i = 0; i < LIMIT && each.hasNext(); i++) {
				Path entry = each.next();
				kindOf(entry, folders, pictures, others).add(entry.getFileName().toString());
			}
			whole = !each.hasNext();
		} catch (IOException | DirectoryIteratorException e) {
			whole = true; // what cannot be listed is not recognised; reading it says why
		}
		return new Peek(folder, sorted(folders), sorted(pictures), sorted(others), whole);
	}

	/** Looks into one of the folders. */
	public Peek into(String name) {
		return at(folder.resolve(name));
	}

	/** Looks into the first few folders. */
	public Stream<Peek> children(int most) {
		return folders.stream().limit(most).map(this::into);
	}

	/** The folder of that name, in any case. */
	public Optional<String> folderNamed(String name) {
		return folders.stream().filter(name::equalsIgnoreCase).findFirst();
	}

	/** Whether there are pictures, and at least half of them are named like that. */
	public boolean hasPictures(Pattern name) {
		return !pictures.isEmpty() && 2 * pictures.stream().filter(name.asMatchPredicate()).count() >= pictures.size();
	}

	/** For a message: "folders cats, dogs; 12 pictures; 1 other file". */
	public String inWords() {
		List<String> parts = new ArrayList<>();
		if (!folders.isEmpty()) {
			parts.add("folders " + folders.stream().limit(5).collect(Collectors.joining(", ")) + (folders.size() > 5 ? ", …" : ""));
		}
		if (!pictures.isEmpty()) {
			parts.add(count(pictures, "picture"));
		}
		if (!others.isEmpty()) {
			parts.add(count(others, "other file"));
		}
		return String.join("; ", parts);
	}

	private String count(List<String> names, String what) {
		return names.size() + (whole ? "" : " or more") + " " + what + (names.size() == 1 ? "" : "s") + " such as " + names.get(0);
	}

	/** A name with a picture's extension is taken for a file, which saves asking the disk. */
	private static List<String> kindOf(Path entry, List<String> folders, List<String> pictures, List<String> others) {
		if (PictureNames.isPicture(entry.getFileName().toString())) {
			return pictures;
		}
		return Files.isDirectory(entry) ? folders : others;
	}

	private static List<String> sorted(List<String> names) {
		return names.stream().sorted().toList();
	}
}
