package org.fervor.core.image;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The images below a folder, and what is there besides. Symbolic links are followed; what may not be read is counted, not fatal.
 *
 * @param images  sorted
 * @param skipped reason → how many files or folders, and the first of them
 */
public record ImageFolder(List<Path> images, Map<String, Skipped> skipped) {

	public ImageFolder {
		images = List.copyOf(images);
	}

	/** How many, and one of them, relative to the folder. */
	public record Skipped(int count, String example) {
	}

	/**
	 * Lists a folder.
	 *
	 * @param depth 1 for the folder alone, {@link Integer#MAX_VALUE} for everything below it
	 * @throws IOException if the folder itself cannot be read
	 */
	public static ImageFolder list(Path folder, int depth) throws IOException {
		List<Path> images = new ArrayList<>();
		Map<String, Skipped> skipped = new TreeMap<>();
		Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
				return !directory.equals(folder) && ImageFiles.isLitter(directory.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				String name = file.getFileName().toString();
				if (attributes.isDirectory() || ImageFiles.isLitter(name)) {
					return FileVisitResult.CONTINUE; // a folder deeper than asked for
				}
				if (attributes.isSymbolicLink()) {
					skip("symbolic link that leads nowhere", file);
				} else if (ImageFiles.isImage(name) && attributes.isRegularFile()) {
					images.add(file);
				} else {
					skip(ImageFiles.whySkipped(name), file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
				if (file.equals(folder)) {
					throw why;
				}
				skip(why instanceof FileSystemLoopException ? "symbolic link that leads back" : "file or folder that may not be read", file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, IOException why) {
				if (why != null) {
					skip("file or folder that may not be read", directory);
				}
				return FileVisitResult.CONTINUE;
			}

			private void skip(String reason, Path file) {
				skipped.merge(reason, new Skipped(1, folder.relativize(file).toString().replace('\\', '/')),
						(a, b) -> new Skipped(a.count + 1, a.example.compareTo(b.example) <= 0 ? a.example : b.example));
			}
		});
		images.sort(null);
		return new ImageFolder(images, skipped);
	}

	/** For a message: "3 × not an image (notes.txt), …"; empty where nothing was skipped. */
	public String skippedInWords() {
		return String.join("; ", skipped.entrySet().stream().map(e -> e.getValue().count + " × " + e.getKey() + " (" + e.getValue().example + ")").toList());
	}
}
