package org.fervor.data.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.fervor.core.label.ClassMap;
import org.fervor.data.scan.Home;

/** One shape in which a data set lies on disks. */
public interface Form {

	/** How sure a form is that is recognised by names which no other data set has. */
	double SURE = 0.95;

	/** Finds the form at, a little above or a little below the path, from a look at a few names. @param map names of classes beside the known ones */
	Optional<Home> find(Path path, ClassMap map) throws IOException;

	/** Fills the draft with everything at its home. */
	void collect(Draft draft) throws IOException;
}
