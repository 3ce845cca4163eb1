package org.fervor.live.pipeline;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.fervor.core.frame.Frame;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.SourceLost;
import org.fervor.core.task.UserError;

/**
 * Frames of a source that may go and come back: when a camera is unplugged or a stream breaks off, it is opened again as soon as that is possible. The clock of the frames goes
 * on across the gap. One thread asks for frames; any thread may close it.
 */
final class SourceSupply implements AutoCloseable {

	private static final long RETRY_MILLIS = 2000;

	private final Supplier<FrameSource> opener;
	private final Consumer<String> say;
	private final CountDownLatch closed = new CountDownLatch(1);
	private final long start = System.nanoTime();
	private volatile FrameSource source;
	private double offset;
	private long number;
	private double last;

	/** @param first open already; closed by this supply */
	SourceSupply(FrameSource first, Supplier<FrameSource> opener, Consumer<String> say) {
		this.source = first;
		this.opener = opener;
		this.say = say;
	}

	/**
	 * The next frame.
	 *
	 * @return empty at the end and after closing
	 * @throws SourceLost if there never will be another
	 */
	Optional<Frame> next() throws SourceLost, InterruptedException {
		while (closed.getCount() > 0) {
			try {
				return source.next().map(this::renumbered);
			} catch (SourceLost e) {
				if (!e.mayComeBack()) {
					throw e;
				}
				say.accept(e.getMessage());
				source.close();
				reopen();
			}
		}
		return Optional.empty();
	}

	/** What was wrong with the source, after its last frame; empty for nothing. */
	String warning() {
		return source.warning();
	}

	private void reopen() throws InterruptedException {
		while (!closed.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
			try {
				FrameSource again = opener.get();
				source = again;
				offset = Math.max(last, (System.nanoTime() - start) / 1e9);
				say.accept(again.name() + " is there again.");
				if (closed.getCount() == 0) {
					again.close();
				}
				return;
			} catch (UserError e) {
				// not yet: it was said that it is gone
			}
		}
	}

	private Frame renumbered(Frame frame) {
		last = Math.max(last, offset + frame.seconds());
		Frame next = new Frame(offset == 0 ? frame.number() : number, offset == 0 ? frame.seconds() : last, frame.image(), frame.shown());
		number = next.number() + 1;
		return next;
	}

	/** Lets go of the device at once. */
	@Override
	public void close() {
		closed.countDown();
		source.close();
	}
}
