package org.fervor.live.source;

import java.util.Comparator;
import java.util.List;

import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.FrameSourceFactory;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;

/** All kinds of frame sources. Safe for use by several threads. */
public final class FrameSources {

	private final List<FrameSourceFactory> factories;

	public FrameSources(List<FrameSourceFactory> factories) {
		this.factories = factories.stream().sorted(Comparator.comparingInt(FrameSourceFactory::rank)).toList();
	}

	/** The sources that can be listed and are there now: cameras, then the synthetic actor. */
	public List<String> available() {
		return factories.stream().flatMap(f -> f.available().stream()).sorted(Comparator.comparing(s -> !s.startsWith("camera:"))).toList();
	}

	/**
	 * Opens a source; files play in real time unless the settings say otherwise.
	 *
	 * @param source {@code camera:NAME}, a video file, a folder of pictures, an address, {@code synthetic}
	 * @throws UserError if there is no such source, or it cannot be opened
	 */
	public FrameSource open(String source, Settings settings) {
		FrameSourceFactory factory = factories.stream().filter(f -> f.accepts(source)).findFirst().orElseThrow(() -> new UserError("there is no source '" + source
				+ "': give camera:NAME, a video file, a folder of pictures, an address such as rtsp://…, or synthetic" + (available().isEmpty() ? "" : "; there are now " + String.join(", ", available()))));
		FrameSource opened = factory.open(source, settings);
		return opened.live() || !settings.get(FrameSourceFactory.REAL_TIME) ? opened : new PacedSource(opened, FrameClock.SYSTEM);
	}
}
