package org.fervor.live;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.fervor.core.audio.AudioEncoder;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.FrameSourceFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.music.MusicPlayerFactory;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.live.decide.Decider;
import org.fervor.live.decide.DecisionParameters;
import org.fervor.live.music.MusicDirector;
import org.fervor.live.music.MusicParameters;
import org.fervor.live.music.SongChooser;
import org.fervor.live.pipeline.ExpressionModel;
import org.fervor.live.pipeline.LivePipeline;
import org.fervor.live.pipeline.ModelFolder;
import org.fervor.live.pipeline.Trackers;
import org.fervor.live.source.FrameSources;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes live sessions. Safe for use by several threads. */
@Component(service = LiveEngine.class)
public final class LiveEngine {

	private final ComputeService compute;
	private final FaceCropper cropper;
	private final List<FaceDetectorFactory> detectors;
	private final List<MusicPlayerFactory> players;
	private final FrameSources sources;
	private final ImageReader images;
	private final AudioEncoder encoder;

	@Activate
	public LiveEngine(@Reference ComputeService compute, @Reference FaceCropper cropper, @Reference List<FaceDetectorFactory> detectors, @Reference List<MusicPlayerFactory> players,
			@Reference List<FrameSourceFactory> sources, @Reference ImageReader images, @Reference AudioEncoder encoder) {
		this.compute = compute;
		this.cropper = cropper;
		this.detectors = List.copyOf(detectors);
		this.players = players.stream().sorted(Comparator.comparing(MusicPlayerFactory::id)).toList();
		this.sources = new FrameSources(sources);
		this.images = images;
		this.encoder = encoder;
	}

	/** The sources there are. */
	public FrameSources sources() {
		return sources;
	}

	/** The kinds of player there are, by name. */
	public List<MusicPlayerFactory> players() {
		return players;
	}

	/** Writes the pictures of recordings. */
	public ImageReader images() {
		return images;
	}

	/** Writes the sample songs. */
	public AudioEncoder encoder() {
		return encoder;
	}

	/**
	 * Opens everything and begins.
	 *
	 * @param listener hears from the first frame on
	 * @throws UserError if model, source or player cannot be opened; nothing stays open then
	 */
	public LiveSession open(LiveOrder order, LiveListener listener) {
		List<Path> files = ModelFolder.resolve(order.models(), order.modelHomes());
		Settings settings = order.settings();
		return open(order, ExpressionModel.open(files, settings.get(LiveParameters.FUSION), compute, cropper), listener);
	}

	/** As {@link #open(LiveOrder, LiveListener)}, with a model that is loaded already; the session takes it over. */
	public LiveSession open(LiveOrder order, ExpressionModel model, LiveListener listener) {
		Settings settings = order.settings();
		try (Opened opened = new Opened()) {
			opened.add(model);
			MusicPlayerFactory player = players.stream().filter(p -> p.id().equals(order.player())).findFirst().orElseThrow(() -> new UserError("there is no player '" + order.player()
					+ "': " + String.join(", ", players.stream().map(MusicPlayerFactory::id).toList())));
			String wanted = settings.get(LiveParameters.DETECTOR);
			if (wanted.equals("model")) {
				model.needsFaces();
			}
			FaceDetector detector = opened.add(Trackers.named(wanted.equals("model") ? model.detector() : wanted, detectors, settings));
			FrameSource source = opened.add(sources.open(order.source(), settings));
			double temperature = settings.get(DecisionParameters.TEMPERATURE);
			Decider decider = new Decider(model.labels(), settings.with(DecisionParameters.TEMPERATURE, temperature > 0 ? temperature : model.temperature()));
			LiveSession session = new LiveSession(source.name(), model.labels(), model.networks(), decider, listener);
			LiveSession.Ear ear = session.new Ear();
			SongChooser chooser = new SongChooser(new Random(settings.get(LiveParameters.SEED)), order.memory(), settings.get(MusicParameters.REMEMBERED));
			MusicDirector music = opened.add(new MusicDirector(player, order.playlists(), order.policy(), order.memory(), chooser, settings, session::seconds, ear));
			order.playlists().problem().ifPresent(ear::said);
			boolean everyFrame = !settings.get(FrameSourceFactory.REAL_TIME);
			session.run(music, LivePipeline.of(source, () -> sources.open(order.source(), settings), detector, model, decider, settings.get(LiveParameters.MOST_FACES), everyFrame, ear));
			opened.handedOver();
			return session;
		}
	}

	/** What has to be closed if the rest cannot be opened. */
	private static final class Opened implements AutoCloseable {
		private final java.util.ArrayDeque<AutoCloseable> things = new java.util.ArrayDeque<>();

		<T extends AutoCloseable> T add(T thing) {
			things.push(thing);
			return thing;
		}

		void handedOver() {
			things.clear();
		}

		@Override
		public void close() {
			for (AutoCloseable thing : things) {
				try {
					thing.close();
				} catch (Exception e) {
					throw new IllegalStateException(e);
				}
			}
		}
	}
}
