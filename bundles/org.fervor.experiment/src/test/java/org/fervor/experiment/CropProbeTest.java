package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Settings;
import org.junit.jupiter.api.Test;

class CropProbeTest {

	private static double[] shares(double first) {
		double[] shares = new double[7];
		shares[0] = first;
		shares[1] = 1 - first;
		return shares;
	}

	private static Face face() {
		List<Point> points = new ArrayList<>();
		for (int i = 0; i < 68; i++) {
			points.add(new Point(100 + i, 100 + i * 7 % 68));
		}
		return new Face(new Box(90, 90, 90, 90), 1, OptionalDouble.empty(), Optional.of(new Landmarks(LandmarkScheme.IBUG_68, points)), "fake", List.of());
	}

	private static Settings settings(int variants, long seed) {
		return Settings.defaults().with(CropProbe.VARIANTS, variants).with(CropProbe.SEED, seed);
	}

	@Test
	void anAnswerThatDoesNotCareHasNoSpread() {
		CropProbe.Result result = new CropProbe(LabelSet.SEVEN, (face, crop) -> shares(0.8), settings(20, 1)).probe(face());
		assertThat(result.flipped()).isZero();
		assertThat(result.label()).isEqualTo(LabelSet.SEVEN.get(0).id());
		assertThat(result.classes().get(0)).isEqualTo(new CropProbe.Spread(LabelSet.SEVEN.get(0).id(), 0.8, 0.8, 0.8, 0.8, 0));
	}

	@Test
	void anAnswerThatHangsOnTheRollFlips() {
		CropProbe.Result result = new CropProbe(LabelSet.SEVEN, (face, crop) -> shares(crop.apply(Settings.defaults()).get(FaceCropper.ROLL) < 0.001 ? 0.9 : 0.2), settings(200, 1))
				.probe(face());
		assertThat(result.flipped()).isCloseTo(0.5, within(0.12));
		assertThat(result.classes().get(0).least()).isEqualTo(0.2);
		assertThat(result.classes().get(0).most()).isEqualTo(0.9);
		assertThat(result.classes().get(0).deviation()).isCloseTo(0.35, within(0.03));
	}

	@Test
	void marginRollAndLandmarksVaryAroundWhatTheNetworkWants() {
		List<Double> margins = new ArrayList<>();
		List<Double> shifts = new ArrayList<>();
		Settings wanted = Settings.defaults().with(FaceCropper.MARGIN, 0.3);
		new CropProbe(LabelSet.SEVEN, (face, crop) -> {
			margins.add(crop.apply(wanted).get(FaceCropper.MARGIN));
			shifts.add(face.landmarks().orElseThrow().points().get(0).x() - 100);
			return shares(0.5);
		}, settings(300, 4)).probe(face());
		assertThat(margins.get(0)).isEqualTo(0.3);
		assertThat(shifts.get(0)).isZero();
		assertThat(margins.stream().mapToDouble(m -> m).average().orElseThrow()).isCloseTo(0.3, within(0.01));
		assertThat(Math.sqrt(shifts.stream().mapToDouble(s -> s * s).average().orElseThrow())).isCloseTo(0.02 * 67, within(0.2));
	}

	@Test
	void theSameSeedTriesTheSameCrops() {
		CropProbe.Scoring scoring = (face, crop) -> shares(Math.abs(crop.apply(Settings.defaults()).get(FaceCropper.ROLL)) / 180);
		assertThat(new CropProbe(LabelSet.SEVEN, scoring, settings(9, 3)).probe(face())).isEqualTo(new CropProbe(LabelSet.SEVEN, scoring, settings(9, 3)).probe(face()))
				.isNotEqualTo(new CropProbe(LabelSet.SEVEN, scoring, settings(9, 4)).probe(face()));
	}

	@Test
	void whatIsNotVariedStays() {
		List<Settings> crops = new ArrayList<>();
		List<Face> faces = new ArrayList<>();
		new CropProbe(LabelSet.SEVEN, (face, crop) -> {
			faces.add(face);
			crops.add(crop.apply(Settings.defaults()));
			return shares(0.5);
		}, settings(5, 1).with(CropProbe.LANDMARKS, 0.0).with(CropProbe.MARGIN, 0.0)).probe(face());
		assertThat(faces).allSatisfy(f -> assertThat(f.landmarks()).isEqualTo(face().landmarks()));
		assertThat(crops).allSatisfy(c -> assertThat(c.get(FaceCropper.MARGIN)).isZero());
		assertThat(crops.stream().map(c -> c.get(FaceCropper.ROLL)).distinct()).hasSize(6);
	}

	@Test
	void variantsAreCountedByTheirLabels() {
		CropProbe.Result result = new CropProbe(LabelSet.SEVEN, (face, crop) -> shares(crop.apply(Settings.defaults()).get(FaceCropper.ROLL) < 0.001 ? 0.9 : 0.2), settings(50, 1)).probe(face());
		assertThat(result.labels()).hasSize(7).satisfies(l -> assertThat(l.get(0) + l.get(1)).isEqualTo(50));
		assertThat(result.flipped()).isEqualTo(result.labels().get(1) / 50.0);
		assertThat(result.winner().label()).isEqualTo(LabelSet.SEVEN.get(0).id());
	}
}
