package org.fervor.live.source;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.fervor.core.frame.Frame;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.SourceLost;

/** Plays a file at its own speed: gives each frame when it is due, and leaves out those whose successor is due already. */
public final class PacedSource implements FrameSource {

	/** A frame that is late by more is left out, unless it is the last. */
	private static final double LATE_SECONDS = 0.05;

	private final FrameSource source;
	private final FrameClock clock;
	private final CountDownLatch closed = new CountDownLatch(1);
	private long start;
	private boolean started;

	public PacedSource(FrameSource source, FrameClock clock) {
		this.source = source;
		this.clock = clock;
	}

	@Override
	public String name() {
		return source.name();
	}

	@Override
	public boolean live() {
		return true;
	}

	@Override
	public Optional<Frame> next() throws SourceLost {
		Optional<Frame> frame = source.next();
		Frame late = null;
		while (frame.isPresent() && wait(frame.get()) < -LATE_SECONDS * 1e9) {
			late = frame.get();
			frame = source.next();
		}
		if (frame.isEmpty()) {
			return Optional.ofNullable(late);
		}
		try {
			clock.await(Math.max(0, wait(frame.get())), closed);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		return closed.getCount() == 0 ? Optional.empty() : frame;
	}

	@Override
	public String warning() {
		return source.warning();
	}

	/** Nanoseconds until a frame is due. */
	private long wait(Frame frame) {
		if (!started) {
			started = true;
			start = clock.nanos() - (long) (frame.seconds() * 1e9);
		}
		return start + (long) (frame.seconds() * 1e9) - clock.nanos();
	}

	@Override
	public void close() {
		closed.countDown();
		source.close();
	}
}
