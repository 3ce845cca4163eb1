package org.fervor.core.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.fervor.core.task.UserError;

/**
 * Keeps a second program out of a folder. The operating system releases the lock when the program that holds it ends, however it ends. The lock's file is never deleted:
 * a program that had just opened it would otherwise lock a file that has no name any more, beside one that locks its successor. A file without a lock means nothing.
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
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		try {
			FileLock lock = tryLock(channel, false);
			for (int i = 1; i < ATTEMPTS && lock == null; i++) {
				LockSupport.parkNanos(PAUSE);
				lock = tryLock(channel, false);
			}
			if (lock == null) {
				String holder = Files.readString(file).strip();
				throw new UserError(what + " (" + folder + ") is being worked on by another Fervor" + (holder.isEmpty() ? "" : ", process " + holder)
						+ ": wait until it has ended, or end it");
			}
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
			return channel;
		} catch (IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	/** Whether some program, this one included, holds the lock of a folder now. */
	public static boolean held(Path folder, String name) {
		try {
			Path file = folder.toRealPath().resolve(name);
			if (HELD.contains(file)) {
				return true;
			}
			// one that was released in order is empty
			return Files.isRegularFile(file) && Files.size(file) > 0 && lockedByAnother(file);
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

	/** Releases the lock. */
	@Override
	public void close() {
		try (channel) {
			channel.truncate(0);
		} catch (IOException e) {
			// a number without a lock is left, which keeps no one out
			return;
		} finally {
			HELD.remove(file);
		}
	}
}
