package org.fervor.data;

import org.fervor.core.data.DatasetReader;
import org.fervor.data.layout.LayoutReader;
import org.osgi.service.component.annotations.Component;

/**
 * AffectNet (Mollahosseini, Hasani and Mahoor, 2017): eight classes, as lists of the manually annotated pictures or as pictures with NumPy labels. The numbers 8, 9 and
 * 10 (none, uncertain, no face) are left out. The validation part is the test half, for the labels of the real one are not given out.
 */
@Component(service = DatasetReader.class)
public final class AffectNetReader extends LayoutReader {

	public AffectNetReader() {
		super("affectnet", "AffectNet", "Manually_Annotated_file_lists/training.csv and Manually_Annotated_Images/…, or train_set/images/1.jpg and "
				+ "train_set/annotations/1_exp.npy", new AffectNetListsForm(), new AffectNetArraysForm());
	}
}
