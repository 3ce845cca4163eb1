package org.fervor.data.scan;

import java.util.Locale;
import java.util.Set;

/** What a file's name tells about it. */
public final class PictureNames {

	private static final Set<String> EXTENSIONS = Set.of("png", "jpg", "jpeg", "tif", "tiff", "bmp", "pgm");
	private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "__macosx");

	private PictureNames() {
	}

	/** Whether the extension, in any case, is one of a picture. */
	public static boolean isPicture(String name) {
		return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) && name.indexOf('.') > 0;
	}

	/** Whether an operating system left the file or folder there: hidden ones, {@code Thumbs.db}, {@code __MACOSX}. Nobody wants to hear of these. */
	public static boolean isLitter(String name) {
		return name.startsWith(".") || LITTER.contains(name.toLowerCase(Locale.ROOT));
	}

	/** The name without folders and without its extension. */
	public static String stem(String name) {
		String file = name.substring(name.lastIndexOf('/') + 1);
		int dot = file.lastIndexOf('.');
		return dot > 0 ? file.substring(0, dot) : file;
	}
}
