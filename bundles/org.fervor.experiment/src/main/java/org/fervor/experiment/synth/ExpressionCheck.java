package org.fervor.experiment.synth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.metrics.ConfusionMatrix;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.synth.SynthLayout;
import org.fervor.core.synth.SynthScope;
import org.fervor.core.synth.SynthSettings;
import org.fervor.core.synth.SyntheticDatasets;
import org.fervor.core.synth.SyntheticFace;
import org.fervor.core.synth.SyntheticPicture;
import org.fervor.core.task.Progress;

/**
 * Whether synthetic expressions are as hard as real ones: CNN_1 learns from some persons and must recognise others, well but not perfectly, and err where people err. Two
 * controls must stay at chance: labels shuffled, and everything but the face.
 */
public final class ExpressionCheck {

	/** How much is made and trained. */
	public record Scale(int trainSubjects, int testSubjects, int epochs) {

		/** What the issue asks for. */
		public static final Scale FULL = new Scale(60, 20, 40);
		/** For a first impression. */
		public static final Scale QUICK = new Scale(30, 10, 12);
	}

	private static final LabelSet LABELS = LabelSet.SEVEN;
	private static final int RENDERED = 160;
	private static final int INPUT = 48;
	private static final double LEAST_ACCURACY = 0.75;
	private static final double MOST_ACCURACY = 0.97;
	/** Four deviations of a guess over the pictures of 20 persons. */
	private static final double CHANCE = 1.0 / 7;
	private static final Settings CROP = Settings.defaults().with(FaceCropper.SIZE, INPUT).with(FaceCropper.MARGIN, 0.1);
	/** What is hidden with the face: from a margin at either side and from the top of the head down, for an open mouth moves chin, throat and their shadows. */
	private static final double MIDDLE = 0.12;
	private static final double TOP = 0.2;

	private record Pictures(List<PixelImage> faces, List<PixelImage> surroundings, int[] labels) {
	}

	private final SyntheticDatasets datasets;
	private final ComputeService compute;
	private final FaceCropper cropper;

	public ExpressionCheck(SyntheticDatasets datasets, ComputeService compute, FaceCropper cropper) {
		this.datasets = datasets;
		this.compute = compute;
		this.cropper = cropper;
	}

	/** What came out: the figures, and the confusion of the honest network. */
	public record Result(List<CheckRow> rows, ConfusionMatrix confusion) {
	}

	/** Measures. */
	public Result run(Scale scale, long seed, Progress progress) {
		int subjects = scale.trainSubjects() + scale.testSubjects();
		List<SyntheticPicture> all = datasets.pictures(new SynthSettings(SynthLayout.KDEF, subjects, RENDERED, seed, SynthScope.kdef(List.of("S"), 2)));
		int each = all.size() / subjects;
		progress.step("render synthetic expressions", all.size());
		Pictures train = take(all.subList(0, scale.trainSubjects() * each), progress);
		Pictures test = take(all.subList(scale.trainSubjects() * each, all.size()), progress);
		ConfusionMatrix honest = train(train.faces(), train.labels(), test.faces(), test.labels(), scale, seed, progress);
		ConfusionMatrix shuffled = train(train.faces(), shuffled(train.labels(), seed), test.faces(), test.labels(), scale, seed, progress);
		ConfusionMatrix around = train(train.surroundings(), train.labels(), test.surroundings(), test.labels(), scale, seed, progress);
		double chance = CHANCE + 4 * Math.sqrt(CHANCE * (1 - CHANCE) / test.labels().length);
		return new Result(List.of(new CheckRow("expressions: accuracy on other persons", honest.accuracy(), LEAST_ACCURACY, MOST_ACCURACY),
				CheckRow.atLeast("expressions: confusion of look-alikes over that of other pairs", alike(honest), 1),
				CheckRow.atMost("expressions: accuracy with shuffled labels", shuffled.accuracy(), chance),
				CheckRow.atMost("expressions: accuracy from all but the face", around.accuracy(), chance)), honest);
	}

	private Pictures take(List<SyntheticPicture> pictures, Progress progress) {
		PixelImage[] faces = new PixelImage[pictures.size()];
		PixelImage[] around = new PixelImage[pictures.size()];
		java.util.stream.IntStream.range(0, faces.length).parallel().forEach(i -> {
			progress.checkCancelled();
			SyntheticFace face = pictures.get(i).take();
			faces[i] = cropper.crop(face.image(), Face.boxed(face.box(), 1, "truth"), CROP);
			around[i] = cropper.resize(without(face.image(), face.box()), CROP);
			progress.advance(1);
		});
		return new Pictures(List.of(faces), List.of(around), pictures.stream().mapToInt(p -> LABELS.indexOf(p.expression())).toArray());
	}

	/** The picture with a grey block over face and neck, at the same place in nearly all pictures, so that not even the block tells anything. */
	private static PixelImage without(PixelImage image, Box face) {
		byte[] pixels = image.pixels().clone();
		int left = (int) Math.max(0, Math.min(MIDDLE * image.width(), face.x()));
		int right = (int) Math.min(image.width(), Math.max((1 - MIDDLE) * image.width(), face.x() + face.width()));
		int top = (int) Math.max(0, Math.min(TOP * image.height(), face.y()));
		for (int y = top; y < image.height(); y++) {
			Arrays.fill(pixels, (y * image.width() + left) * image.channels(), (y * image.width() + right) * image.channels(), (byte) 128);
		}
		return new PixelImage(image.width(), image.height(), image.channels(), pixels);
	}

	private static int[] shuffled(int[] labels, long seed) {
		int[] mixed = labels.clone();
		Random random = new Random(seed);
		for (int i = mixed.length - 1; i > 0; i--) {
			int j = random.nextInt(i + 1);
			int swap = mixed[i];
			mixed[i] = mixed[j];
			mixed[j] = swap;
		}
		return mixed;
	}

	private ConfusionMatrix train(List<PixelImage> images, int[] labels, List<PixelImage> tests, int[] truth, Scale scale, long seed, Progress progress) {
		Settings settings = Settings.defaults().with(TrainingParameters.EPOCHS, scale.epochs()).with(TrainingParameters.BATCH, 16);
		TrainingImages train = mirrored(images, labels);
		TrainingImages none = TrainingImages.fixed(List.of(), new int[0]);
		TrainingJob job = new TrainingJob(PaperNetworks.cnn1(), Shape.image(INPUT), LABELS, settings, seed, train, TrainingImages.fixed(images.subList(0, 7), Arrays.copyOf(labels, 7)), none);
		try (Network network = compute.train(job, TrainingListener.SILENT, progress)) {
			return ConfusionMatrix.of(LABELS, truth, network.score(tests));
		}
	}

	/** Every other epoch sees a face mirrored: a small augmentation that needs no service. */
	private static TrainingImages mirrored(List<PixelImage> images, int[] labels) {
		List<PixelImage> flipped = images.stream().map(ExpressionCheck::mirror).toList();
		return new TrainingImages() {
			@Override
			public int size() {
				return labels.length;
			}

			@Override
			public int label(int index) {
				return labels[index];
			}

			@Override
			public PixelImage image(int index, int epoch) {
				return (index + epoch) % 2 == 0 ? images.get(index) : flipped.get(index);
			}
		};
	}

	private static PixelImage mirror(PixelImage image) {
		byte[] out = new byte[image.pixels().length];
		int channels = image.channels();
		for (int y = 0; y < image.height(); y++) {
			for (int x = 0; x < image.width(); x++) {
				System.arraycopy(image.pixels(), (y * image.width() + image.width() - 1 - x) * channels, out, (y * image.width() + x) * channels, channels);
			}
		}
		return new PixelImage(image.width(), image.height(), channels, out);
	}

	/** How often fear is taken for surprise and anger for disgust, or the other way round, over how often other pairs are mixed up: people get above 1 (Ekman 1976 and many since). */
	private static double alike(ConfusionMatrix matrix) {
		List<Double> alike = new ArrayList<>();
		List<Double> others = new ArrayList<>();
		for (int a = 0; a < LABELS.size(); a++) {
			for (int b = 0; b < LABELS.size(); b++) {
				if (a != b) {
					double share = (double) matrix.counts()[a][b] / Math.max(1, matrix.support(a));
					(alike(LABELS.get(a), LABELS.get(b)) ? alike : others).add(share);
				}
			}
		}
		double ratio = mean(alike) / mean(others);
		return Double.isNaN(ratio) ? 0 : ratio;
	}

	private static boolean alike(Expression a, Expression b) {
		List<Expression> pair = List.of(a, b);
		return pair.containsAll(List.of(Expression.FEAR, Expression.SURPRISE)) || pair.containsAll(List.of(Expression.ANGER, Expression.DISGUST));
	}

	private static double mean(List<Double> values) {
		return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
	}
}
