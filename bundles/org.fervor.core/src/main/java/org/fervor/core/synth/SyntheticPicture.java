package org.fervor.core.synth;

import org.fervor.core.label.Expression;

/** A picture of a set that is made when somebody asks for it. Safe for use by several threads. */
public interface SyntheticPicture {

	/** The file that it would have in the set, with slashes. */
	String path();

	/** Who it shows. */
	String subject();

	Expression expression();

	/** Makes the picture; the same one every time. */
	SyntheticFace take();
}
