package org.fervor.data.scan;

import org.fervor.core.image.ImageFiles;

/** What a file's name tells about it. */
public final class PictureNames {

	private PictureNames() {
	}

	/** Whether the extension, in any case, is one of a picture. */
	public static boolean isPicture(String name) {
		return ImageFiles.isImage(name);
	}

	/** Whether an operating system left the file or folder there: hidden ones, {@code Thumbs.db}, {@code __MACOSX}. Nobody wants to hear of these. */
	public static boolean isLitter(String name) {
		return ImageFiles.isLitter(name);
	}

	/** The name without folders and without its extension. */
	public static String stem(String name) {
		String file = name.substring(name.lastIndexOf('/') + 1);
		int dot = file.lastIndexOf('.');
		return dot > 0 ? file.substring(0, dot) : file;
	}
}
