package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process takes, Java, native libraries and all, as Linux counts it. */
final class ResidentMemory {

	private static final Path STATUS = Path.of("/proc/self/status");
	private static final double KIBIBYTE = 1024;
	private static final double MEGABYTE = 1e6;

	private ResidentMemory() {
	}

	static ResidentMemory ofThisProcess() {
		return new ResidentMemory();
	}

	/** Now; NaN where the system does not tell. */
	double megabytes() throws IOException {
		return read("VmRSS:");
	}

	/** At the highest so far; NaN where the system does not tell. */
	double peakMegabytes() throws IOException {
		return read("VmHWM:");
	}

	private static double read(String key) throws IOException {
		return !Files.isReadable(STATUS) ? Double.NaN
				: Files.readAllLines(STATUS).stream().filter(l -> l.startsWith(key)).mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) * KIBIBYTE / MEGABYTE).findFirst()
						.orElse(Double.NaN);
	}
}
