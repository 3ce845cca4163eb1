package org.fervor.vision.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks which cameras there are, without opening one: on Linux in the kernel's own list, where a device's second entry (metadata, not pictures) is left out. */
final class CameraList {

	private static final int MOST_ELSEWHERE = 4;

	private final Path kernel;
	private final Path devices;
	private final boolean linux;

	CameraList() {
		this(Path.of("/sys/class/video4linux"), Path.of("/dev"), System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"));
	}

	CameraList(Path kernel, Path devices, boolean linux) {
		this.kernel = kernel;
		this.devices = devices;
		this.linux = linux;
	}

	/** Those that are there now. On systems that do not tell, the first few numbers that a camera might have. */
	List<Camera> now() {
		if (!linux) {
			return IntStream.range(0, MOST_ELSEWHERE).mapToObj(i -> new Camera(String.valueOf(i), Path.of(String.valueOf(i)))).toList();
		}
		List<Camera> found = new ArrayList<>();
		try (Stream<Path> entries = Files.list(kernel)) {
			for (Path entry : entries.sorted(Comparator.comparingInt(CameraList::number)).toList()) {
				Path device = devices.resolve(entry.getFileName().toString());
				if (Files.exists(device) && line(entry.resolve("index"), "0").equals("0")) {
					found.add(new Camera(line(entry.resolve("name"), device.toString()), device));
				}
			}
		} catch (IOException e) {
			// no such list: no camera
			return List.of();
		}
		return told(found);
	}

	/** Cameras of the same name get their device behind it. */
	private static List<Camera> told(List<Camera> found) {
		return found.stream().map(c -> found.stream().filter(o -> o.name().equals(c.name())).count() > 1 ? new Camera(c.name() + " (" + c.device() + ")", c.device()) : c).toList();
	}

	private static int number(Path entry) {
		String digits = entry.getFileName().toString().replaceAll("\\D", "");
		return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
	}

	private static String line(Path file, String otherwise) {
		try {
			String text = Files.readString(file).strip();
			return text.isEmpty() ? otherwise : text;
		} catch (IOException e) {
			return otherwise;
		}
	}
}
