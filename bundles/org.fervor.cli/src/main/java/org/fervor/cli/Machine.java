package org.fervor.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks at the machine without opening any device. */
final class Machine {

	Map<String, String> findings() {
		Map<String, String> findings = new LinkedHashMap<>();
		findings.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
		findings.put("CPU", cpu() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
		long physical = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
		findings.put("memory", gibibytes(physical) + ", heap at most " + gibibytes(Runtime.getRuntime().maxMemory()));
		findings.put("display", display());
		findings.put("camera", cameras());
		return findings;
	}

	private static String cpu() {
		return line("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")) + instructions();
	}

	private static String instructions() {
		List<String> flags = List.of(line("/proc/cpuinfo", "flags").orElse("").split(" "));
		return flags.contains("avx512f") ? " with AVX-512" : flags.contains("avx2") ? " with AVX2" : "";
	}

	private static java.util.Optional<String> line(String file, String key) {
		try (Stream<String> lines = Files.lines(Path.of(file))) {
			return lines.filter(l -> l.startsWith(key)).map(l -> l.substring(l.indexOf(':') + 1).strip()).findFirst();
		} catch (IOException | java.io.UncheckedIOException e) {
			return java.util.Optional.empty();
		}
	}

	private static String display() {
		String name = System.getenv().getOrDefault("DISPLAY", System.getenv("WAYLAND_DISPLAY"));
		return System.getProperty("os.name").startsWith("Linux") ? name == null || name.isEmpty() ? "none (the command line needs none)" : name : "system";
	}

	/** Video devices with the names that the kernel gives. */
	private static String cameras() {
		Path devices = Path.of("/sys/class/video4linux");
		if (!Files.isDirectory(devices)) {
			return System.getProperty("os.name").startsWith("Linux") ? "none" : "not looked for on this system";
		}
		try (Stream<Path> list = Files.list(devices)) {
			List<String> names = list.sorted().map(d -> "/dev/" + d.getFileName() + " " + name(d)).toList();
			return names.isEmpty() ? "none" : String.join(", ", names);
		} catch (IOException e) {
			return "unknown: " + e.getMessage();
		}
	}

	private static String name(Path device) {
		try {
			return Files.readString(device.resolve("name")).strip();
		} catch (IOException e) {
			return "";
		}
	}

	private static String gibibytes(long bytes) {
		return String.format(java.util.Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
	}
}
