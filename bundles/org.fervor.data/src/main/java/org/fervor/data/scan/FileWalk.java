package org.fervor.data.scan;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.fervor.core.image.ImageFiles;
import org.fervor.core.task.Progress;

/** All files of one kind below a folder. Symbolic links are followed, once; what cannot be read is counted, not fatal. */
public final class FileWalk {

	private final Path home;
	private final Predicate<String> wanted;
	private final Set<Path> except;
	private final Tally tally;
	private final Progress progress;
	private final List<FoundFile> files = new ArrayList<>();
	private final SortedSet<String> folders = new TreeSet<>();

	private FileWalk(Path home, Predicate<String> wanted, Set<Path> except, Tally tally, Progress progress) {
		this.home = home;
		this.wanted = wanted;
		this.except = except;
		this.tally = tally;
		this.progress = progress;
	}

	/**
	 * Walks through a folder and everything in it.
	 *
	 * @param home   names are relative to it
	 * @param start  the home or a folder in it
	 * @param wanted which file names to collect; other files are counted in the tally
	 * @param except files and folders that are passed over without being counted
	 */
	public static FileWalk through(Path home, Path start, Predicate<String> wanted, Set<Path> except, Tally tally, Progress progress) throws IOException {
		FileWalk walk = new FileWalk(home, wanted, except, tally, progress);
		progress.step("list the files of " + start, 0);
		Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk.new Visitor(start));
		walk.files.sort(Comparator.comparing(FoundFile::name));
		return walk;
	}

	/** The wanted files, sorted by name. */
	public List<FoundFile> files() {
		return files;
	}

	/** The names of all folders, without the start. */
	public SortedSet<String> folders() {
		return folders;
	}

	private String name(Path path) {
		return StreamSupport.stream(home.relativize(path).spliterator(), false).map(Path::toString).collect(Collectors.joining("/"));
	}

	private final class Visitor extends SimpleFileVisitor<Path> {

		private final Path start;

		Visitor(Path start) {
			this.start = start;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
			progress.checkCancelled();
			if (folder.equals(start)) {
				return FileVisitResult.CONTINUE;
			}
			if (PictureNames.isLitter(folder.getFileName().toString()) || except.contains(folder)) {
				return FileVisitResult.SKIP_SUBTREE;
			}
			folders.add(name(folder));
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			progress.checkCancelled();
			progress.advance(1);
			String fileName = file.getFileName().toString();
			if (PictureNames.isLitter(fileName) || except.contains(file)) {
				return FileVisitResult.CONTINUE;
			}
			if (attributes.isSymbolicLink()) {
				tally.add("symbolic link that leads nowhere", name(file));
			} else if (attributes.isOther()) {
				tally.add("no regular file, such as a pipe or a device", name(file));
			} else if (wanted.test(fileName)) {
				files.add(new FoundFile(file, name(file), attributes.size() == 0));
			} else {
				tally.add(ImageFiles.isForeign(fileName) ? ImageFiles.FOREIGN : "file of another kind", name(file));
			}
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
			if (file.equals(start)) {
				throw why;
			}
			tally.add(why instanceof FileSystemLoopException ? "symbolic link that leads back" : "file or folder that may not be read", name(file));
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult postVisitDirectory(Path folder, IOException why) {
			if (why != null) {
				tally.add("file or folder that may not be read", name(folder));
			}
			return FileVisitResult.CONTINUE;
		}
	}
}
