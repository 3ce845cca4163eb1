package org.fervor.live.record;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** Files that show a person's face or how it was judged: for the user alone, from the moment they are there. Systems without such permissions have none to set. */
final class PrivateFiles {

	private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
	private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
	private static final boolean KNOWN = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private PrivateFiles() {
	}

	/** Makes a folder for the user alone; one that is there and empty becomes that, one that holds something stays as the user made it. */
	static void folder(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			Path parent = folder.toAbsolutePath().getParent();
			if (parent != null) {
				Files.createDirectories(parent);
			}
			Files.createDirectory(folder, attributes(FOLDER));
		} else if (KNOWN && empty(folder)) {
			try {
				Files.setPosixFilePermissions(folder, FOLDER);
			} catch (FileSystemException e) {
				// another user's folder, or a disk without permissions: the files have their own
				return;
			}
		}
	}

	/** A new text file. */
	static BufferedWriter writer(Path file) throws IOException {
		return new BufferedWriter(Channels.newWriter(
				Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE), attributes(FILE)), StandardCharsets.UTF_8));
	}

	/** An empty file, to be replaced by one with the same permissions. */
	static void create(Path file) throws IOException {
		Files.deleteIfExists(file);
		Files.createFile(file, attributes(FILE));
	}

	private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
		return KNOWN ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions) } : new FileAttribute<?>[0];
	}

	private static boolean empty(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isEmpty();
		}
	}
}
