package org.fervor.data;

import java.util.Locale;
import java.util.Optional;

import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.Part;
import org.fervor.core.label.Expression;
import org.fervor.data.layout.ClassFolders;
import org.fervor.data.layout.ClassPath;
import org.fervor.data.layout.ClassRules;
import org.fervor.data.layout.Form;
import org.fervor.data.layout.LayoutReader;
import org.fervor.data.layout.SplitName;
import org.fervor.data.layout.Verdict;
import org.fervor.data.scan.Peek;
import org.osgi.service.component.annotations.Component;

/**
 * Static Facial Expressions in the Wild 1.0: {@code Angry/<Movie>_<time>_<frame>.png}. Its two person-independent sets are read where they lie in folders
 * {@code Set1|Set2/<Class>}: the first is the training half. The sequence is the clip; the names do not tell the person.
 */
@Component(service = DatasetReader.class)
public final class Sfew1Reader extends LayoutReader {

	public Sfew1Reader() {
		super("sfew1", "SFEW 1.0", "Angry/<Movie>_<time>_<frame>.png", new ClassFolders(Form.SURE, new Rules()));
	}

	private static final class Rules implements ClassRules {

		@Override
		public Optional<SplitName> split(String folder) {
			return switch (folder.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "")) {
				case "set1" -> Optional.of(new SplitName("set1", Part.TRAIN));
				case "set2" -> Optional.of(new SplitName("set2", Part.TEST));
				default -> Optional.empty();
			};
		}

		/** Folders of SFEW 2.0 look the same inside. */
		@Override
		public boolean fits(Peek classFolder) {
			return classFolder.hasPictures(SfewName.PATTERN) && Sfew2Folder.named(String.valueOf(classFolder.folder().getParent().getFileName())).isEmpty();
		}

		@Override
		public Verdict judge(ClassPath picture, Expression label) {
			return SfewName.judge(picture.file(), label, picture.part());
		}
	}
}
