package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process takes, as Linux counts it; elsewhere the Java heap alone. */
final class ResidentMemory {

	private static final Path STATUS = Path.of("/proc/self/status");
	private static final double KIBIBYTE = 1024;
	private static final double MEGABYTE = 1e6;

	private ResidentMemory() {
	}

	static ResidentMemory ofThisProcess() {
		return new ResidentMemory();
	}

	double megabytes() throws IOException {
		return read("VmRSS:");
	}

	double peakMegabytes() throws IOException {
		return read("VmHWM:");
	}

	private static double read(String key) throws IOException {
		if (!Files.isReadable(STATUS)) {
			Runtime runtime = Runtime.getRuntime();
			return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
		}
		return Files.readAllLines(STATUS).stream().filter(l -> l.startsWith(key)).mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) * KIBIBYTE / MEGABYTE).findFirst().orElse(Double.NaN);
	}
}
