package org.fervor.data.scan;

import java.util.Locale;
import java.util.Set;

import org.fervor.core.image.ImageFiles;

/** What a file's name tells about it. */
public final class PictureNames {

	private static final Set<String> DATA = Set.of("csv", "tsv", "npy", "npz", "mat", "h5", "hdf5", "pkl", "parquet", "zip", "tar", "tgz", "gz", "7z", "rar");

	private PictureNames() {
	}

	/** Whether the extension, in any case, is one of a picture. */
	public static boolean isPicture(String name) {
		return ImageFiles.isImage(name);
	}

	/** Whether a file could hold images or labels of a data set: pictures, tables, arrays, archives. */
	public static boolean looksLikeData(String name) {
		return isPicture(name) || DATA.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
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
