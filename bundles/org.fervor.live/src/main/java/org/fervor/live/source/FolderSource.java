package org.fervor.live.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.fervor.core.frame.Frame;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.SourceLost;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.label.Expression;

/** Pictures of a folder as frames. A picture that cannot be read is left out. */
final class FolderSource implements FrameSource {

	private static final int MOST_UNREADABLE = 100;

	private final String name;
	private final Path folder;
	private final List<Picture> pictures;
	private final ImageReader reader;
	private int next;
	private int unreadable;
	private String firstUnreadable = "";
	private volatile boolean closed;

	/** A picture, when it is due, and the expression that it shows; null where nobody knows. */
	record Picture(Path file, double seconds, Expression shown) {
	}

	/** @param name for a person: the folder, and what in it is no picture */
	FolderSource(String name, Path folder, List<Picture> pictures, ImageReader reader) {
		this.name = name;
		this.folder = folder;
		this.pictures = pictures;
		this.reader = reader;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public boolean live() {
		return false;
	}

	@Override
	public Optional<Frame> next() throws SourceLost {
		int inARow = 0;
		while (!closed && next < pictures.size()) {
			Picture picture = pictures.get(next++);
			try {
				PixelImage image = reader.read(new ImageSource.PictureFile(picture.file(), picture.file().getFileName().toString()));
				return Optional.of(new Frame(next - 1L, picture.seconds(), image, picture.shown()));
			} catch (UnreadableImage e) {
				unreadable++;
				firstUnreadable = firstUnreadable.isEmpty() ? e.getMessage() : firstUnreadable;
				inARow++;
				if (inARow > MOST_UNREADABLE) {
					throw new SourceLost(folder + ": holds too many pictures that cannot be read; the last one: " + e.getMessage(), false);
				}
			}
		}
		return Optional.empty();
	}

	@Override
	public String warning() {
		return unreadable == 0 ? "" : unreadable + " of " + pictures.size() + " images could not be read: " + firstUnreadable;
	}

	@Override
	public void close() {
		closed = true;
	}
}
