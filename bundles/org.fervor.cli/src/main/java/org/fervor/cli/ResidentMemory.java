package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process took at most, as Linux counts it. */
final class ResidentMemory {

	private static final Path STATUS = Path.of("/proc/self/status");
	private static final double KIBIBYTE = 1024;
	private static final double MEGABYTE = 1e6;

	private ResidentMemory() {
	}

	/** Megabytes at the highest, Java, native libraries and all; NaN where the system does not tell. */
	static double peakMegabytes() throws IOException {
		return !Files.isReadable(STATUS) ? Double.NaN
				: Files.readAllLines(STATUS).stream().filter(l -> l.startsWith("VmHWM:")).mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) * KIBIBYTE / MEGABYTE).findFirst()
						.orElse(Double.NaN);
	}
}
