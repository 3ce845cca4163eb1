package org.fervor.core.frame;

import java.util.Optional;

/** Port: gives frames one after the other. Owns its device or file until closed; one thread asks for frames, any thread may close it. */
public interface FrameSource extends AutoCloseable {

	/** For a person: the camera's name, the file's name. */
	String name();

	/** Whether frames come when they happen (a camera, a stream), so that waiting for one takes time and a frame not taken is gone. */
	boolean live();

	/**
	 * The next frame. A live source waits for it, at most some seconds.
	 *
	 * @return empty at the end, and after {@link #close()}
	 * @throws SourceLost if there are no more frames because something is wrong
	 */
	Optional<Frame> next() throws SourceLost;

	/** After the last frame: what was wrong with the source, in a few words that name it (a file that is cut short, images that could not be read); empty for nothing. */
	default String warning() {
		return "";
	}

	/** Lets go of the device or file within a second, also while another thread waits in {@link #next()}. Closing twice does nothing. */
	@Override
	void close();
}
