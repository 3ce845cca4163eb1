package org.fervor.compute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether the processor can run the native libraries, which are built for AVX2. Asked before any of them is loaded, because they would end the JVM. */
final class Cpu {

	private static final Path LINUX = Path.of("/proc/cpuinfo");

	private Cpu() {
	}

	/** One sentence that says what is missing and what to do; empty where nothing is missing or nothing is known. */
	static Optional<String> problem() {
		try {
			return Files.isReadable(LINUX) ? problem(Files.readAllLines(LINUX)) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** As {@link #problem()}, for the lines of a {@code /proc/cpuinfo}. */
	static Optional<String> problem(List<String> cpuinfo) {
		Optional<String> flags = cpuinfo.stream().filter(line -> line.startsWith("flags")).findFirst();
		if (flags.isEmpty() || Arrays.asList(flags.get().split("\\s+")).contains("avx2")) {
			return Optional.empty();
		}
		return Optional.of("this processor" + model(cpuinfo) + " has no AVX2, which the native libraries need: train and score on a machine from 2014 or later");
	}

	private static String model(List<String> cpuinfo) {
		return cpuinfo.stream().filter(line -> line.startsWith("model name")).findFirst().map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")").orElse("");
	}
}
