package org.fervor.core.frame;

import java.util.List;

import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;

/** Seam: a kind of frame source. Safe for use by several threads. */
public interface FrameSourceFactory {

	Parameter<Integer> WIDTH = Parameter.integer("frame-width", 640, 16, 7680, "px", "Width that a camera is asked for; the nearest it has is taken");
	Parameter<Integer> HEIGHT = Parameter.integer("frame-height", 480, 16, 4320, "px", "Height that a camera is asked for; the nearest it has is taken");
	Parameter<Double> RATE = Parameter.real("frame-rate", 30.0, 0.1, 240, "frames/s", "Frames per second of sources that can choose: cameras, folders, the synthetic actor");

	Parameter<Boolean> REAL_TIME = Parameter.flag("real-time", true, "Play files and the synthetic actor at their own speed and leave out what comes too late; off: every frame, as fast as it goes");

	/** Every parameter of a source. */
	List<Parameter<?>> PARAMETERS = List.of(WIDTH, HEIGHT, RATE, REAL_TIME);

	/** {@code camera}, {@code video}, {@code folder}, … */
	String id();

	/** Among those that accept a text, the one of lowest rank opens it. */
	int rank();

	/** Whether the text names a source of this kind: {@code camera:NAME}, a file, a folder, an address. Opens nothing. */
	boolean accepts(String source);

	/** Texts of the sources that are there now and can be listed: the cameras. Opens no device; quick enough to be asked every second. */
	List<String> available();

	/**
	 * Opens a source and makes sure that it is the one that was named.
	 *
	 * @throws org.fervor.core.task.UserError if there is none, it is busy, or it gives no frame; the message says what to do
	 */
	FrameSource open(String source, Settings settings);
}
