package org.fervor.ui.data.augment;

import org.fervor.core.image.PixelImage;
import org.fervor.experiment.PreparedFace;

/**
 * One picture of the sheet.
 *
 * @param operation what made it; empty for the original
 * @param epoch     that sees it, where the augmentation is on the fly; else 0
 * @param caption   under it
 * @param image     as training gets it
 * @param picture   what is drawn: the image, or its difference to the original
 * @param on        whether training uses it
 */
record SheetCell(PreparedFace face, String operation, int epoch, String caption, PixelImage image, PixelImage picture, boolean on) {

	/** What tells it from all others of a sheet, whatever is drawn. */
	String key() {
		return face.contentHash() + " " + face.sample().name() + " " + operation + " " + epoch;
	}

	boolean original() {
		return operation.isEmpty();
	}
}
