package org.fervor.core.data;

import java.util.Objects;

import org.fervor.core.image.ImageSource;
import org.fervor.core.label.Expression;

/**
 * One labelled picture.
 *
 * @param image    where its pixels are; the name is unique in the data set
 * @param label    the expression
 * @param subject  who it shows; empty where the layout does not tell
 * @param sequence which recording it is a frame of; empty where the layout does not tell
 * @param part     the authors' half
 */
public record Sample(ImageSource image, Expression label, String subject, String sequence, Part part) {

	public Sample {
		Objects.requireNonNull(label);
		Objects.requireNonNull(subject);
		Objects.requireNonNull(sequence);
	}

	/** The image's name. */
	public String name() {
		return image.name();
	}
}
