package org.fervor.experiment.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.core.synth.SynthSettings;
import org.fervor.core.synth.SynthLayout;
import org.fervor.core.synth.SyntheticFace;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.Test;

class PartModelCheckTest {

	private static final int FACES = 200;
	private final PaintedFaces set = new PaintedFaces(20, false);
	private final Map<PixelImage, SyntheticFace> known = set.pictures(new SynthSettings(SynthLayout.KDEF, 50, 256, 1)).stream().map(p -> p.take())
			.collect(Collectors.toMap(SyntheticFace::image, Function.identity()));

	/** Knows the truth and bends it. */
	private FaceDetector detector(double score, double turn, double shift) {
		return new FaceDetector() {
			@Override
			public List<Face> detect(PixelImage image) {
				SyntheticFace face = known.get(image);
				List<Point> points = face.landmarks().points().stream().map(p -> new Point(p.x() + shift, p.y())).toList();
				return List.of(new Face(face.box(), score, OptionalDouble.of(45.0 * Math.round(face.yawDegrees() / 45) + turn), Optional.of(new Landmarks(face.landmarks().scheme(), points)),
						"tspm", List.of()));
			}

			@Override
			public void close() {
				// nothing is held
			}
		};
	}

	private List<CheckRow> rows(FaceDetector detector) {
		return new PartModelCheck(set, detector).run(FACES, 1, Progress.NONE);
	}

	@Test
	void aDetectorThatKnowsTheTruthClearsEveryBar() {
		List<CheckRow> rows = rows(detector(0.4, 0, 0));
		assertThat(rows).hasSize(5).allMatch(CheckRow::passed);
		assertThat(rows.get(3).value()).isEqualTo(0.4);
		assertThat(rows.get(4).value()).isZero();
	}

	@Test
	void aboutAThirdOfTheFacesIsOfEachKind() {
		List<SyntheticFace> asked = new ArrayList<>();
		FaceDetector honest = detector(0.4, 0, 0);
		rows(new FaceDetector() {
			@Override
			public List<Face> detect(PixelImage image) {
				asked.add(known.get(image));
				return honest.detect(image);
			}

			@Override
			public void close() {
				honest.close();
			}
		});
		assertThat(asked).hasSize(FACES).filteredOn(f -> Math.abs(f.yawDegrees()) < 10).hasSizeBetween(60, 73);
		assertThat(asked).filteredOn(f -> Math.abs(f.yawDegrees()) > 80).hasSizeBetween(60, 73);
		assertThat(asked.stream().map(SyntheticFace::expression).distinct()).hasSize(7);
	}

	@Test
	void lowScoresAndWrongViewsAndNothingFoundMissTheBars() {
		assertThat(rows(detector(-0.5, 0, 0)).subList(0, 4)).noneMatch(CheckRow::passed);
		List<CheckRow> turned = rows(detector(0.4, 30, 0));
		assertThat(turned.get(0).passed()).isFalse();
		assertThat(turned.get(1).passed()).isTrue();
		assertThat(rows(detector(0.4, 45, 0)).get(2).passed()).isFalse();
		FaceDetector blind = new FaceDetector() {
			@Override
			public List<Face> detect(PixelImage image) {
				return List.of();
			}

			@Override
			public void close() {
				// nothing is held
			}
		};
		assertThat(rows(blind)).noneMatch(CheckRow::passed);
	}

	@Test
	void misplacedPointsMissTheBar() {
		assertThat(rows(detector(0.4, 0, 1)).get(4).passed()).isFalse();
	}

	@Test
	void itStopsWhenAsked() {
		Progress stopped = new Progress() {
			@Override
			public void step(String name, long total) {
				// nobody watches
			}

			@Override
			public void advance(long amount) {
				// nobody watches
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThatThrownBy(() -> new PartModelCheck(set, detector(1, 0, 0)).run(3, 1, stopped)).isInstanceOf(CancelledByUser.class);
	}
}
