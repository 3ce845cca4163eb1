package org.fervor.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

import org.fervor.experiment.Json;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** Memory after so many frames: Java's heap after a collection, native bytes that Java holds, and the whole process. Flat means that the second half comes down as far as the first. */
final class MemorySamples {

	private static final double MEBIBYTE = 1 << 20;
	/** Growth of the least value between the halves that is still flat: tables of the compiler and of fonts come late. */
	private static final double FLAT_NATIVE = 1;
	private static final double FLAT_HEAP = 4;
	private static final int LEAST = 4;

	private final LongSupplier nativeBytes;
	private final List<Sample> samples = new ArrayList<>();

	private record Sample(long frames, double heap, double natively, double process) {
	}

	MemorySamples(LongSupplier nativeBytes) {
		this.nativeBytes = nativeBytes;
	}

	void take(long frames) {
		System.gc();
		try {
			samples.add(new Sample(frames, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE, nativeBytes.getAsLong() / MEBIBYTE,
					ResidentMemory.ofThisProcess().megabytes()));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/** Growth from the first to the second half, in MiB, of the least: frames that happen to be on their way do not count. */
	private double growth(ToDoubleFunction<Sample> what) {
		int half = samples.size() / 2;
		return least(samples.subList(half, samples.size()), what) - least(samples.subList(0, half), what);
	}

	private static double least(List<Sample> some, ToDoubleFunction<Sample> what) {
		return some.stream().mapToDouble(what).min().orElseThrow();
	}

	/** Whether there are enough samples to tell, and nothing grows. */
	boolean flat() {
		return samples.size() >= LEAST && growth(Sample::natively) <= FLAT_NATIVE && growth(Sample::heap) <= FLAT_HEAP;
	}

	List<List<String>> rows() {
		List<List<String>> rows = new ArrayList<>(List.of(List.of("frames", "heap MiB", "native MiB", "process MB")));
		samples.forEach(s -> rows.add(List.of(String.valueOf(s.frames()), number(s.heap()), number(s.natively()), number(s.process()))));
		if (samples.size() >= LEAST) {
			rows.add(List.of(flat() ? "flat" : "GROWS", number(growth(Sample::heap)), number(growth(Sample::natively)), number(growth(Sample::process))));
		}
		return rows;
	}

	ArrayNode json() {
		ArrayNode array = Json.object().putArray("memory");
		samples.forEach(s -> array.addObject().put("frames", s.frames()).put("heap_mib", s.heap()).put("native_mib", s.natively()).put("process_mb", s.process()));
		return array;
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}
}
