package org.fervor.data.layout;

import java.util.Optional;

import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;
import org.fervor.data.scan.Peek;

/** What sets one layout of class folders apart from the others. */
public interface ClassRules {

	/** The class that a folder is named after. */
	default Optional<Expression> label(String folder, ClassMap map) {
		return FolderLabel.of(folder, map);
	}

	/** The part that a folder around class folders is named after. */
	default Optional<SplitName> split(String folder) {
		return SplitName.in(folder);
	}

	/** Whether a class folder of this layout looks like that. */
	boolean fits(Peek classFolder);

	/** What to do with a picture in a folder of that class. */
	Verdict judge(ClassPath picture, Expression label);
}
