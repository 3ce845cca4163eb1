package org.fervor.experiment.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.BackendInfo;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.Scores;
import org.fervor.core.task.Progress;
import org.fervor.experiment.synth.ExpressionCheck.Scale;
import org.junit.jupiter.api.Test;

class ExpressionCheckTest {

	private static final int PATCH = 5;

	/** Compares the mean of two patches, the middle and a corner, with the mean of each class. */
	private static final ComputeService NEAREST_MEAN = new ComputeService() {
		@Override
		public BackendInfo backend() {
			return new BackendInfo("none", "none", false, 1, "");
		}

		@Override
		public Network train(TrainingJob job, TrainingListener listener, Progress progress) {
			double[][] means = new double[7][2];
			int[] count = new int[7];
			TrainingImages images = job.train();
			for (int i = 0; i < images.size(); i++) {
				double[] seen = patches(images.image(i, 1 + i % 2));
				means[images.label(i)][0] += seen[0];
				means[images.label(i)][1] += seen[1];
				count[images.label(i)]++;
			}
			for (int c = 0; c < 7; c++) {
				means[c][0] /= count[c];
				means[c][1] /= count[c];
			}
			return new NearestMean(means);
		}

		@Override
		public Network load(Path file) {
			throw new UnsupportedOperationException("nothing is kept");
		}
	};

	private static double[] patches(PixelImage image) {
		double middle = 0;
		double corner = 0;
		for (int y = 0; y < PATCH; y++) {
			for (int x = 0; x < PATCH; x++) {
				middle += image.value(image.width() / 2 - 2 + x, image.height() / 2 - 2 + y, 0);
				corner += image.value(x, y, 0) + image.value(image.width() - 1 - x, y, 0);
			}
		}
		return new double[] {middle, corner};
	}

	private record NearestMean(double[][] means) implements Network {

		@Override
		public Architecture architecture() {
			return null;
		}

		@Override
		public Shape input() {
			return Shape.image(48);
		}

		@Override
		public LabelSet labels() {
			return LabelSet.SEVEN;
		}

		@Override
		public Map<String, String> notes() {
			return Map.of();
		}

		@Override
		public Scores score(List<PixelImage> images) {
			List<double[]> rows = new ArrayList<>();
			for (PixelImage image : images) {
				double[] seen = patches(image);
				double[] row = new double[7];
				for (int c = 0; c < 7; c++) {
					row[c] = -Math.hypot(seen[0] - means[c][0], seen[1] - means[c][1]);
				}
				rows.add(row);
			}
			return new Scores(rows);
		}

		@Override
		public void save(Path file, Map<String, String> notes) {
			throw new UnsupportedOperationException("nothing is kept");
		}

		@Override
		public void close() {
			// nothing is held
		}
	}

	/** Cuts without resampling. */
	private static final FaceCropper CROPPER = new FaceCropper() {
		@Override
		public PixelImage crop(PixelImage image, Face face, Settings settings) {
			int left = (int) face.box().x();
			int top = (int) face.box().y();
			int width = (int) face.box().width();
			byte[] pixels = new byte[width * width * 3];
			for (int y = 0; y < width; y++) {
				System.arraycopy(image.pixels(), ((top + y) * image.width() + left) * 3, pixels, y * width * 3, width * 3);
			}
			return new PixelImage(width, width, 3, pixels);
		}

		@Override
		public PixelImage resize(PixelImage image, Settings settings) {
			return image;
		}
	};

	private static List<CheckRow> rows(PaintedFaces faces) {
		return new ExpressionCheck(faces, NEAREST_MEAN, CROPPER).run(new Scale(40, 20, 1), 1, Progress.NONE).rows();
	}

	@Test
	void facesThatGiveThemselvesAwayAreTooEasy() {
		List<CheckRow> rows = rows(new PaintedFaces(25, false));
		assertThat(rows.get(0).value()).isEqualTo(1);
		assertThat(rows.get(0).passed()).isFalse();
		assertThat(rows.get(2).passed()).as("shuffled labels").isTrue();
		assertThat(rows.get(3).passed()).as("all but the face").isTrue();
	}

	@Test
	void facesThatTellNothingStayAtChance() {
		assertThat(rows(new PaintedFaces(0, false)).get(0)).satisfies(row -> {
			assertThat(row.value()).isLessThan(0.3);
			assertThat(row.passed()).isFalse();
		});
	}

	@Test
	void surroundingsThatTellTheLabelAreFound() {
		assertThat(rows(new PaintedFaces(25, true)).get(3)).satisfies(row -> {
			assertThat(row.value()).isGreaterThan(0.5);
			assertThat(row.passed()).isFalse();
		});
	}

	@Test
	void aFigureThatCouldNotBeMeasuredHasNotPassed() {
		assertThat(CheckRow.atLeast("x", Double.NaN, 0).passed()).isFalse();
		assertThat(CheckRow.atMost("x", 0.1, 0.1).passed()).isTrue();
		assertThat(new CheckRow("x", 0.98, 0.75, 0.97).passed()).isFalse();
	}
}
