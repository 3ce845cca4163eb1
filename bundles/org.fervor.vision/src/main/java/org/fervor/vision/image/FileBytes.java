package org.fervor.vision.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.fervor.core.image.ImageSource;
import org.fervor.core.image.UnreadableImage;

/** Fetches a whole file, or says in one sentence why it cannot be had. */
final class FileBytes {

	/** Larger than any picture within the pixel limit is, uncompressed with 16 bits per channel and four channels. */
	private static final long MOST_BYTES = 1L << 30;

	private static final int START = 1 << 16;

	private FileBytes() {
	}

	static byte[] read(ImageSource source) throws UnreadableImage {
		Path file = source.file();
		try {
			if (Files.isDirectory(file)) {
				throw new UnreadableImage(source, "this is a folder, not a picture; name a file in it");
			}
			long size = Files.size(file);
			if (size == 0) {
				throw new UnreadableImage(source, "the file is empty; copy it again or leave it out");
			}
			if (size > MOST_BYTES) {
				throw new UnreadableImage(source, "the file has " + (size >> 20) + " MB, more than the " + (MOST_BYTES >> 20) + " MB allowed; scale the picture down");
			}
			return Files.readAllBytes(file);
		} catch (IOException e) {
			throw unreadable(source, e);
		}
	}

	/** The first bytes of a file, at most {@value #START}; fewer where the file is shorter. */
	static byte[] start(ImageSource source) throws UnreadableImage {
		try (InputStream in = Files.newInputStream(source.file())) {
			return in.readNBytes(START);
		} catch (IOException e) {
			throw unreadable(source, e);
		}
	}

	/** What to tell about a file that the file system does not hand over. */
	static UnreadableImage unreadable(ImageSource source, IOException failure) {
		if (failure instanceof NoSuchFileException) {
			return new UnreadableImage(source, "there is no such file; correct the path or leave it out");
		} else if (failure instanceof AccessDeniedException) {
			return new UnreadableImage(source, "the file may not be read; change its permissions");
		}
		return new UnreadableImage(source, "the file cannot be read (" + failure.getMessage() + "); check the disk or copy it again");
	}
}
