package org.fervor.core.image;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files count as images, by the endings of their names: the one list for data sets, crops, live folders and trainings. What is in a file is told by its content. */
public final class ImageFiles {

	/** Why a file is skipped that is an image, but not of a format that is read here. */
	public static final String FOREIGN = "image format that cannot be read here (convert it to PNG or JPEG)";
	/** Why any other file is skipped. */
	public static final String OTHER = "not an image";

	private static final List<String> READ = List.of("png", "jpg", "jpeg", "jpe", "jfif", "tif", "tiff", "bmp", "dib", "pgm", "ppm", "pbm", "pnm", "webp", "gif");
	private static final Set<String> NOT_READ = Set.of("heic", "heif", "hif", "avif", "jxl", "jp2", "j2k", "jpf", "psd", "dng", "cr2", "cr3", "nef", "arw", "raf", "orf", "rw2");
	private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "__macosx");

	private ImageFiles() {
	}

	/** Whether a file of this name is taken for an image that can be read; of animations the first frame is. */
	public static boolean isImage(String name) {
		return READ.contains(ending(name));
	}

	/** Whether a file of this name is an image of a format that is not read: those of phones and of cameras' raw data. */
	public static boolean isForeign(String name) {
		return NOT_READ.contains(ending(name));
	}

	/** Why a file that is no readable image is skipped: {@link #FOREIGN} or {@link #OTHER}. */
	public static String whySkipped(String name) {
		return isForeign(name) ? FOREIGN : OTHER;
	}

	/** Whether an operating system left a file or folder of this name: hidden ones, {@code Thumbs.db}, {@code __MACOSX}. They are not worth counting. */
	public static boolean isLitter(String name) {
		return name.startsWith(".") || LITTER.contains(name.toLowerCase(Locale.ROOT));
	}

	/** The endings that are read, for a message: "png, jpg, …". */
	public static String endings() {
		return String.join(", ", READ);
	}

	/** The endings that are read, without dots, the most usual first. */
	public static List<String> readable() {
		return READ;
	}

	private static String ending(String name) {
		int dot = name.lastIndexOf('.');
		return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
	}
}
