package org.fervor.core.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.fervor.core.label.ClassMap;
import org.fervor.core.task.Progress;

/** Port: opens a data set of any known layout. */
public interface DatasetOpener {

	/**
	 * Opens a data set.
	 *
	 * @throws org.fervor.core.task.UserError if nothing can be read there, or several data sets lie there; the message says why and what to do
	 */
	Dataset open(Path path, DatasetRequest request, Progress progress) throws IOException;

	/** Opens a data set with the known names of classes alone. @param layout id of a reader; empty: the one that recognises the path best */
	default Dataset open(Path path, Optional<String> layout, Progress progress) throws IOException {
		return open(path, new DatasetRequest(layout, ClassMap.NONE), progress);
	}
}
