package org.fervor.core.augment;

import java.util.List;
import java.util.random.RandomGenerator;

import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;

/** Port and seam: one operation of Algorithm 1 (F1…F17), or a random change for use on the fly. Safe for use by several threads. */
public interface Augmentation {

	/** Stable, for files and provenance: {@code bilateral}, {@code sharpen-3}, {@code flip}. */
	String id();

	/** For a person: "F1 bilateral filter". */
	String title();

	/** Place in Algorithm 1, 1..17; 0 for a change on the fly, which is none of them. */
	int order();

	List<Parameter<?>> parameters();

	/**
	 * Makes one image from another. The same image, settings and state of the generator give the same result.
	 *
	 * @return an image of the same size and channels
	 */
	PixelImage apply(PixelImage image, Settings settings, RandomGenerator random);
}
