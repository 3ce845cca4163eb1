package org.fervor.data;

import org.fervor.core.data.DatasetReader;
import org.fervor.core.label.Expression;
import org.fervor.data.layout.ClassFolders;
import org.fervor.data.layout.ClassPath;
import org.fervor.data.layout.ClassRules;
import org.fervor.data.layout.Form;
import org.fervor.data.layout.LayoutReader;
import org.fervor.data.layout.Verdict;
import org.fervor.data.scan.Peek;
import org.osgi.service.component.annotations.Component;

/**
 * CK+ as it circulates: 981 frames cropped to 48 × 48 in a folder per class, {@code anger/S010_004_00000017.png}. Subject and sequence are in the names. Train and
 * test folders, which others than the authors made, are taken over as the data set's own parts; frames of one sequence may be in both, which the audit of a run says.
 */
@Component(service = DatasetReader.class)
public final class CkPlus48Reader extends LayoutReader {

	public CkPlus48Reader() {
		super("ckplus48", "CK+48 (folders of classes)", "anger/S010_004_00000017.png", new ClassFolders(Form.SURE, new Rules()));
	}

	private static final class Rules implements ClassRules {

		@Override
		public boolean fits(Peek classFolder) {
			return classFolder.hasPictures(CkFrame.PICTURE);
		}

		@Override
		public Verdict judge(ClassPath picture, Expression label) {
			return CkFrame.parse(picture.file()).<Verdict>map(f -> new Verdict.Take(label, f.subject(), f.sequence(), picture.part()))
					.orElse(new Verdict.Leave("name of another form"));
		}
	}
}
