package org.fervor.vision.tspm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.TreeModel;

/**
 * Follows faces through the frames of a camera. Each frame is searched only around the faces of the last one, several faces side by side. The whole frame is searched in the
 * beginning, and from then on in the background, so that new faces are noticed; where one was noticed it is looked for in the newest frame. New faces must be about as clear
 * as the clearest: beside a clear face the weak ones are nearly always something else.
 * <p>
 * The same frames give the same faces, however fast the machine is. Keeps what it saw: one instance per camera, one thread at a time.
 */
public final class FaceTracker implements PartModelScan {

	/** A new face may score so much less than the clearest one. */
	private static final double WEAKER = 1.6;
	/** Around a face that a search of an older frame found. */
	private static final NearScan.Reach NOTICED = new NearScan.Reach(2, 2, 1, 1, 0.3);
	/** Frames between the searches of a frame without faces, and how much longer they become each time. */
	private static final int SOON = 10;
	private static final int CALMER = 5;
	/** Of more faces than this only some are looked for in each frame, the largest always. */
	private static final int EACH_FRAME = 4;

	private final TreeModel model;
	private final ScanSettings settings;
	private final FastScan full;
	private final WholeSearch search;
	private final NearScan near;
	private final Workers workers;
	private final int fullScanEvery;
	private List<FaceTrack> tracks = List.of();
	private int inTurn;
	private int framesSinceSearch;
	private int searchesInVain;
	private int width;
	private int height;

	/**
	 * @param executor      lends threads, for the time of a call and for the search in the background
	 * @param threads       how many work together on a frame, the caller included
	 * @param fullScanEvery frames from one search of the whole frame to the next
	 */
	public FaceTracker(TreeModel model, ScanSettings settings, int fullScanEvery, Executor executor, int threads) {
		this.model = model;
		this.settings = settings;
		this.fullScanEvery = fullScanEvery;
		this.full = new FastScan(model, settings, executor, threads);
		this.search = new WholeSearch(model, settings, executor);
		this.near = new NearScan(model, settings);
		this.workers = new Workers(executor, threads);
	}

	/** The faces of the next frame, best first. */
	@Override
	public List<PartDetection> detect(PixelImage frame) {
		double factor = Rescaled.factor(frame, settings);
		PixelImage image = Rescaled.of(frame, factor);
		FrameSizes sizes = new FrameSizes(image);
		if (image.width() != width || image.height() != height) {
			begin(image);
		} else {
			follow(sizes);
			searchWhole(image, sizes);
		}
		return new Detections(model, factor).of(tracks.stream().filter(FaceTrack::seen).map(FaceTrack::face).toList());
	}

	/** Forgets all faces: the next frame is searched as a whole, at once. */
	public void reset() {
		width = 0;
	}

	private void begin(PixelImage image) {
		width = image.width();
		height = image.height();
		search.forget();
		framesSinceSearch = 0;
		searchesInVain = 0;
		List<Candidate> found = full.candidates(image).suppressed(settings.overlap(), settings.mostFaces());
		double least = found.isEmpty() ? 0 : found.get(0).score() - WEAKER;
		tracks = found.stream().filter(f -> f.score() >= least).map(this::track).toList();
	}

	private FaceTrack track(Candidate face) {
		return new FaceTrack(near, settings.threshold(), face);
	}

	private void follow(FrameSizes sizes) {
		workers.run(looked().stream().map(track -> (Runnable) () -> track.follow(sizes)).toList());
		tracks = distinct(tracks.stream().filter(t -> !t.lost()).toList());
	}

	/** Those looked for in this frame. */
	private List<FaceTrack> looked() {
		if (tracks.size() <= EACH_FRAME) {
			return tracks;
		}
		List<FaceTrack> bySize = tracks.stream().sorted(Comparator.comparingDouble((FaceTrack t) -> t.face().left() - t.face().right())).toList();
		List<FaceTrack> looked = new ArrayList<>(bySize.subList(0, 1));
		for (int i = 1; i < EACH_FRAME; i++) {
			looked.add(bySize.get(1 + inTurn++ % (bySize.size() - 1)));
		}
		return looked.stream().distinct().toList();
	}

	/** Best first; of two that came upon the same face the better one. */
	private List<FaceTrack> distinct(List<FaceTrack> some) {
		List<FaceTrack> kept = new ArrayList<>();
		some.stream().sorted(Comparator.comparing((FaceTrack t) -> !t.seen()).thenComparing(FaceTrack::face, Candidate.BEST_FIRST))
				.filter(t -> kept.stream().noneMatch(better -> t.face().overlaps(better.face(), settings.overlap()))).forEach(kept::add);
		return List.copyOf(kept);
	}

	private void searchWhole(PixelImage image, FrameSizes sizes) {
		framesSinceSearch++;
		int every = tracks.isEmpty() ? Math.min(fullScanEvery, SOON + CALMER * searchesInVain) : fullScanEvery;
		// the rest of the time is for the search itself
		if (!search.begun() && framesSinceSearch >= Math.max(1, every / 4)) {
			search.begin(image, least(), tracks.isEmpty());
		}
		if (search.begun() && framesSinceSearch >= every) {
			framesSinceSearch = 0;
			takeUp(search.found(), sizes);
			searchesInVain = tracks.isEmpty() ? searchesInVain + 1 : 0;
		}
	}

	/** The score that a new face needs. */
	private double least() {
		double best = tracks.stream().mapToDouble(t -> t.face().score()).max().orElse(Double.NEGATIVE_INFINITY);
		return Math.max(settings.threshold(), best - WEAKER);
	}

	/** Looks in the newest frame for faces that were noticed in an older one. */
	private void takeUp(List<Candidate> noticed, FrameSizes sizes) {
		List<FaceTrack> all = new ArrayList<>(tracks);
		for (Candidate face : noticed) {
			double least = Math.max(least(), noticed.get(0).score() - WEAKER);
			if (face.score() >= least && all.stream().noneMatch(t -> face.overlaps(t.face(), settings.overlap()))) {
				near.best(sizes, face, NOTICED, least).ifPresent(found -> all.add(track(found)));
			}
		}
		tracks = distinct(all).stream().limit(settings.mostFaces()).toList();
	}
}
