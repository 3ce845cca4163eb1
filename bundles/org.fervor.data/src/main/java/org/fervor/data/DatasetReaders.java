package org.fervor.data;

import java.util.List;

import org.fervor.core.data.DatasetReader;

/** All readers of this bundle, for tests and tools without OSGi. */
public final class DatasetReaders {

	private DatasetReaders() {
	}

	/** In the order in which they are listed for people. */
	public static List<DatasetReader> all() {
		return List.of(new CkPlusReader(), new CkPlusNeutralReader(), new CkPlus48Reader(), new KdefReader(), new Sfew1Reader(), new Sfew2Reader(), new JaffeReader(),
				new Fer2013Reader(), new RafDbReader(), new AffectNetReader(), new FoldersReader());
	}
}
