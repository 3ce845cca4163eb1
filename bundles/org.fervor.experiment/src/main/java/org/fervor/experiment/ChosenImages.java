package org.fervor.experiment;

import java.nio.file.Path;
import java.util.List;

import org.fervor.core.data.Dataset;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.FoldCheck;
import org.fervor.core.split.SplitProtocol;

/**
 * The images that a run is to work on, before any of them is read.
 *
 * @param data     what was opened
 * @param dataset  with the images of the chosen classes and names alone
 * @param labels   the classes
 * @param settings as asked, or with another detector where the images are cropped faces already
 * @param notes    sentences about how the images are used
 */
record ChosenImages(Path data, Dataset dataset, LabelSet labels, Settings settings, List<String> notes) {

	/**
	 * Refuses a split that these images cannot give, long before their faces are found. Of a stored split only the table is read: it goes by the
	 * contents of the images.
	 *
	 * @throws org.fervor.core.task.UserError with the reason and the remedy
	 */
	void check(SplitProtocol split, long seed) {
		if (split instanceof SplitProtocol.Manifest stored) {
			stored.check();
		} else {
			FoldCheck.check(dataset.samples(), split.divide(dataset.samples(), seed), split.id());
		}
	}
}
