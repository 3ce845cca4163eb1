package org.fervor.vision.tspm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

import org.fervor.core.face.Point;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.vision.image.OpenCvImageReader;
import org.fervor.vision.tspm.model.ShippedModel;
import org.fervor.vision.tspm.model.TreeModel;
import org.junit.jupiter.api.Test;

/**
 * Every stage of the detector against what it gave when the model that ships was trained, on one small drawn face: for machines that have no reference files. The stored
 * numbers come from the exact scan of a state that reproduced all reference files; {@code GoldenStages} in this folder writes them anew when the model changes.
 */
class GoldenStagesTest {

	private static final double TOLERANCE = 1e-9;
	private static final double FLOAT_TOLERANCE = 1e-4;

	@Test
	void everyStageIsAsItWas() throws IOException {
		Map<String, double[]> stored = GoldenStages.stored();
		Map<String, double[]> now = GoldenStages.of(GoldenStages.picture(), ShippedModel.read());
		assertThat(GoldenStages.sha256(ShippedModel.content())).as("the model that ships has changed: run %s and look at what differs", GoldenStages.class.getName())
				.isEqualTo(GoldenStages.storedModel());
		assertThat(now.keySet()).containsExactlyElementsOf(stored.keySet());
		stored.forEach((stage, values) -> assertThat(now.get(stage)).as(stage).containsExactly(values, within(TOLERANCE)));
	}

	@Test
	void theFastScanFindsTheSameFace() throws IOException {
		TreeModel model = ShippedModel.read();
		List<PartDetection> found = new FastScan(model, ScanSettings.of(model), Runnable::run, 1).detect(GoldenStages.picture());
		double[] exact = GoldenStages.stored().get("detections");
		assertThat(found).hasSize(exact.length / GoldenStages.PER_DETECTION).isNotEmpty();
		for (int i = 0; i < found.size(); i++) {
			double[] fast = GoldenStages.numbers(found.get(i));
			assertThat(fast[0]).isCloseTo(exact[i * GoldenStages.PER_DETECTION], within(FLOAT_TOLERANCE));
			assertThat(Arrays.copyOfRange(fast, 1, fast.length)).containsExactly(Arrays.copyOfRange(exact, i * GoldenStages.PER_DETECTION + 1, (i + 1) * GoldenStages.PER_DETECTION),
					within(1.0));
		}
	}

	/** The stages of the detector on the golden picture, thinned out, and the file that they are kept in. */
	static final class GoldenStages {

		/** Score, component, level, four of the box, and the mean and last centre. */
		static final int PER_DETECTION = 11;

		private static final Path FOLDER = Path.of("src/test/resources/golden");
		private static final int INTERVAL = 5;
		private static final int MOST_VALUES = 700;

		private GoldenStages() {
		}

		/** Writes the fixture anew; to be called in the bundle's folder, where tests run, too. */
		public static void main(String[] arguments) throws IOException {
			try (DataOutputStream out = new DataOutputStream(new java.util.zip.DeflaterOutputStream(Files.newOutputStream(FOLDER.resolve("stages.bin"))))) {
				out.writeUTF(sha256(ShippedModel.content()));
				Map<String, double[]> stages = of(picture(), ShippedModel.read());
				out.writeInt(stages.size());
				for (Map.Entry<String, double[]> stage : stages.entrySet()) {
					out.writeUTF(stage.getKey());
					out.writeInt(stage.getValue().length);
					for (double value : stage.getValue()) {
						out.writeDouble(value);
					}
				}
			}
		}

		private static DataInputStream open() throws IOException {
			return new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(Files.readAllBytes(FOLDER.resolve("stages.bin")))));
		}

		static String storedModel() throws IOException {
			return open().readUTF();
		}

		static Map<String, double[]> stored() throws IOException {
			DataInputStream in = open();
			in.readUTF();
			Map<String, double[]> stages = new LinkedHashMap<>();
			for (int n = in.readInt(); n > 0; n--) {
				String name = in.readUTF();
				double[] values = new double[in.readInt()];
				for (int i = 0; i < values.length; i++) {
					values[i] = in.readDouble();
				}
				stages.put(name, values);
			}
			return stages;
		}

		static PixelImage picture() throws IOException {
			try {
				return new OpenCvImageReader().read(new ImageSource.PictureFile(FOLDER.resolve("face.png"), "face.png"));
			} catch (UnreadableImage e) {
				throw new IOException(e);
			}
		}

		static Map<String, double[]> of(PixelImage image, TreeModel model) {
			Map<String, double[]> stages = new LinkedHashMap<>();
			ColourPlanes whole = ColourPlanes.of(image, Window.all(image.width(), image.height()));
			int width = HalfDown.round(image.width() * Math.pow(2, -1.0 / INTERVAL));
			int height = HalfDown.round(image.height() * Math.pow(2, -1.0 / INTERVAL));
			ColourPlanes resized = AreaResize.shrink(whole, width, height, Window.all(width, height));
			stages.put("resized", thinned(resized.planes()[1]));
			ColourPlanes reduced = BinomialReduce.reduce(resized, Window.all(BinomialReduce.reducedSize(width), BinomialReduce.reducedSize(height)));
			stages.put("reduced", thinned(reduced.planes()[2]));
			List<PyramidLevel> levels = PyramidLevel.of(image.width(), image.height(), model.cellSize(), INTERVAL, model.filters().side());
			int[] views = ScanSettings.of(model).views(model);
			for (PyramidLevel level : List.of(levels.get(0), levels.get(1), levels.get(INTERVAL))) {
				FeatureGrid grid = FeaturePyramid.features(image, List.of(FeaturePyramid.Wish.whole(level))).get(0);
				stages.put("features of level " + level.number(), thinned(grid.values()));
				double[][] responses = new FilterResponses(model.filters()).at(grid, FilterUse.of(model, views));
				stages.put("responses at level " + level.number(), thinned(responses[responses.length / 2]));
				for (int view : new int[] {0, model.views().size() / 2, model.views().size() - 1}) {
					TreeScore score = TreeScore.of(model.views().get(view), responses, grid.places());
					DistanceTransform.Message message = score.message(1);
					String at = " of view " + (view + 1) + " at level " + level.number();
					stages.put("message" + at, thinned(message.values()));
					stages.put("child's column" + at, thinned(Arrays.stream(message.bestX()).asDoubleStream().toArray()));
					stages.put("child's row" + at, thinned(Arrays.stream(message.bestY()).asDoubleStream().toArray()));
					stages.put("root scores" + at, thinned(score.rootScores()));
				}
			}
			ExactScan scan = new ExactScan(model, ScanSettings.of(model));
			stages.put("candidates", new double[] {scan.candidates(image).offered()});
			stages.put("detections", scan.detect(image).stream().flatMapToDouble(d -> Arrays.stream(numbers(d))).toArray());
			return stages;
		}

		static double[] numbers(PartDetection d) {
			double x = d.centres().stream().mapToDouble(Point::x).average().orElseThrow();
			double y = d.centres().stream().mapToDouble(Point::y).average().orElseThrow();
			Point last = d.centres().get(d.centres().size() - 1);
			return new double[] {d.score(), d.component(), d.level(), d.box().x(), d.box().y(), d.box().width(), d.box().height(), x, y, last.x(), last.y()};
		}

		/** Some hundred values, evenly spread. */
		private static double[] thinned(double[] values) {
			int step = Math.max(1, values.length / MOST_VALUES);
			// a step without common factors, so that every channel and column is met
			while (step > 1 && (step % 2 == 0 || step % 3 == 0 || step % 5 == 0)) {
				step++;
			}
			double[] thin = new double[(values.length + step - 1) / step];
			for (int i = 0; i < thin.length; i++) {
				thin[i] = values[i * step];
			}
			return thin;
		}

		static String sha256(byte[] content) {
			try {
				return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
			} catch (java.security.NoSuchAlgorithmException e) {
				throw new IllegalStateException(e);
			}
		}
	}
}
