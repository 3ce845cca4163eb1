package org.fervor.data;

import java.nio.file.Path;

import org.fervor.core.data.DatasetReader;
import org.fervor.core.label.ClassMap;
import org.fervor.data.layout.LayoutReader;
import org.osgi.service.component.annotations.Component;

/** CK+ as {@link CkPlusReader} reads it, and the first frame of each labelled sequence as neutral. Never chosen by itself, only when named. */
@Component(service = DatasetReader.class)
public final class CkPlusNeutralReader extends LayoutReader {

	public CkPlusNeutralReader() {
		super("ckplus-neutral", "CK+ (original tree, with neutral first frames)", CkPlusReader.EXPECTED, new CkPlusForm(CkPlusSelection.PEAKS_AND_NEUTRAL));
	}

	@Override
	public double recognise(Path path, ClassMap map) {
		return 0;
	}
}
