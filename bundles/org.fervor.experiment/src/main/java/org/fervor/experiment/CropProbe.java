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
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Range;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.Scores;

/**
 * Tells how much a recogniser's answer depends on the crop: crops are varied as different detectors and people would vary them, and the spread of the scores is measured. A
 * label that flips under such changes says little about the face.
 */
public final class CropProbe {

	/** Deviations of the changes. */
	public static final Parameter<Double> MARGIN = Parameter.real("jitter-margin", 0.05, 0, 0.5, "of the size", "How much the margin around the face is varied (standard deviation)");
	public static final Parameter<Double> ROLL = Parameter.real("jitter-roll", 5.0, 0, 45, "degrees", "How far the crop is turned (standard deviation)");
	public static final Parameter<Double> LANDMARKS = Parameter.real("jitter-landmarks", 0.02, 0, 0.5, "of the face's size",
			"How far each landmark, or the box of a face without landmarks, is moved (standard deviation)");
	public static final Parameter<Integer> VARIANTS = Parameter.integer("variants", 40, 1, 10_000, "", "Crops of each face that are tried");
	public static final Parameter<Long> SEED = new Parameter<>("seed", Long.class, 1L, new Range.Any<>(), "", "Seed of the variation");
	public static final List<Parameter<?>> PARAMETERS = List.of(MARGIN, ROLL, LANDMARKS, VARIANTS, SEED);

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
	 * @param labels  how many variants got each class, in the order of the classes
	 */
	public record Result(String label, int variants, double flipped, List<Spread> classes, List<Integer> labels) {

		/** The class without any change. */
		public Spread winner() {
			return classes.stream().filter(c -> c.label().equals(label)).findFirst().orElseThrow();
		}
	}

	private final LabelSet labels;
	private final Scoring scoring;
	private final Settings settings;

	/** @param settings values of {@link #PARAMETERS} */
	public CropProbe(LabelSet labels, Scoring scoring, Settings settings) {
		this.labels = labels;
		this.scoring = scoring;
		this.settings = settings;
	}

	/** Varies the crop of a face; the same settings give the same variants. */
	public Result probe(Face face) {
		int variants = settings.get(VARIANTS);
		double[] plain = scoring.shares(face, crop -> crop);
		int label = Scores.argmax(plain);
		Random random = new Random(settings.get(SEED));
		List<double[]> scores = new ArrayList<>();
		int[] labelled = new int[plain.length];
		for (int i = 0; i < variants; i++) {
			double margin = settings.get(MARGIN) * random.nextGaussian();
			double roll = settings.get(ROLL) * random.nextGaussian();
			double[] shares = scoring.shares(moved(face, random), crop -> changed(crop, margin, roll));
			scores.add(shares);
			labelled[Scores.argmax(shares)]++;
		}
		List<Spread> spreads = new ArrayList<>();
		for (int c = 0; c < plain.length; c++) {
			int column = c;
			spreads.add(spread(labels.get(c).id(), plain[c], scores.stream().mapToDouble(s -> s[column]).toArray()));
		}
		return new Result(labels.get(label).id(), variants, (double) (variants - labelled[label]) / variants, List.copyOf(spreads),
				Arrays.stream(labelled).boxed().toList());
	}

	private static Settings changed(Settings crop, double margin, double roll) {
		double wider = Math.max(NARROWEST_MARGIN, Math.min(WIDEST_MARGIN, crop.get(FaceCropper.MARGIN) + margin));
		double turned = Math.max(-MOST_ROLL, Math.min(MOST_ROLL, crop.get(FaceCropper.ROLL) + roll));
		return crop.with(FaceCropper.MARGIN, wider).with(FaceCropper.ROLL, turned);
	}

	private Face moved(Face face, Random random) {
		double step = settings.get(LANDMARKS) * Math.sqrt(FaceQuality.extent(face).area());
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
