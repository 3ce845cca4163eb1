package org.fervor.ui.image;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.task.Progress;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

/** Small pictures for a table, decoded in the background, the one asked for last first; the least used are forgotten. */
public final class Thumbnails {

	private static final int QUEUED = 200;

	private final Control owner;
	private final Tasks tasks;
	private final ImageReader reader;
	private final int side;
	private final int kept;
	private final Runnable arrived;
	private final Map<ImageSource, Image> images = new LinkedHashMap<>(64, 0.75f, true);
	private final Set<ImageSource> unreadable = new HashSet<>();
	private final Deque<ImageSource> wanted = new ArrayDeque<>();
	private boolean busy;

	/**
	 * @param side    least width and height of what is decoded
	 * @param kept    how many are kept
	 * @param arrived called on the UI thread when a new picture can be drawn
	 */
	public Thumbnails(Control owner, Tasks tasks, ImageReader reader, int side, int kept, Runnable arrived) {
		this.owner = owner;
		this.tasks = tasks;
		this.reader = reader;
		this.side = side;
		this.kept = kept;
		this.arrived = arrived;
		owner.addDisposeListener(e -> clear());
	}

	/** The picture, or empty while it is being decoded or where it cannot be read. */
	public Optional<Image> get(ImageSource source) {
		Image image = images.get(source);
		if (image == null && !unreadable.contains(source) && !wanted.contains(source)) {
			wanted.addFirst(source);
			if (wanted.size() > QUEUED) {
				wanted.removeLast();
			}
			next();
		}
		return Optional.ofNullable(image);
	}

	/** Forgets everything, for another data set. */
	public void clear() {
		images.values().forEach(Image::dispose);
		images.clear();
		unreadable.clear();
		wanted.clear();
	}

	private void next() {
		if (busy || wanted.isEmpty()) {
			return;
		}
		busy = true;
		ImageSource source = wanted.peekFirst();
		tasks.quick("thumbnail", progress -> decode(source, progress), new Outcome<ImageData>() {
			@Override
			public void done(ImageData data) {
				keep(source, data);
				proceed(source);
			}

			@Override
			public void failed(String message) {
				unreadable.add(source);
				proceed(source);
			}

			@Override
			public void cancelled() {
				proceed(source);
			}
		});
	}

	private ImageData decode(ImageSource source, Progress progress) {
		progress.checkCancelled();
		try {
			return SwtImages.data(SwtImages.reduced(reader.read(source), side));
		} catch (UnreadableImage e) {
			throw new org.fervor.core.task.UserError(e.getMessage(), e);
		}
	}

	private void keep(ImageSource source, ImageData data) {
		if (!wanted.contains(source)) {
			return;
		}
		images.put(source, new Image(owner.getDisplay(), data));
		if (images.size() > kept) {
			ImageSource oldest = images.keySet().iterator().next();
			images.remove(oldest).dispose();
		}
	}

	private void proceed(ImageSource source) {
		wanted.remove(source);
		busy = false;
		arrived.run();
		next();
	}
}
