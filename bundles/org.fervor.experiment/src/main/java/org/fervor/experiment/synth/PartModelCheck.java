package org.fervor.experiment.synth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.fervor.core.face.Face;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Point;
import org.fervor.core.synth.SynthLayout;
import org.fervor.core.synth.SynthSettings;
import org.fervor.core.synth.SyntheticDatasets;
import org.fervor.core.synth.SyntheticFace;
import org.fervor.core.synth.SyntheticPicture;
import org.fervor.core.task.Progress;

/**
 * Whether a part model that knows only real people finds synthetic ones: pictures in the layout of KDEF, a third each straight, half profile and full profile, all persons,
 * both sessions and all expressions in turn.
 */
public final class PartModelCheck {

	/** A face counts as found from this score of the published part model on; real photographs get -0.5 to 1.4. */
	private static final double LEAST_SCORE = -0.3;
	private static final double STRAIGHT_OR_HALF = 0.95;
	private static final double FULL_PROFILE = 0.80;
	private static final double MEDIAN_SCORE = 0.3;
	/** Mean error of the inner points over the distance of the outer corners of the eyes; real photographs: 0.081. */
	private static final double POINT_ERROR = 0.09;
	private static final double LEAST_OVERLAP = 0.4;
	private static final int SUBJECTS = 50;
	private static final int SIZE = 256;
	private static final int FIRST_INNER = 17;
	private static final int RIGHT_EYE = 36;
	private static final int LEFT_EYE = 45;
	/** Angles in the order in which persons take them. */
	private static final List<String> ANGLES = List.of("S", "HL", "FL", "S", "HR", "FR");

	private final SyntheticDatasets datasets;
	private final FaceDetector detector;
	private final List<Double> straightScores = new ArrayList<>();
	private final List<Double> errors = new ArrayList<>();
	private final int[] found = new int[3];
	private final int[] seen = new int[3];

	/** @param detector with the published part model; its least score must be below -0.3 */
	public PartModelCheck(SyntheticDatasets datasets, FaceDetector detector) {
		this.datasets = datasets;
		this.detector = detector;
	}

	/**
	 * Measures.
	 *
	 * @param faces how many pictures
	 */
	public List<CheckRow> run(int faces, long seed, Progress progress) {
		progress.step("find synthetic faces with the part model", faces);
		for (SyntheticPicture picture : sample(faces, seed)) {
			progress.checkCancelled();
			SyntheticFace face = picture.take();
			count(face, best(detector.detect(face.image()), face));
			progress.advance(1);
		}
		straightScores.sort(Comparator.naturalOrder());
		return List.of(CheckRow.atLeast("part model: straight faces found", share(0), STRAIGHT_OR_HALF), CheckRow.atLeast("part model: half profiles found", share(1), STRAIGHT_OR_HALF),
				CheckRow.atLeast("part model: full profiles found", share(2), FULL_PROFILE),
				CheckRow.atLeast("part model: median score of straight faces", straightScores.isEmpty() ? Double.NaN : straightScores.get(straightScores.size() / 2), MEDIAN_SCORE),
				CheckRow.atMost("part model: error of inner points / eye distance", errors.stream().mapToDouble(e -> e).average().orElse(Double.NaN), POINT_ERROR));
	}

	/** Spreads the pictures over persons, angles, expressions and sessions. */
	private List<SyntheticPicture> sample(int faces, long seed) {
		List<SyntheticPicture> all = datasets.pictures(new SynthSettings(SynthLayout.KDEF, SUBJECTS, SIZE, seed));
		int each = all.size() / SUBJECTS;
		List<SyntheticPicture> sample = new ArrayList<>();
		for (int i = 0; i < faces; i++) {
			int subject = (int) ((long) i * SUBJECTS / faces);
			String angle = ANGLES.get((i + subject) % ANGLES.size()) + ".JPG";
			// a file is called AF01ANHL.JPG: the angle follows the expression's two letters
			List<SyntheticPicture> own = all.subList(subject * each, (subject + 1) * each).stream()
					.filter(p -> p.path().endsWith(angle) && p.path().length() - p.path().lastIndexOf('/') - 1 == 6 + angle.length()).toList();
			sample.add(own.get((i * 5 + subject * 3) % own.size()));
		}
		return sample;
	}

	private static Optional<Face> best(List<Face> found, SyntheticFace face) {
		return found.stream().filter(f -> f.landmarks().map(l -> l.bounds()).orElse(f.box()).overlap(face.box()) >= LEAST_OVERLAP).max(Comparator.comparingDouble(Face::score));
	}

	private void count(SyntheticFace face, Optional<Face> detection) {
		double yaw = Math.abs(face.yawDegrees());
		int kind = yaw < 22 ? 0 : yaw < 68 ? 1 : 2;
		double tolerance = yaw > 30 ? 30 : 15;
		// a head that tries to hold still misses its angle by a degree or two
		boolean right = detection.filter(d -> d.score() >= LEAST_SCORE && Math.abs(d.viewDegrees().orElse(Double.NaN) - nominal(face.yawDegrees())) <= tolerance).isPresent();
		seen[kind]++;
		found[kind] += right ? 1 : 0;
		if (kind == 0) {
			straightScores.add(detection.map(Face::score).orElse(Double.NEGATIVE_INFINITY));
			detection.flatMap(Face::landmarks).filter(l -> l.scheme() == LandmarkScheme.IBUG_68).ifPresent(l -> errors.add(error(l.points(), face.landmarks().points())));
		}
	}

	/** The angle at which the head was meant to be held: a multiple of 45 degrees. */
	private static double nominal(double yaw) {
		return 45.0 * Math.round(yaw / 45);
	}

	private static double error(List<Point> is, List<Point> should) {
		double sum = 0;
		for (int i = FIRST_INNER; i < should.size(); i++) {
			sum += distance(is.get(i), should.get(i));
		}
		return sum / (should.size() - FIRST_INNER) / distance(should.get(RIGHT_EYE), should.get(LEFT_EYE));
	}

	private static double distance(Point a, Point b) {
		return Math.hypot(a.x() - b.x(), a.y() - b.y());
	}

	private double share(int kind) {
		return (double) found[kind] / seen[kind];
	}
}
