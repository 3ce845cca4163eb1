package org.fervor.experiment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.fervor.core.task.UserError;

/**
 * Keeps a second program out of a folder. The operating system lets go of the lock when the program that holds it ends, however it ends; the file that is left then means
 * nothing.
 */
public final class FolderLock implements AutoCloseable {

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
		Path file = folder.resolve(name);
		FileChannel channel = null;
		try {
			Files.createDirectories(folder);
			channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
			FileLock lock = tryLock(channel);
			if (lock == null) {
				String holder = Files.readString(file).strip();
				channel.close();
				throw new UserError(what + " (" + folder + ") is being worked on by another Fervor" + (holder.isEmpty() ? "" : ", process " + holder)
						+ ": wait until it has ended, or end it");
			}
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
			channel.force(false);
			return new FolderLock(file, channel);
		} catch (IOException e) {
			throw new UserError(file + " cannot be written (" + e.getMessage() + "); choose another folder (--out, --workspace)", e);
		}
	}

	private static FileLock tryLock(FileChannel channel) throws IOException {
		try {
			// one byte far behind the text, which others may read meanwhile
			return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
		} catch (OverlappingFileLockException e) {
			return null;
		}
	}

	/** Lets go and removes the file. */
	@Override
	public void close() {
		try {
			Files.deleteIfExists(file);
			channel.close();
		} catch (IOException e) {
			// an empty file without a lock is left, which keeps nobody out
		}
	}
}
