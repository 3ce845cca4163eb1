package org.fervor.core.compute;

import java.util.List;

import org.fervor.core.image.PixelImage;

/** Labelled images for one network. All have the same size and three channels. Safe for use by several threads. */
public interface TrainingImages {

	/** No images. */
	TrainingImages NONE = fixed(List.of(), new int[0]);

	int size();

	/** Index of the class of an image. */
	int label(int index);

	/**
	 * An image as the given epoch sees it.
	 *
	 * @param epoch from 1; matters only where augmentation is drawn on the fly
	 */
	PixelImage image(int index, int epoch);

	/** Images that are the same in every epoch. */
	static TrainingImages fixed(List<PixelImage> images, int[] labels) {
		if (images.size() != labels.length) {
			throw new IllegalArgumentException(images.size() + " images, " + labels.length + " labels");
		}
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
				return images.get(index);
			}
		};
	}
}
