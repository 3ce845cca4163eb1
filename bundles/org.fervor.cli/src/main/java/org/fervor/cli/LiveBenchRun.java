package org.fervor.cli;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.FusionRule;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.live.decide.Decider;
import org.fervor.live.pipeline.AnalysedFrame;
import org.fervor.live.pipeline.ExpressionModel;
import org.fervor.live.pipeline.LivePipeline;
import org.fervor.live.pipeline.PipelineListener;
import org.fervor.live.pipeline.Stage;
import org.fervor.live.pipeline.StageTimes;
import org.fervor.live.pipeline.Trackers;

/** Sends a clip through the live pipeline. The weights of the networks do not matter for speed, so fresh ones are used. */
final class LiveBenchRun implements PipelineListener {

	/** Frames that do not count: compilers and caches warm up, the whole frame is searched. */
	static final int WARM_UP = 20;
	private static final int MOST_FACES = 4;

	private final CountDownLatch over = new CountDownLatch(1);
	private final LongConsumer each;
	private final List<Mark> marks = new ArrayList<>();
	private long faces;
	private volatile String end = "";

	private record Mark(long nanos, long processorNanos) {
	}

	/**
	 * What came out.
	 *
	 * @param perSecond      frames per second after the warm-up
	 * @param leftOut        frames that were left out
	 * @param facesFound     per frame
	 * @param processorShare processor time of the whole process over time that went by; 1 is one core
	 * @param processorMillis processor time of the whole process per frame
	 * @param times          of each stage, as the clock says
	 * @param processor      of each stage on its own thread
	 */
	record Outcome(double perSecond, long leftOut, double facesFound, double processorShare, double processorMillis, Map<Stage, StageTimes.Spread> times,
			Map<Stage, StageTimes.Spread> processor) {
	}

	/** @param each gets the number of frames analysed after each of them, while the pipeline waits */
	private LiveBenchRun(LongConsumer each) {
		this.each = each;
	}

	/**
	 * Runs a source to its end.
	 *
	 * @param size       of the networks' pictures
	 * @param everyFrame whether every frame counts; otherwise the newest
	 * @param each       gets the number of frames analysed after each of them, while the pipeline waits
	 */
	static Outcome of(FrameSource source, int size, String detector, Settings settings, boolean everyFrame, Services services, Session session, LongConsumer each)
			throws InterruptedException {
		session.interruption().check();
		LiveBenchRun run = new LiveBenchRun(each);
		try (LivePipeline pipeline = LivePipeline.of(source, () -> source, Trackers.named(detector, services.detectors, settings), model(size, services),
				new Decider(LabelSet.SEVEN, Settings.defaults()), MOST_FACES, everyFrame, run).start()) {
			while (!run.over.await(200, TimeUnit.MILLISECONDS)) {
				session.interruption().check();
			}
			return run.outcome(pipeline);
		}
	}

	private synchronized Outcome outcome(LivePipeline pipeline) {
		if (!end.equals(LivePipeline.SOURCE_ENDED)) {
			throw new UserError(end);
		}
		int frames = marks.size();
		// a machine so busy that it leaves most frames out has a shorter warm-up
		int before = Math.min(WARM_UP, frames / 4);
		long counted = frames - 1 - before;
		if (counted < 1) {
			throw new UserError("this machine is too busy to measure: " + frames + " frames were analysed in all; close other programs");
		}
		Mark first = marks.get(before);
		Mark last = marks.get(frames - 1);
		double seconds = (last.nanos() - first.nanos()) / 1e9;
		double processor = (last.processorNanos() - first.processorNanos()) / 1e9;
		return new Outcome(counted / seconds, pipeline.leftOut(), (double) faces / frames, processor / seconds, 1e3 * processor / counted, pipeline.times().spreads(),
				pipeline.processorTimes().spreads());
	}

	/** Both of the paper's networks after one step. */
	private static ExpressionModel model(int size, Services services) {
		List<Network> networks = new ArrayList<>();
		for (Architecture architecture : List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2())) {
			TrainingImages few = TrainingImages.fixed(List.of(PixelImage.black(size, size, 3), PixelImage.black(size, size, 3)), new int[] { 0, 1 });
			Settings settings = Settings.defaults().with(TrainingParameters.BATCH, 2).with(TrainingParameters.EPOCHS, 1);
			networks.add(services.compute.train(new TrainingJob(architecture, Shape.image(size), LabelSet.SEVEN, settings, 1, few, few, few), TrainingListener.SILENT, Progress.NONE));
		}
		return new ExpressionModel(networks, FusionRule.PRODUCT, services.cropper);
	}

	@Override
	public void analysed(AnalysedFrame frame) {
		each.accept(note(frame));
	}

	private synchronized int note(AnalysedFrame frame) {
		faces += frame.faces().size();
		marks.add(new Mark(System.nanoTime(), ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()));
		return marks.size();
	}

	@Override
	public void said(String message) {
		// the clip is never black
	}

	@Override
	public void ended(String reason) {
		end = reason;
		over.countDown();
	}
}
