package org.fervor.live.pipeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.frame.Frame;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.SourceLost;
import org.fervor.core.image.PixelImage;
import org.fervor.live.decide.Decider;
import org.fervor.live.decide.Decision;

/**
 * Grabs frames, finds faces, scores and decides, each on a thread of its own, with room for one item between two of them: conflated in real time, where the newest frame wins,
 * and waiting for each other where every frame counts. Closing it takes less than a second and lets go of the source first.
 */
public final class LivePipeline implements AutoCloseable {

	/** How the reason of the end begins where it is no failure; what was wrong with the source follows. */
	public static final String SOURCE_ENDED = "the source has ended";

	private static final long CLOSE_MILLIS = 900;

	private final SourceSupply supply;
	private final FaceDetector detector;
	private final ExpressionModel model;
	private final Decider decider;
	private final ScoringTurn turn;
	private final PipelineListener listener;
	private final StageTimes times = new StageTimes();
	private final StageTimes processor = new StageTimes();
	private final LeadFace lead = new LeadFace();
	private final PictureHealth health = new PictureHealth();
	private final Handoff<Grabbed> grabbed;
	private final Handoff<Found> found;
	private final AtomicInteger working = new AtomicInteger(3);
	/** Reached when the last thread has let go of detector and model. */
	private final CountDownLatch over = new CountDownLatch(1);
	private final AtomicBoolean ended = new AtomicBoolean();
	private volatile boolean closed;
	private volatile String end = "";
	private volatile String warning = "";

	private record Grabbed(Frame frame, long arrived, double millis) {
	}

	private record Found(Grabbed grabbed, List<Face> faces, double millis) {
	}

	/**
	 * Takes over source, detector and model.
	 *
	 * @param supply     gives the frames
	 * @param everyFrame whether every frame is analysed; otherwise the newest one
	 * @param mostScored faces per frame that are scored, the leading one first; in real time those beside it in turn, where scoring all would take too long
	 */
	LivePipeline(SourceSupply supply, FaceDetector detector, ExpressionModel model, Decider decider, int mostScored, boolean everyFrame, PipelineListener listener) {
		this.supply = supply;
		this.detector = detector;
		this.model = model;
		this.decider = decider;
		this.turn = new ScoringTurn(mostScored, everyFrame);
		this.listener = listener;
		this.grabbed = new Handoff<>(!everyFrame);
		this.found = new Handoff<>(!everyFrame);
	}

	/** As the constructor, for a source that is open. */
	public static LivePipeline of(FrameSource source, java.util.function.Supplier<FrameSource> opener, FaceDetector detector, ExpressionModel model, Decider decider, int mostScored,
			boolean everyFrame, PipelineListener listener) {
		return new LivePipeline(new SourceSupply(source, opener, listener::said), detector, model, decider, mostScored, everyFrame, listener);
	}

	/** Begins. */
	public LivePipeline start() {
		thread("fervor-grab", this::grab, grabbed);
		thread("fervor-faces", this::findFaces, found);
		thread("fervor-score", this::score, null);
		return this;
	}

	public StageTimes times() {
		return times;
	}

	/** How much processor time each stage took on its own thread; {@link Stage#LATENCY} has none. */
	public StageTimes processorTimes() {
		return processor;
	}

	/** Frames that were left out because a newer one was there. */
	public long leftOut() {
		return grabbed.replaced() + found.replaced();
	}

	private void thread(String name, Work work, Handoff<?> out) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			} catch (InterruptedException e) {
				// closed
			} catch (RuntimeException | Error e) {
				end = "stopped: " + (e instanceof org.fervor.core.task.UserError ? e.getMessage() : "unexpected " + e);
				halt();
			} finally {
				finished(out);
			}
		}, name);
		thread.setDaemon(true);
		thread.start();
	}

	private void finished(Handoff<?> out) {
		if (out != null) {
			out.end();
		}
		if (working.decrementAndGet() == 0) {
			try {
				detector.close();
				model.close();
			} finally {
				over.countDown();
			}
			if (!closed && ended.compareAndSet(false, true)) {
				supply.close();
				listener.ended(!end.isEmpty() ? end : warning.isEmpty() ? SOURCE_ENDED : SOURCE_ENDED + ": " + warning);
			}
		}
	}

	private void grab() throws InterruptedException {
		try {
			while (!closed) {
				long begin = System.nanoTime();
				long worked = ThreadTime.nanos();
				Optional<Frame> frame = supply.next();
				if (frame.isEmpty()) {
					warning = supply.warning();
					return;
				}
				long now = System.nanoTime();
				health.look(frame.get().seconds(), frame.get().image()).ifPresent(listener::said);
				processor.add(Stage.GRAB, (ThreadTime.nanos() - worked) / 1e6);
				grabbed.put(new Grabbed(frame.get(), now, (now - begin) / 1e6));
			}
		} catch (SourceLost e) {
			end = e.getMessage();
		}
	}

	private void findFaces() throws InterruptedException {
		for (Optional<Grabbed> next = grabbed.take(); next.isPresent(); next = grabbed.take()) {
			long begin = System.nanoTime();
			long worked = ThreadTime.nanos();
			List<Face> faces = lead.ordered(detector.detect(next.get().frame().image()));
			processor.add(Stage.FACES, (ThreadTime.nanos() - worked) / 1e6);
			found.put(new Found(next.get(), faces, (System.nanoTime() - begin) / 1e6));
		}
	}

	private void score() throws InterruptedException {
		for (Optional<Found> next = found.take(); next.isPresent(); next = found.take()) {
			listener.analysed(analysed(next.get()));
		}
	}

	private AnalysedFrame analysed(Found item) {
		Frame frame = item.grabbed().frame();
		List<Integer> places = turn.places(item.faces().size());
		List<Face> chosen = places.stream().map(item.faces()::get).toList();
		long[] worked = { ThreadTime.nanos(), 0, 0, 0 };
		long begin = System.nanoTime();
		List<Map<String, PixelImage>> crops = model.crop(frame.image(), chosen);
		long cut = System.nanoTime();
		worked[1] = ThreadTime.nanos();
		List<ScoredFace> scored = chosen.isEmpty() ? List.of() : model.score(chosen, crops);
		long done = System.nanoTime();
		worked[2] = ThreadTime.nanos();
		if (!chosen.isEmpty()) {
			turn.took(chosen.size(), (done - begin) / 1e6);
		}
		List<ScoredFace> faces = turn.together(item.faces(), places, scored);
		Decision decision = faces.isEmpty() ? decider.noFace(frame.seconds()) : decider.face(frame.seconds(), faces.get(0).shares());
		long decided = System.nanoTime();
		worked[3] = ThreadTime.nanos();
		processor.add(Stage.CROP, (worked[1] - worked[0]) / 1e6);
		processor.add(Stage.SCORE, (worked[2] - worked[1]) / 1e6);
		processor.add(Stage.DECIDE, (worked[3] - worked[2]) / 1e6);
		Map<Stage, Double> millis = new EnumMap<>(Stage.class);
		millis.put(Stage.GRAB, item.grabbed().millis());
		millis.put(Stage.FACES, item.millis());
		millis.put(Stage.CROP, (cut - begin) / 1e6);
		millis.put(Stage.SCORE, (done - cut) / 1e6);
		millis.put(Stage.DECIDE, (decided - done) / 1e6);
		millis.put(Stage.LATENCY, (decided - item.grabbed().arrived()) / 1e6);
		millis.forEach(times::add);
		return new AnalysedFrame(frame, model.labels(), faces, decision, millis);
	}

	private void halt() {
		grabbed.close();
		found.close();
		supply.close();
	}

	@Override
	public void close() {
		closed = true;
		halt();
		try {
			over.await(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** The work of a thread. */
	private interface Work {
		void run() throws InterruptedException;
	}
}
