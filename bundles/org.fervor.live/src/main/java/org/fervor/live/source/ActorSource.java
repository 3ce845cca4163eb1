package org.fervor.live.source;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.fervor.core.frame.Frame;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.label.Expression;
import org.fervor.core.synth.SyntheticActor;
import org.fervor.core.synth.SyntheticFace;

/**
 * A synthetic person who plays through expressions. In real time a frame is drawn for the moment at which it is asked for, so a slow machine gives fewer frames and not a slow
 * play; otherwise every frame of an even rate is drawn.
 */
final class ActorSource implements FrameSource {

	/** An expression that is weaker than this is still, or again, a neutral face. */
	private static final double HALF_WAY = 0.5;

	private final String name;
	private final SyntheticActor actor;
	private final double rate;
	private final FrameClock clock;
	private final CountDownLatch closed = new CountDownLatch(1);
	private long start;
	private long number;
	private double last;

	/** @param clock null for every frame as fast as it is drawn */
	ActorSource(String name, SyntheticActor actor, double rate, FrameClock clock) {
		this.name = name;
		this.actor = actor;
		this.rate = rate;
		this.clock = clock;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public boolean live() {
		return clock != null;
	}

	@Override
	public Optional<Frame> next() {
		if (closed.getCount() == 0) {
			return Optional.empty();
		}
		double now = clock == null ? number / rate : due();
		if (closed.getCount() == 0) {
			return Optional.empty();
		}
		SyntheticFace face = actor.at(now);
		return Optional.of(new Frame(number++, now, face.image(), face.intensity() < HALF_WAY ? Expression.NEUTRAL : face.expression()));
	}

	/** Waits until a frame after the last one, and tells the moment. */
	private double due() {
		if (number == 0) {
			start = clock.nanos();
			return 0;
		}
		try {
			clock.await(Math.max(0, (long) ((last + 1 / rate) * 1e9) - (clock.nanos() - start)), closed);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			close();
		}
		last = (clock.nanos() - start) / 1e9;
		return last;
	}

	@Override
	public void close() {
		closed.countDown();
	}
}
