package org.fervor.core.augment;

import java.util.List;

import org.fervor.core.image.PixelImage;

/** Port: puts an image and its variants on one sheet, each with its title. Safe for use by several threads. */
public interface ContactSheetMaker {

	/**
	 * Makes the sheet.
	 *
	 * @param operations what made the variants, in their order
	 * @return three channels
	 */
	PixelImage make(PixelImage original, List<Augmentation> operations, List<PixelImage> variants);
}
