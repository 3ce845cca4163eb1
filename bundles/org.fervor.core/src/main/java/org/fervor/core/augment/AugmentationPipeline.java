package org.fervor.core.augment;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;

/**
 * Makes several images from each training image (Algorithm 1 of the paper: 17 from each, 18 with the original). Every operation has a generator of its own, derived
 * from the seed, the image and the operation's place, and works on the original, so that leaving one out, or naming them in another order, does not change the others.
 */
public final class AugmentationPipeline {

	/** Leaves images as they are. */
	public static final AugmentationPipeline NONE = new AugmentationPipeline(List.of(), 0);

	private final List<AugmentationStep> steps;
	private final long seed;

	/** @param seed of all that is drawn */
	public AugmentationPipeline(List<AugmentationStep> steps, long seed) {
		this.steps = steps.stream().sorted(Comparator.comparingInt(s -> s.operation().order())).toList();
		this.seed = seed;
	}

	/** The given operations with their defaults. */
	public static AugmentationPipeline ofDefaults(List<Augmentation> operations, long seed) {
		return new AugmentationPipeline(operations.stream().map(o -> new AugmentationStep(o, Settings.defaults())).toList(), seed);
	}

	public List<AugmentationStep> steps() {
		return steps;
	}

	/**
	 * One image per step, in the order of Algorithm 1, without the original.
	 *
	 * @param imageSeed differs from image to image (and, on the fly, from epoch to epoch)
	 */
	public List<PixelImage> variants(PixelImage image, long imageSeed) {
		return steps.stream().map(s -> variant(s, image, imageSeed)).toList();
	}

	/**
	 * What one step makes of an image: the same as in {@link #variants}, whatever other steps there are.
	 *
	 * @param step one of this pipeline's, or any other
	 */
	public PixelImage variant(AugmentationStep step, PixelImage image, long imageSeed) {
		return step.operation().apply(image, step.settings(), generator(imageSeed, step.operation().order()));
	}

	/**
	 * An image changed on the fly, as an epoch sees it.
	 *
	 * @param epoch from 1
	 */
	public PixelImage inEpoch(PixelImage image, long imageSeed, int epoch) {
		return steps.isEmpty() ? image : variant(steps.get(0), image, imageSeed + epoch);
	}

	/** The generator that an operation draws from. */
	public RandomGenerator generator(long imageSeed, int order) {
		return new SplittableRandom(mix(mix(mix(seed) + imageSeed) + order));
	}

	/** The finaliser of SplitMix64 (Steele, Lea and Flood 2014): spreads neighbouring seeds over all of the range. */
	private static long mix(long value) {
		long z = value + 0x9E3779B97F4A7C15L;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}
}
