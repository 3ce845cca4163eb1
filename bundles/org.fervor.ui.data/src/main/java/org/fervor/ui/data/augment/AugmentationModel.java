package org.fervor.ui.data.augment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.image.Tile;

/** Makes the images that Algorithm 1 makes of one face. Knows no widget; safe for use by several threads. */
final class AugmentationModel {

	private final List<Augmentation> operations;

	/** @param all those of Algorithm 1 have an order from 1; others are passed over */
	AugmentationModel(List<Augmentation> all) {
		operations = all.stream().filter(o -> o.order() > 0).sorted(Comparator.comparingInt(Augmentation::order)).toList();
	}

	/**
	 * The face itself and one image per operation, with captions.
	 *
	 * @param imageSeed differs from image to image
	 * @param seed      of the experiment
	 * @throws UserError if no operation is installed
	 */
	List<Tile> tiles(PixelImage face, long imageSeed, long seed, Progress progress) {
		if (operations.isEmpty()) {
			throw new UserError(Messages.augment_noOperations);
		}
		AugmentationPipeline pipeline = AugmentationPipeline.ofDefaults(operations, seed);
		List<Tile> tiles = new ArrayList<>();
		tiles.add(new Tile(face, Messages.augment_original));
		for (Augmentation operation : operations) {
			progress.checkCancelled();
			tiles.add(new Tile(operation.apply(face, Settings.defaults(), pipeline.generator(imageSeed, operation.order())), operation.title()));
		}
		return tiles;
	}
}
