package org.fervor.data.layout;

import org.fervor.core.data.Part;
import org.fervor.core.label.Expression;

/** What a layout says of one picture. */
public sealed interface Verdict {

	/** It is a sample. */
	record Take(Expression label, String subject, String sequence, Part part) implements Verdict {

		/** Of an unknown person and recording. */
		public Take(Expression label, Part part) {
			this(label, "", "", part);
		}

		/** The same in another part. */
		Take in(Part other) {
			return new Take(label, subject, sequence, other);
		}
	}

	/** It is left out. */
	record Leave(String reason) implements Verdict {
	}
}
