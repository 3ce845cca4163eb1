package org.fervor.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.fervor.core.label.LabelSet;
import org.fervor.live.decide.Decider;
import org.fervor.live.music.MusicDirector;
import org.fervor.live.music.MusicListener;
import org.fervor.live.music.MusicState;
import org.fervor.live.music.SongChange;
import org.fervor.live.pipeline.AnalysedFrame;
import org.fervor.live.pipeline.LivePipeline;
import org.fervor.live.pipeline.PipelineListener;
import org.fervor.live.pipeline.Stage;
import org.fervor.live.pipeline.StageTimes;

/**
 * A running session. {@link #snapshot()} tells how it stands, {@link #music()} is where a person steers the songs. Nothing in it grows with time. No listener is called under a
 * lock. Safe for use by several threads.
 */
public final class LiveSession implements AutoCloseable {

	private static final int MESSAGES = 20;

	private final String source;
	private final LabelSet labels;
	private final List<String> networks;
	private final List<LiveListener> listeners = new CopyOnWriteArrayList<>();
	private final Deque<String> messages = new ArrayDeque<>();
	private final FrameRate rate = new FrameRate();
	private final NeutralFace neutral;
	private volatile double frameSeconds;
	private volatile LivePipeline pipeline;
	private volatile MusicDirector music;
	private AnalysedFrame last;
	private long analysed;
	private long withFace;
	private String endReason = "";

	LiveSession(String source, LabelSet labels, List<String> networks, Decider decider, LiveListener first) {
		this.source = source;
		this.labels = labels;
		this.networks = List.copyOf(networks);
		this.neutral = new NeutralFace(labels, decider);
		listeners.add(first);
	}

	void run(MusicDirector director, LivePipeline line) {
		music = director;
		pipeline = line;
		line.start();
	}

	public void addListener(LiveListener listener) {
		listeners.add(listener);
	}

	public void removeListener(LiveListener listener) {
		listeners.remove(listener);
	}

	/** Where a person steers the songs. */
	public MusicDirector music() {
		return music;
	}

	/** Seconds on the clock of the frames, so that a recording gives the same songs again. */
	double seconds() {
		return frameSeconds;
	}

	/** How the session stands. Costs little; meant to be asked twenty times a second. */
	public LiveSnapshot snapshot() {
		// pipeline and music have locks of their own: neither is asked under this one
		long leftOut = pipeline.leftOut();
		Map<Stage, StageTimes.Spread> times = pipeline.times().spreads();
		MusicState playing = music.state();
		synchronized (this) {
			return new LiveSnapshot(source, labels, networks, last, analysed, leftOut, withFace, rate.perSecond(System.nanoTime()), times, playing, List.copyOf(messages), endReason);
		}
	}

	/** For so many seconds from the next face on, learns how the person at the camera looks when neutral; from then on that is taken out of the scores, until the person leaves. */
	public void learnNeutral(double seconds) {
		neutral.learn(seconds);
	}

	/** Scores as they come again. Happens by itself when the person has left or another face leads. */
	public void forgetNeutral() {
		neutral.forget();
		say("Neutral face discarded.");
	}

	/** What the pipeline tells. */
	final class Ear implements PipelineListener, MusicListener {

		@Override
		public void analysed(AnalysedFrame frame) {
			synchronized (LiveSession.this) {
				last = frame;
				frameSeconds = frame.frame().seconds();
				analysed++;
				withFace += frame.faces().isEmpty() ? 0 : 1;
				rate.add(System.nanoTime());
			}
			neutral.look(frame).ifPresent(LiveSession.this::say);
			frame.decision().change().ifPresent(c -> listeners.forEach(l -> l.moodChanged(c)));
			MusicDirector director = music;
			if (director != null) {
				director.mood(frame.decision().mood());
			}
			listeners.forEach(l -> l.analysed(frame, director == null ? null : director.song()));
		}

		@Override
		public void said(String message) {
			say(message);
		}

		@Override
		public void song(SongChange change) {
			listeners.forEach(l -> l.songChanged(change));
		}

		@Override
		public void ended(String reason) {
			synchronized (LiveSession.this) {
				endReason = reason;
			}
			listeners.forEach(l -> l.ended(reason));
		}
	}

	private void say(String message) {
		synchronized (this) {
			messages.addFirst(message);
			while (messages.size() > MESSAGES) {
				messages.removeLast();
			}
		}
		listeners.forEach(l -> l.said(message));
	}

	/** Lets go of camera, model and audio device; takes about two seconds at most. */
	@Override
	public void close() {
		if (pipeline != null) {
			pipeline.close();
		}
		if (music != null) {
			music.close();
		}
	}
}
