package org.fervor.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.fervor.core.data.DatasetReader;
import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;
import org.fervor.data.layout.ClassFolders;
import org.fervor.data.layout.ClassPath;
import org.fervor.data.layout.ClassRules;
import org.fervor.data.layout.Draft;
import org.fervor.data.layout.Form;
import org.fervor.data.layout.LayoutReader;
import org.fervor.data.layout.Verdict;
import org.fervor.data.scan.Home;
import org.fervor.data.scan.Peek;
import org.osgi.service.component.annotations.Component;

/**
 * Any folder of classes: {@code <class>/**}{@code /<picture>}, or {@code train|val|test/<class>/**}{@code /<picture>}. Folders are named after classes in any of the
 * usual ways. It is the least sure of the readers, for every set in class folders looks like this. Subjects come from the names where {@link SubjectGuess} is safe.
 */
@Component(service = DatasetReader.class)
public final class FoldersReader extends LayoutReader {

	private static final double LOW = 0.3;

	public FoldersReader() {
		super("folders", "folders of classes", "anger/<picture>, happiness/<picture>, … or train/anger/<picture>, test/anger/<picture>, …", new Folders());
	}

	/** Class folders, and a look at the names for subjects. */
	private static final class Folders implements Form {

		private final ClassFolders classes = new ClassFolders(LOW, new Rules());

		@Override
		public Optional<Home> find(Path path, ClassMap map) {
			return classes.find(path, map);
		}

		@Override
		public void collect(Draft draft) throws IOException {
			classes.collect(draft);
			draft.revise(SubjectGuess::applyIfSafe);
		}
	}

	private static final class Rules implements ClassRules {

		@Override
		public boolean fits(Peek classFolder) {
			return true;
		}

		@Override
		public Verdict judge(ClassPath picture, Expression label) {
			return new Verdict.Take(label, picture.part());
		}
	}
}
