package org.fervor.core.data;

import java.io.IOException;
import java.nio.file.Path;

import org.fervor.core.label.ClassMap;
import org.fervor.core.task.Progress;

/** Port and seam: reads one layout. */
public interface DatasetReader {

	/** {@code ckplus}, {@code kdef}, … as on the command line. */
	String id();

	/** For a person: "CK+ (original tree)". */
	String title();

	/**
	 * How sure the reader is that the path holds its layout, from a look at a few names.
	 *
	 * @return 0 (certainly not) to 1 (certainly); the surest reader is taken, so general readers stay low
	 */
	double recognise(Path path, ClassMap map) throws IOException;

	/** The same with the known names of classes alone. */
	default double recognise(Path path) throws IOException {
		return recognise(path, ClassMap.NONE);
	}

	/**
	 * Lists the samples. Reads names and label files, never pixels.
	 *
	 * @param map what names of classes stand for that are not known
	 * @throws org.fervor.core.task.UserError if there is nothing to take, or several sets of this layout that are no parts of one; the message names the path and what was
	 *                                        expected
	 */
	Dataset read(Path path, ClassMap map, Progress progress) throws IOException;

	/** The same with the known names of classes alone. */
	default Dataset read(Path path, Progress progress) throws IOException {
		return read(path, ClassMap.NONE, progress);
	}
}
