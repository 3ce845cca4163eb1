package org.fervor.core.image;

/** A picture that cannot be used. The message is one sentence that names the file and says why. */
public final class UnreadableImage extends Exception {

	private static final long serialVersionUID = 1L;

	public UnreadableImage(ImageSource source, String why) {
		super(source.file() + (source instanceof ImageSource.CsvRow row ? " (" + row.name() + ")" : "") + ": " + why);
	}
}
