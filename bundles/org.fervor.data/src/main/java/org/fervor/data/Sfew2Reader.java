package org.fervor.data;

import org.fervor.core.data.DatasetReader;
import org.fervor.data.layout.LayoutReader;
import org.osgi.service.component.annotations.Component;

/**
 * Static Facial Expressions in the Wild 2.0: {@code Train|Val/<Class>/*.png}, {@code Test/*.png} without labels, and the same with {@code _Aligned_Faces}. Train is the
 * training half and Val the test half, as in the EmotiW 2015 challenge for those who do not have the labels of Test.
 */
@Component(service = DatasetReader.class)
public final class Sfew2Reader extends LayoutReader {

	public Sfew2Reader() {
		super("sfew2", "SFEW 2.0", "Train/Angry/<Movie>_<time>_<frame>.png and Val/Angry/…", new Sfew2Form());
	}
}
