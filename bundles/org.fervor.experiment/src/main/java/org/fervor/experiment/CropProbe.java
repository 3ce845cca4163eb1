package org.fervor.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceQuality;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.Scores;

/**
 * Tells how much a recogniser's answer depends on the crop: crops are varied as different detectors and people would vary them, and the spread of the scores is measured. A
 * label that flips under such changes says little about the face.
 */
public final class CropProbe {

	/** Deviations of the changes: of the margin as a part of the size, the roll in degrees, each landmark (or the box) as a part of the face's size. */
	private static final double MARGIN = 0.05;
	private static final double ROLL = 5;
	private static final double LANDMARKS = 0.02;
	private static final double WIDEST_MARGIN = 2;
	private static final double NARROWEST_MARGIN = -0.4;
	private static final double MOST_ROLL = 180;

	/** Scores one face cropped in one way; the scores sum to 1. */
	@FunctionalInterface
	public interface Scoring {
		double[] shares(Face face, UnaryOperator<Settings> cropChange);
	}

	/**
	 * How a class fared.
	 *
	 * @param plain     its score without any change
	 * @param deviation of the scores of the variants
	 */
	public record Spread(String label, double plain, double mean, double least, double most, double deviation) {
	}

	/**
	 * What a probe found.
	 *
	 * @param label   without any change
	 * @param flipped share of the variants with another label, 0..1
	 */
	public record Result(String label, int variants, double flipped, List<Spread> classes) {
	}

	private final LabelSet labels;
	private final Scoring scoring;

	public CropProbe(LabelSet labels, Scoring scoring) {
		this.labels = labels;
		this.scoring = scoring;
	}

	/** Tries so many variants of the crop; the same seed gives the same ones. */
	public Result probe(Face face, int variants, long seed) {
		double[] plain = scoring.shares(face, crop -> crop);
		int label = Scores.argmax(plain);
		Random random = new Random(seed);
		List<double[]> scores = new ArrayList<>();
		int flipped = 0;
		for (int i = 0; i < variants; i++) {
			double margin = MARGIN * random.nextGaussian();
			double roll = ROLL * random.nextGaussian();
			double[] shares = scoring.shares(moved(face, random), crop -> changed(crop, margin, roll));
			scores.add(shares);
			flipped += Scores.argmax(shares) == label ? 0 : 1;
		}
		List<Spread> spreads = new ArrayList<>();
		for (int c = 0; c < plain.length; c++) {
			int column = c;
			spreads.add(spread(labels.get(c).id(), plain[c], scores.stream().mapToDouble(s -> s[column]).toArray()));
		}
		return new Result(labels.get(label).id(), variants, variants == 0 ? 0 : (double) flipped / variants, List.copyOf(spreads));
	}

	private static Settings changed(Settings crop, double margin, double roll) {
		double wider = Math.max(NARROWEST_MARGIN, Math.min(WIDEST_MARGIN, crop.get(FaceCropper.MARGIN) + margin));
		double turned = Math.max(-MOST_ROLL, Math.min(MOST_ROLL, crop.get(FaceCropper.ROLL) + roll));
		return crop.with(FaceCropper.MARGIN, wider).with(FaceCropper.ROLL, turned);
	}

	private static Face moved(Face face, Random random) {
		double step = LANDMARKS * Math.sqrt(FaceQuality.extent(face).area());
		if (face.landmarks().isPresent()) {
			List<Point> points = new ArrayList<>();
			face.landmarks().get().points().forEach(p -> points.add(new Point(p.x() + step * random.nextGaussian(), p.y() + step * random.nextGaussian())));
			return face.withLandmarks(new Landmarks(face.landmarks().get().scheme(), points));
		}
		Box box = face.box();
		Box moved = new Box(box.x() + step * random.nextGaussian(), box.y() + step * random.nextGaussian(), Math.max(1, box.width() + step * random.nextGaussian()),
				Math.max(1, box.height() + step * random.nextGaussian()));
		return new Face(moved, face.score(), face.viewDegrees(), face.landmarks(), face.detector(), face.warnings(), face.partScores());
	}

	private static Spread spread(String label, double plain, double[] scores) {
		double mean = Arrays.stream(scores).average().orElse(plain);
		double variance = Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).average().orElse(0);
		return new Spread(label, plain, mean, Arrays.stream(scores).min().orElse(plain), Arrays.stream(scores).max().orElse(plain), Math.sqrt(variance));
	}
}
