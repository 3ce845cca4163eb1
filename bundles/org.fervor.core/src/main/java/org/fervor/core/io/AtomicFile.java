package org.fervor.core.io;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is written beside its final place and moved there when it is whole: a reader sees the old content or the new one, never a part, and a program that is killed
 * leaves what was there before. {@link #commit} makes content and name durable before it returns, so that a power failure cannot leave an empty file under the final name.
 * Closing without a commit discards what was written.
 *
 * <p>A new file gets the permissions that the process's umask gives; one that is replaced keeps its own. A symbolic link stays, and the file it points to is replaced.
 */
public final class AtomicFile implements AutoCloseable {

	private final Path target;
	private final Path part;
	private final FileChannel channel;
	private final OutputStream stream;

	private AtomicFile(Path target) throws IOException {
		this.target = target;
		this.part = Parts.beside(target);
		this.channel = created();
		this.stream = new BufferedOutputStream(new Unclosed(Channels.newOutputStream(channel)), 1 << 16);
	}

	/** Errors name the file that was asked for, not its part. */
	private FileChannel created() throws IOException {
		try {
			return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		} catch (AccessDeniedException e) {
			throw new AccessDeniedException(target.toString());
		} catch (FileSystemException e) {
			throw (IOException) new FileSystemException(target.toString(), null, e.getReason()).initCause(e);
		}
	}

	/**
	 * Begins a file; its folder is made where it is missing.
	 *
	 * @throws IOException if the folder cannot be written, or the place is taken by a folder, a device or a file without write permission
	 */
	public static AtomicFile open(Path file) throws IOException {
		Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
		if (Files.exists(target)) {
			if (!Files.isRegularFile(target)) {
				throw new FileSystemException(file.toString(), null, "is not a regular file");
			}
			if (!Files.isWritable(target)) {
				throw new AccessDeniedException(file.toString());
			}
		}
		Folders.make(target.getParent());
		return new AtomicFile(target);
	}

	/** Writes a text in UTF-8, durably. */
	public static void write(Path file, String text) throws IOException {
		write(file, text.getBytes(StandardCharsets.UTF_8));
	}

	/** Writes a file, durably. */
	public static void write(Path file, byte[] content) throws IOException {
		try (AtomicFile atomic = open(file)) {
			atomic.stream().write(content);
			atomic.commit();
		}
	}

	/** Writes a file that can be made again at any time, such as a piece of a cache or a crop: whole or not at all, but without waiting for the disk. */
	public static void writeUnsynced(Path file, byte[] content) throws IOException {
		try (AtomicFile atomic = open(file)) {
			atomic.stream().write(content);
			atomic.finish(false);
		}
	}

	/**
	 * Deletes what killed programs left unfinished in a folder; its subfolders are not searched.
	 *
	 * @return how many files were deleted; 0 where the folder is missing or cannot be read
	 */
	public static int sweep(Path folder) {
		return Parts.sweep(folder);
	}

	/** Whether a file's name is that of an unfinished file. */
	public static boolean unfinished(Path file) {
		return Parts.named(file);
	}

	/** Where the content goes until it is committed, for a library that writes files by name. */
	public Path part() {
		return part;
	}

	/** Takes the content; closing it does nothing. */
	public OutputStream stream() {
		return stream;
	}

	/** Puts the file in its place; its content and its name are on the disk when this returns. */
	public void commit() throws IOException {
		finish(true);
	}

	private void finish(boolean durable) throws IOException {
		stream.flush();
		keepPermissions();
		try {
			if (durable) {
				channel.force(true);
			}
			channel.close();
		} catch (IOException e) {
			throw named(e);
		}
		Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		if (durable) {
			syncFolder(target.getParent());
		}
	}

	/** A channel's own errors do not name the file. */
	private IOException named(IOException failure) {
		return failure instanceof FileSystemException ? failure : (IOException) new FileSystemException(target.toString(), null, failure.getMessage()).initCause(failure);
	}

	private void keepPermissions() throws IOException {
		PosixFileAttributeView before = Files.getFileAttributeView(target, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
		if (before != null && Files.exists(target)) {
			Files.setPosixFilePermissions(part, before.readAttributes().permissions());
		}
	}

	/** A rename is durable only when its folder is on the disk, too. */
	private static void syncFolder(Path folder) {
		try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
			directory.force(true);
		} catch (IOException e) {
			// Windows and some network folders cannot do that; they keep the order of operations by themselves
			return;
		}
	}

	/** Discards what was not committed. */
	@Override
	public void close() throws IOException {
		channel.close();
		Files.deleteIfExists(part);
	}

	/** A library's stream may be closed by it; the channel stays open until it is on the disk. */
	private final class Unclosed extends FilterOutputStream {
		Unclosed(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			try {
				out.write(bytes, offset, length);
			} catch (IOException e) {
				throw named(e);
			}
		}

		@Override
		public void close() throws IOException {
			out.flush();
		}
	}
}
