package org.fervor.data.scan;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a layout begins, which need not be the folder that was pointed at.
 *
 * @param path     the folder or file that all names are relative to
 * @param sureness 0 to 1: how surely it is of the layout
 * @param others   more folders of the same layout, as near as this one; a person has to choose
 */
public record Home(Path path, double sureness, List<Path> others) {

	public Home(Path path, double sureness) {
		this(path, sureness, List.of());
	}
}
