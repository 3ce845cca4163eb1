package org.fervor.compute.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

import org.fervor.compute.Nd4jComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.task.UserError;

/** The virtual machine in which files are damaged and read. Each must give a network whose scores are numbers, or one line that names the file. */
public final class ForkedFuzz {

	private ForkedFuzz() {
	}

	/**
	 * Damages a file so many times in a virtual machine of its own.
	 *
	 * @param folder for the damaged files
	 * @param seed   the same seed gives the same damage
	 */
	public static void run(Path file, Path folder, long seed, int times) throws IOException, InterruptedException {
		// DL4J asks for a full collection whenever a network is closed, which would be most of the time
		Path output = folder.resolve("fuzz-" + seed + ".txt");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+DisableExplicitGC", "-XX:-CreateCoredumpOnCrash",
				"-XX:ErrorFile=" + folder.resolve("hs_err.log"), "-Dorg.slf4j.simpleLogger.defaultLogLevel=error", "-cp", System.getProperty("java.class.path"),
				ForkedFuzz.class.getName(), file.toString(), folder.toString(), String.valueOf(seed), String.valueOf(times)).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		int status = process.waitFor();
		String said = Files.readString(output, StandardCharsets.ISO_8859_1);
		assertThat(status).as("%d times, seed %d:%n%s", times, seed, said).isZero();
		assertThat(said).contains(times + " files");
	}

	/** Arguments: the file, a folder, the seed, how often. */
	public static void main(String[] arguments) throws IOException {
		Path file = Path.of(arguments[0]);
		String name = file.getFileName().toString();
		byte[] bytes = Files.readAllBytes(file);
		boolean model = name.endsWith(".zip");
		Nd4jComputeService service = new Nd4jComputeService();
		BiFunction<Path, Integer, Network> reader = model ? (path, i) -> service.load(path) : (path, i) -> service.importKeras(path, LabelSet.SEVEN);
		DamagedZip zip = name.endsWith(".h5") ? null : new DamagedZip(bytes);
		int failures = 0;
		int times = Integer.parseInt(arguments[3]);
		Path damaged = Path.of(arguments[1], "damaged-" + name);
		for (int i = 0; i < times; i++) {
			Random random = new Random(Long.parseLong(arguments[2]) * 1_000_000 + i);
			Files.write(damaged, zip == null ? Mutation.of(bytes, bytes.length, random) : zip.damaged(random));
			String fault = fault(damaged, i, reader);
			if (fault != null) {
				failures++;
				System.out.println("file " + i + ": " + fault);
			}
		}
		System.out.println(times + " files, " + failures + " faults");
		System.exit(failures == 0 ? 0 : 1);
	}

	/** @return what is wrong about how the file was read; null where nothing is */
	private static String fault(Path file, int i, BiFunction<Path, Integer, Network> reader) {
		long start = System.nanoTime();
		try (Network network = reader.apply(file, i)) {
			PixelImage image = new PixelImage(network.input().width(), network.input().height(), 3, new byte[network.input().values()]);
			double sum = 0;
			for (double score : network.score(List.of(image)).rows().get(0)) {
				sum += score;
			}
			return Math.abs(sum - 1) < 1e-3 ? null : "its scores sum up to " + sum;
		} catch (UserError e) {
			String line = e.getMessage();
			return (line.contains(file.getFileName().toString()) || line.contains("gives scores that are no numbers")) && line.lines().count() == 1 && line.length() < 1000 ? null : "says " + line;
		} catch (Throwable e) {
			StackTraceElement[] trace = e.getStackTrace();
			return e + " " + List.of(trace).subList(0, Math.min(6, trace.length));
		} finally {
			long seconds = (System.nanoTime() - start) / 1_000_000_000;
			if (seconds > 20) {
				System.out.println("file " + i + " took " + seconds + " s");
			}
		}
	}
}
