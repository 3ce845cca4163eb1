package org.fervor.ui.service;

import java.nio.file.Path;
import java.util.Set;

/**
 * Something in the workbench's selection that stands for some images of a data set: a run for those it was tested on, a cell of a confusion matrix for those that were taken for
 * something else. Whoever shows that data set may show these images alone.
 */
public interface ImageChoice {

	/** Which images these are, for a person: "12 of fear taken for surprise". */
	String title();

	/** Folder or file of the data set. */
	Path data();

	/**
	 * Names of the images, as the data set names them. May read files: to be asked on a worker.
	 *
	 * @throws org.fervor.core.task.UserError if a file is damaged
	 */
	Set<String> images();
}
