package org.fervor.vision.camera;

import java.nio.file.Path;

/**
 * A camera that is plugged in.
 *
 * @param name   what it calls itself; with its device where two have the same name
 * @param device {@code /dev/video0}; on other systems than Linux the number that OpenCV gives it
 */
record Camera(String name, Path device) {

	static final String PREFIX = "camera:";

	/** How the camera is named as a source. */
	String source() {
		return PREFIX + name;
	}

	/** Whether a person who writes this means this camera: its name, a part of it that begins a word, its device or its number. */
	boolean meant(String text) {
		String wanted = text.strip();
		String number = device.getFileName().toString().replaceAll("\\D", "");
		return wanted.equalsIgnoreCase(name) || wanted.equals(device.toString()) || wanted.equals(number)
				|| wanted.length() > 2 && (" " + name).toLowerCase(java.util.Locale.ROOT).contains(" " + wanted.toLowerCase(java.util.Locale.ROOT));
	}
}
