package org.fervor.data;

import org.fervor.core.data.DatasetReader;
import org.fervor.data.layout.LayoutReader;
import org.osgi.service.component.annotations.Component;

/**
 * Extended Cohn-Kanade, the original tree: {@code cohn-kanade-images/S005/001/S005_001_00000011.png} and
 * {@code Emotion/S005/001/S005_001_00000011_emotion.txt}. Of each labelled sequence the last three frames are taken, the widely used selection of 981 pictures.
 */
@Component(service = DatasetReader.class)
public final class CkPlusReader extends LayoutReader {

	static final String EXPECTED = "cohn-kanade-images/S005/001/S005_001_00000011.png and Emotion/S005/001/S005_001_00000011_emotion.txt";

	public CkPlusReader() {
		super("ckplus", "CK+ (original tree)", EXPECTED, new CkPlusForm(CkPlusSelection.PEAKS));
	}
}
