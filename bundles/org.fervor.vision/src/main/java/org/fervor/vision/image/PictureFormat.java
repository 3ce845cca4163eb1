package org.fervor.vision.image;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The picture formats that are read. */
enum PictureFormat {
	PNG("PNG"), JPEG("JPEG"), TIFF("TIFF"), BMP("BMP"), PNM("PGM/PPM"), GIF("GIF"), WEBP("WebP");

	private final String title;

	PictureFormat(String title) {
		this.title = title;
	}

	/** For a person. */
	String title() {
		return title;
	}

	/** All formats, for a person: "PNG, JPEG, …". */
	static String all() {
		return Arrays.stream(values()).map(PictureFormat::title).collect(Collectors.joining(", "));
	}
}
