package org.fervor.core.io;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a failed file operation means to a user. Java's own messages often are a path and nothing else, or the system's words in the system's language. */
public final class Reasons {

	/** A reason that the operating system gives, in its words, in ours, and what can be done. */
	private enum Known {
		FULL("no space left on device", "the disk is full", "free some space or choose another folder"),
		QUOTA("quota exceeded", "your disk quota is used up", "free some space or choose another folder"),
		READ_ONLY("read-only file system", "the disk is read-only", "choose another folder"),
		NO_PERMISSION("permission denied", "no permission", "change its permissions or choose another folder"),
		NOT_PERMITTED("operation not permitted", "no permission", "change its permissions or choose another folder"),
		FOLDER("is a directory", "it is a folder", "name a file"),
		NO_FOLDER("not a directory", "part of its path is not a folder", "choose another path"),
		NO_FILE("no such file or directory", "there is no such file or folder", "it may have been moved or deleted meanwhile"),
		NOT_EMPTY("directory not empty", "it is a folder that is not empty", "name another one"),
		NOT_REGULAR("is not a regular file", "it is not a regular file", "name another file"),
		MANY("too many open files", "too many files are open", "close other programs, or raise the limit (ulimit -n)"),
		LONG_NAME("file name too long", "its name is too long", "choose a shorter one"),
		BROKEN("input/output error", "the disk reports an error", "check the disk and its cable"),
		STALE("stale file handle", "the network folder has gone", "connect it again"),
		TEXT("", "it is not text in UTF-8", "save it in that encoding"),
		SHORT("", "it ends too early", "restore it or make it anew"),
		LOOP("", "its symbolic links form a loop", "remove the link");

		private final String system;
		private final String words;
		private final String remedy;

		Known(String system, String words, String remedy) {
			this.system = system;
			this.words = words;
			this.remedy = remedy;
		}
	}

	private Reasons() {
	}

	/** The reason in a few words, such as "the disk is full", "no permission", "there is no such file or folder"; else the exception's own first line. */
	public static String of(Exception failure) {
		return known(failure).map(k -> k.words).orElseGet(() -> own(failure));
	}

	/**
	 * A whole sentence with the remedy for what a user can mend, such as "/out/plan.json: the disk is full; free some space or choose another folder".
	 *
	 * @return empty where the failure has nothing to do with files, disks, permissions or native libraries, and so may be a fault of the program
	 */
	public static Optional<String> sentence(Throwable failure) {
		Optional<String> natives = NativeLibraries.sentence(failure);
		if (natives.isPresent()) {
			return natives;
		}
		Throwable cause = unwrapped(failure);
		if (!(cause instanceof IOException || cause instanceof ReadOnlyFileSystemException)) {
			return Optional.empty();
		}
		String file = cause instanceof FileSystemException system && system.getFile() != null ? system.getFile() : "";
		return known((Exception) cause).map(k -> (file.isEmpty() ? "a file cannot be read or written: " : file + ": ") + k.words + "; " + k.remedy);
	}

	private static Throwable unwrapped(Throwable failure) {
		return (failure instanceof UncheckedIOException || failure instanceof DirectoryIteratorException) && failure.getCause() != null ? failure.getCause() : failure;
	}

	private static Optional<Known> known(Exception wrapped) {
		Throwable failure = unwrapped(wrapped);
		Known byType = failure instanceof AccessDeniedException ? Known.NO_PERMISSION
				: failure instanceof NoSuchFileException || failure instanceof FileNotFoundException && failure.getMessage() == null ? Known.NO_FILE
						: failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException ? Known.NO_FOLDER
								: failure instanceof DirectoryNotEmptyException ? Known.NOT_EMPTY
										: failure instanceof ReadOnlyFileSystemException ? Known.READ_ONLY
												: failure instanceof FileSystemLoopException ? Known.LOOP
														: failure instanceof CharacterCodingException ? Known.TEXT : failure instanceof EOFException ? Known.SHORT : null;
		if (byType != null) {
			return Optional.of(byType);
		}
		String text = (failure instanceof FileSystemException system && system.getReason() != null ? system.getReason() : String.valueOf(failure.getMessage())).toLowerCase(Locale.ROOT);
		return Arrays.stream(Known.values()).filter(k -> !k.system.isEmpty() && text.contains(k.system)).findFirst();
	}

	private static String own(Exception wrapped) {
		Throwable failure = unwrapped(wrapped);
		String text = failure instanceof FileSystemException system && system.getReason() != null ? system.getReason() : failure.getMessage();
		return text == null || text.isBlank() ? failure.getClass().getSimpleName() : text.lines().findFirst().orElse(text);
	}
}
