package org.fervor.vision.tspm;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.ShippedModel;
import org.fervor.vision.tspm.model.TreeModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The stages of a scan one by one, on one thread, on the scene of {@code fervor bench tspm} (640 by 480 pixels, one face) with the model that ships: those of the largest
 * level, about a quarter of all places, and whole scans for comparison.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StagesBenchmark {

	private static final double USUAL = -0.65;
	/** So low that thousands of roots reach it. */
	private static final double LOW = -1.5;
	private static final int MOST = 30_000;
	private static final int STEP = 2;

	private TreeModel model;
	private PixelImage scene;
	private List<FeaturePyramid.Wish> all;
	private FeatureGrid grid;
	private boolean[] wanted;
	private ResponseKernel kernel;
	private ResponseMaps responses;
	private FastTree[] trees;
	private int frontal;
	private FastTreeScore score;
	private BoundedTransform transform;
	private BoundedTransform.Range range;
	private float[] child;
	private float[] alongY;
	private float[] parent;
	private FaceTracker tracker;
	private List<PixelImage> frames;
	private int frame;

	@Setup
	public void prepare() throws IOException {
		model = ShippedModel.read();
		scene = scene();
		ScanSettings settings = ScanSettings.of(model);
		List<PyramidLevel> levels = PyramidLevel.of(scene.width(), scene.height(), model.cellSize(), settings.interval(), model.filters().side());
		all = levels.stream().map(FeaturePyramid.Wish::whole).toList();
		FeaturePyramid.Wish largest = all.stream().max(Comparator.comparingInt(w -> w.window().area())).orElseThrow();
		grid = FeaturePyramid.features(scene, List.of(largest)).get(0);
		int[] views = settings.views(model);
		wanted = FilterUse.of(model, views);
		kernel = Kernels.of(new PackedFilters(model.filters(), wanted));
		responses = responses();
		trees = model.views().stream().map(FastTree::new).toArray(FastTree[]::new);
		frontal = IntStream.range(0, trees.length).boxed().min(Comparator.comparingDouble(v -> Math.abs(model.views().get(v).yawDegrees()))).orElseThrow();
		score = new FastTreeScore(responses.shape(), IntStream.range(0, trees.length).map(v -> trees[v].size).max().orElseThrow());
		transform = new BoundedTransform(responses.shape());
		child = responses.maps()[trees[frontal].filter[trees[frontal].size - 1]];
		range = transform.range(child);
		alongY = new float[responses.shape().size()];
		parent = new float[responses.shape().size()];
		tracker = new FaceTracker(model, settings, Integer.MAX_VALUE, Runnable::run, 1);
		frames = IntStream.range(0, 10).mapToObj(i -> shifted(scene, STEP * (i < 5 ? i : 9 - i))).toList();
		tracker.detect(frames.get(0));
	}

	@TearDown
	public void close() {
		kernel.close();
	}

	/** The colour scene shrunk, halved and described, all levels. */
	@Benchmark
	public List<FeatureGrid> featuresOfAllLevels() {
		List<FeatureGrid> grids = new ArrayList<>();
		FeaturePyramid.bySteps(all).forEach(step -> grids.addAll(FeaturePyramid.features(scene, step)));
		return grids;
	}

	/** The features of the largest level alone. */
	@Benchmark
	public List<FeatureGrid> features() {
		return FeaturePyramid.features(scene, List.of(FeaturePyramid.Wish.whole(grid.level())));
	}

	/** All filters at all places of the largest level. */
	@Benchmark
	public ResponseMaps responses() {
		ResponseMaps maps = ResponseMaps.empty(grid, wanted);
		int rows = Math.max(1, 1500 / maps.shape().width());
		for (int top = 0; top < maps.shape().height(); top += rows) {
			kernel.respond(grid, maps, top, Math.min(maps.shape().height(), top + rows));
		}
		return maps;
	}

	/** Both passes for one part of the frontal tree. */
	@Benchmark
	public float[] distanceTransform() {
		FastTree tree = trees[frontal];
		int part = tree.size - 1;
		transform.alongY(child, range, tree.alongY[part], alongY);
		transform.addAlongX(alongY, range, tree.alongX[part], parent);
		return parent;
	}

	/** All 13 trees at the largest level with the usual threshold: most are given up early. */
	@Benchmark
	public int prunedTrees() {
		int found = 0;
		for (int v = 0; v < trees.length; v++) {
			found += score.candidates(trees[v], v, responses, USUAL, MOST).size();
		}
		return found;
	}

	/** The frontal tree in full, with nothing found: every distance transform, no tracing back. */
	@Benchmark
	public int wholeTree() {
		return score.candidates(trees[frontal], frontal, responses, LOW, 1).size();
	}

	/** The same with thousands of roots, each traced back to all its parts. */
	@Benchmark
	public int wholeTreeTracedBack() {
		return score.candidates(trees[frontal], frontal, responses, LOW, MOST).size();
	}

	/** A whole scan on one thread. */
	@Benchmark
	public List<PartDetection> scan() {
		return new FastScan(model, ScanSettings.of(model), Runnable::run, 1).detect(scene);
	}

	/** The next frame of a moving face, on one thread. */
	@Benchmark
	public List<PartDetection> tracking() {
		frame = (frame + 1) % frames.size();
		return tracker.detect(frames.get(frame));
	}

	private static PixelImage scene() throws IOException {
		BufferedImage picture = ImageIO.read(StagesBenchmark.class.getResourceAsStream("/org/fervor/cli/bench-scene.jpg"));
		byte[] pixels = new byte[3 * picture.getWidth() * picture.getHeight()];
		for (int i = 0; i < pixels.length / 3; i++) {
			int rgb = picture.getRGB(i % picture.getWidth(), i / picture.getWidth());
			pixels[3 * i] = (byte) (rgb >> 16);
			pixels[3 * i + 1] = (byte) (rgb >> 8);
			pixels[3 * i + 2] = (byte) rgb;
		}
		return new PixelImage(picture.getWidth(), picture.getHeight(), 3, pixels);
	}

	/** The picture moved to the right; what leaves it comes in again at the left. */
	private static PixelImage shifted(PixelImage image, int by) {
		byte[] pixels = new byte[image.pixels().length];
		int row = image.width() * image.channels();
		int bytes = by * image.channels();
		for (int y = 0; y < image.height(); y++) {
			System.arraycopy(image.pixels(), y * row, pixels, y * row + bytes, row - bytes);
			System.arraycopy(image.pixels(), y * row + row - bytes, pixels, y * row, bytes);
		}
		return new PixelImage(image.width(), image.height(), image.channels(), pixels);
	}
}
