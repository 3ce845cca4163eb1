package org.fervor.core.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.fervor.core.task.UserError;

/**
 * Keeps a second program out of a folder. The operating system releases the lock when the program that holds it ends, however it ends; a file that is left means nothing.
 * The file is deleted while the lock is still held, and whoever takes the lock makes sure that the file it has locked still is the one with that name: otherwise a program
 * that had opened the file just before could hold the lock beside one that locks its successor.
 */
public final class FolderLock implements AutoCloseable {

	/**
	 * The files that this process has locked. The lock belongs to the process: POSIX releases it as soon as any channel on the file is closed, so a file that stands here must
	 * not be opened a second time.
	 */
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
	/** {@link #held} may hold the lock for a moment. */
	private static final int ATTEMPTS = 4;
	private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

	private final Path file;
	private final FileChannel channel;

	private FolderLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * Takes the lock, making the folder where it is missing.
	 *
	 * @param what the folder is, for the message: "this run"
	 * @throws UserError if another program, or another job of this one, holds it; the message names its process
	 */
	public static FolderLock take(Path folder, String name, String what) {
		try {
			Folders.make(folder);
			Path file = folder.toRealPath().resolve(name);
			if (!HELD.add(file)) {
				throw new UserError(what + " (" + folder + ") is being worked on by another job of this program: wait until it has ended, or stop it");
			}
			try {
				return new FolderLock(file, locked(folder, file, what));
			} catch (IOException | RuntimeException e) {
				HELD.remove(file);
				throw e;
			}
		} catch (IOException e) {
			throw new UserError(folder.resolve(name) + " cannot be written (" + Reasons.of(e) + "); choose another folder (--out, --workspace)", e);
		}
	}

	private static FileChannel locked(Path folder, Path file, String what) throws IOException {
		for (int i = 0; i < ATTEMPTS; i++) {
			Optional<FileChannel> channel = attempt(file);
			if (channel.isPresent()) {
				return channel.get();
			}
			LockSupport.parkNanos(PAUSE);
		}
		String holder = holder(file);
		throw new UserError(what + " (" + folder + ") is being worked on by another Fervor" + (holder.isEmpty() ? "" : ", process " + holder) + ": wait until it has ended, or end it");
	}

	/** @return the locked channel; empty where another program holds the lock, or has just released it */
	private static Optional<FileChannel> attempt(Path file) throws IOException {
		// opening it for writing makes it, where it is missing
		FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
		Object before = key(file);
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		try {
			if (tryLock(channel, false) != null && before != null && before.equals(key(file))) {
				channel.truncate(0);
				channel.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
				return Optional.of(channel);
			}
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
		channel.close();
		return Optional.empty();
	}

	/** What tells a file from one of the same name that takes its place; null where there is none. */
	private static Object key(Path file) throws IOException {
		try {
			Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
			// Windows has no such key, and keeps the name until the last program has closed the file
			return key == null ? "" : key;
		} catch (NoSuchFileException e) {
			return null;
		}
	}

	private static String holder(Path file) throws IOException {
		try {
			return Files.readString(file).strip();
		} catch (NoSuchFileException e) {
			return "";
		}
	}

	/** Whether some program, this one included, holds the lock of a folder now. */
	public static boolean held(Path folder, String name) {
		try {
			Path file = folder.toRealPath().resolve(name);
			if (HELD.contains(file)) {
				return true;
			}
			return Files.isRegularFile(file) && lockedByAnother(file);
		} catch (IOException e) {
			// the folder is gone, or its lock cannot be read
			return false;
		}
	}

	private static boolean lockedByAnother(Path file) throws IOException {
		// a shared lock is possible in a folder that is read-only for this user
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			return tryLock(channel, true) == null;
		}
	}

	private static FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
		try {
			// one byte far behind the text, which others may read meanwhile
			return channel.tryLock(Long.MAX_VALUE - 1, 1, shared);
		} catch (OverlappingFileLockException e) {
			return null;
		}
	}

	/** Releases the lock and removes its file. */
	@Override
	public void close() {
		try (channel) {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			// a file without a lock is left, which keeps no one out
			return;
		} finally {
			HELD.remove(file);
		}
	}
}
