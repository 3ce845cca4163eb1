package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.fervor.compute.fuzz.ForkedFuzz;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Activation;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Model files that are damaged or were made to do harm: one line that names the file, never the end of the program. */
class DamagedModelFileTest {

	private static final Nd4jComputeService SERVICE = new Nd4jComputeService();

	@TempDir
	private static Path models;
	private static Path full;
	private static Path half;

	@TempDir
	private Path folder;

	@BeforeAll
	static void saveATinyModel() throws IOException {
		Architecture tiny = new Architecture("TINY", List.of(new Layer.Convolution(3, 3, 2, Activation.RELU), Layer.BatchNorm.DEFAULT, new Layer.MaxPool(2, 2), new Layer.Output()));
		TrainingJob job = new TrainingJob(tiny, Shape.image(8), LabelSet.SEVEN, Settings.defaults().with(TrainingParameters.EPOCHS, 1), 1, Patterns.images(7, 8, 7, 1),
				Patterns.images(7, 8, 7, 1), Patterns.images(7, 8, 7, 1));
		full = models.resolve("full.zip");
		half = models.resolve("half.zip");
		try (Network network = SERVICE.train(job, TrainingListener.SILENT, Progress.NONE)) {
			network.save(full, Map.of());
			network.saveCompact(half, Map.of());
		}
	}

	@Test
	void sixThousandDamagedModelsGiveALineAndNoCrash() throws Exception {
		ForkedFuzz.run(full, folder, 1, 6000);
	}

	@Test
	void fourThousandDamagedModelsInHalfPrecisionGiveALineAndNoCrash() throws Exception {
		ForkedFuzz.run(half, folder, 2, 4000);
	}

	/** Where this ended the program: the length of the shape's header, behind its first word. */
	@Test
	void oneFlippedBitInALengthIsTheChecksums() throws IOException {
		Map<String, byte[]> entries = entries(full);
		entries.get(ModelFile.WEIGHTS)[18] ^= 0x40;
		assertRefused(entries, "the checksum of coefficients.bin is wrong");
	}

	@Test
	void aShapeLargerThanItsNumbersIsRefusedEvenWithARightChecksum() throws IOException {
		Map<String, byte[]> entries = entries(full);
		byte[] weights = entries.get(ModelFile.WEIGHTS);
		int numbers = new String(weights, StandardCharsets.ISO_8859_1).lastIndexOf("MIXED_DATA_TYPES") + 16;
		ByteBuffer.wrap(weights).putLong(numbers, 0);
		replace(entries, ModelFile.WEIGHTS, java.util.Arrays.copyOf(weights, numbers + 8 + 7));
		assertRefused(entries, "coefficients.bin: it holds 0 numbers instead of");
	}

	@Test
	void weightsThatAreNoNumbersAreRefused() throws IOException {
		Map<String, byte[]> entries = entries(full);
		byte[] weights = entries.get(ModelFile.WEIGHTS).clone();
		ByteBuffer.wrap(weights).putFloat(weights.length - 8, Float.NaN);
		replace(entries, ModelFile.WEIGHTS, weights);
		assertRefused(entries, "is NaN: its training diverged");
	}

	/** The zip's own words about sizes are not believed. */
	@Test
	void anEntryThatUnpacksToMoreThanItsNetworkHoldsIsRefusedAtThatPoint() throws IOException {
		Path bomb = folder.resolve("bomb.zip");
		try (OutputStream out = Files.newOutputStream(bomb); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(Deflater.BEST_SPEED);
			for (Map.Entry<String, byte[]> entry : entries(full).entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				if (entry.getKey().equals(ModelFile.WEIGHTS)) {
					zip.write(new byte[64 << 20]);
				}
				zip.closeEntry();
			}
		}
		lieAboutSizes(bomb);
		assertThatThrownBy(() -> SERVICE.load(bomb)).isInstanceOf(UserError.class).hasMessageContaining("bomb.zip").hasMessageContaining("its entry coefficients.bin is larger than");
	}

	/** Writes 1 over each uncompressed size of the central directory, which is what {@code ZipFile} tells. */
	private static void lieAboutSizes(Path file) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(java.nio.ByteOrder.LITTLE_ENDIAN);
		for (int at = 0; at < bytes.limit() - 46; at++) {
			if (bytes.getInt(at) == 0x02014b50 && new String(bytes.array(), at + 46, 16, StandardCharsets.ISO_8859_1).equals(ModelFile.WEIGHTS)) {
				bytes.putInt(at + 24, 1);
			}
		}
		Files.write(file, bytes.array());
	}

	@Test
	void aChangedHeaderIsNoticedByTheZipsChecksum() throws IOException {
		byte[] bytes = Files.readAllBytes(full);
		int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("activation=relu");
		Path file = folder.resolve("header.zip");
		// still a network, another one
		System.arraycopy("tanh".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, at + 11, 4);
		Files.write(file, bytes);
		assertThatThrownBy(() -> SERVICE.load(file)).isInstanceOf(UserError.class).hasMessageContaining("fervor.json");
	}

	@Test
	void twoThousandNestedBlocksAreRefusedWithTheLimit() throws IOException {
		String nested = "residual [".repeat(2000) + "dropout rate=0.5" + " | ]".repeat(2000);
		Map<String, byte[]> entries = entries(full);
		String header = new String(entries.get(ModelFile.HEADER), StandardCharsets.UTF_8);
		entries.put(ModelFile.HEADER, header.replace("batch-norm decay=0.9 epsilon=1.0E-5", nested).getBytes(StandardCharsets.UTF_8));
		assertRefused(entries, "2000 blocks inside each other are too many; 30 are the most");
	}

	private static void replace(Map<String, byte[]> entries, String name, byte[] bytes) {
		String header = new String(entries.get(ModelFile.HEADER), StandardCharsets.UTF_8);
		entries.put(name, bytes);
		entries.put(ModelFile.HEADER, header.replaceAll("(\"" + name + "\" : \")[0-9a-f]{64}", "$1" + sha256(bytes)).getBytes(StandardCharsets.UTF_8));
	}

	private static String sha256(byte[] bytes) {
		java.security.MessageDigest digest = AtomicZip.sha256();
		digest.update(bytes);
		return AtomicZip.hex(digest);
	}

	private void assertRefused(Map<String, byte[]> entries, String why) throws IOException {
		Path file = folder.resolve("foreign.zip");
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		}
		assertThatThrownBy(() -> SERVICE.load(file)).isInstanceOf(UserError.class).hasMessageContaining("foreign.zip").hasMessageContaining(why);
	}

	private static Map<String, byte[]> entries(Path file) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
				try (InputStream in = zip.getInputStream(entry)) {
					entries.put(entry.getName(), in.readAllBytes());
				}
			}
		}
		return entries;
	}
}
