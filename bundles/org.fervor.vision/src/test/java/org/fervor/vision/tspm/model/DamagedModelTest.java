package org.fervor.vision.tspm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Struct;

/** Files that are no models: one clear line, in bounded time and memory. */
@Timeout(60)
class DamagedModelTest {

	private final byte[] mat = TinyModels.mat("model", TinyModels.matStruct());
	private final byte[] open = OpenModelFormat.write(TinyModels.random(3, 4, 5));

	/** A model, or one line that names the file. */
	private static boolean parses(byte[] content) {
		try {
			TinyModels.parse(content);
			return true;
		} catch (ModelFormatException e) {
			assertThat(e.getMessage()).startsWith("some.mat: ").hasLineCount(1);
			return false;
		}
	}

	@Test
	void theUndamagedFilesAreModels() throws Exception {
		TreeModel model = TinyModels.parse(mat);
		assertThat(model.views()).hasSize(13);
		assertThat(model.views().get(0).parts().get(2).deformation()).isEqualTo(new Deformation(0.02, 0.01, 0.03, -0.01, 1, -3));
		assertThat(TinyModels.parse(open).views()).hasSize(4);
	}

	@Test
	void everyTruncatedMatFileIsRefused() {
		for (int length = 0; length < mat.length; length += 1 + length / 50) {
			assertThat(parses(Arrays.copyOf(mat, length))).as("%d bytes", length).isFalse();
		}
	}

	@Test
	void everyTruncatedOpenFileIsRefused() {
		for (int length = 0; length < open.length; length += 1 + length / 50) {
			assertThat(parses(Arrays.copyOf(open, length))).as("%d bytes", length).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3})
	void mutatedMatFilesNeverDoMoreThanFail(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 3000; i++) {
			byte[] damaged = mat.clone();
			int count = 1 + random.nextInt(4);
			for (int k = 0; k < count; k++) {
				// most damage to the structure, which lies in the first bytes of each variable
				int at = random.nextInt(4) == 0 ? random.nextInt(damaged.length) : 128 + random.nextInt(2000);
				damaged[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : damaged[at] ^ 1 << random.nextInt(8));
			}
			parses(damaged);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = {4, 5})
	void mutatedOpenFilesAreRefusedByTheirChecksum(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 1000; i++) {
			byte[] damaged = open.clone();
			damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
			assertThat(parses(damaged)).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(longs = {6, 7})
	void mutatedOpenFilesWithARightChecksumNeverDoMoreThanFail(long seed) throws Exception {
		Random random = new Random(seed);
		for (int i = 0; i < 2000; i++) {
			byte[] damaged = open.clone();
			damaged[random.nextInt(200)] = (byte) (' ' + random.nextInt(64));
			var sha = java.security.MessageDigest.getInstance("SHA-256");
			sha.update(damaged, 0, damaged.length - 32);
			System.arraycopy(sha.digest(), 0, damaged, damaged.length - 32, 32);
			parses(damaged);
		}
	}

	@Test
	void hugeAndNegativeSizesAreRefusedBeforeMemoryIsReserved() {
		int dims = indexOf(mat, new int[] {5, 5, 32});
		for (int[] claim : new int[][] {{1 << 30, 5, 32}, {-5, 5, 32}, {1 << 15, 1 << 15, 32}, {0, 0, 0}, {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE}}) {
			byte[] damaged = mat.clone();
			ByteBuffer buffer = ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN);
			for (int i = 0; i < 3; i++) {
				buffer.putInt(dims + 4 * i, claim[i]);
			}
			assertThat(parses(damaged)).isFalse();
		}
	}

	private static int indexOf(byte[] content, int[] words) {
		ByteBuffer buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
		for (int at = 128; at < content.length - 4 * words.length; at += 4) {
			boolean here = true;
			for (int i = 0; i < words.length; i++) {
				here &= buffer.getInt(at + 4 * i) == words[i];
			}
			if (here) {
				return at;
			}
		}
		throw new IllegalArgumentException("not found");
	}

	@Test
	void aFileThatUnpacksToGigabytesIsRefused() throws Exception {
		java.util.zip.Deflater deflater = new java.util.zip.Deflater(9);
		java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
		try (var out = new java.util.zip.DeflaterOutputStream(packed, deflater)) {
			byte[] zeros = new byte[1 << 20];
			for (int i = 0; i < 300; i++) {
				out.write(zeros);
			}
		}
		byte[] bomb = ByteBuffer.allocate(128 + 8 + packed.size()).order(ByteOrder.LITTLE_ENDIAN).put(mat, 0, 128).putInt(15).putInt(packed.size())
				.put(packed.toByteArray()).array();
		assertThatThrownBy(() -> TinyModels.parse(bomb)).isInstanceOf(ModelFormatException.class).hasMessageContaining("128 MB");
	}

	@Test
	void missingFieldsAreNamed() {
		for (String field : new String[] {"filters", "defs", "components", "sbin", "thresh"}) {
			Struct model = TinyModels.matStruct();
			model.remove(field);
			assertThatThrownBy(() -> TinyModels.parse(TinyModels.mat("model", model))).isInstanceOf(ModelFormatException.class).hasMessageContaining("'" + field + "'");
		}
		assertThatThrownBy(() -> TinyModels.parse(TinyModels.mat("other", TinyModels.matStruct()))).hasMessageContaining("no struct 'model'");
		Struct wrong = TinyModels.matStruct().set("components", Mat5.newCell(1, 5));
		assertThatThrownBy(() -> TinyModels.parse(TinyModels.mat("model", wrong))).isInstanceOf(ModelFormatException.class);
	}

	@Test
	void otherVersionsAreNamedWithTheRemedy() {
		byte[] newer = mat.clone();
		newer[124] = 0;
		newer[125] = 2;
		assertThatThrownBy(() -> TinyModels.parse(newer)).isInstanceOf(ModelFormatException.class).hasMessageContaining("7.3").hasMessageContaining("-v7");
		byte[] unknown = mat.clone();
		unknown[125] = 9;
		assertThatThrownBy(() -> TinyModels.parse(unknown)).isInstanceOf(ModelFormatException.class).hasMessageContaining("-v7");
		byte[] future = new String(open, StandardCharsets.ISO_8859_1).replaceFirst("model 1", "model 2").getBytes(StandardCharsets.ISO_8859_1);
		assertThatThrownBy(() -> TinyModels.parse(future)).isInstanceOf(ModelFormatException.class).hasMessageContaining("version 2");
	}

	@Test
	void aMissingFileIsNamed(@TempDir Path folder) {
		assertThatThrownBy(() -> ModelFiles.read(folder.resolve("none.mat"))).isInstanceOf(ModelFormatException.class).hasMessageContaining("none.mat");
	}

	@Test
	void anEmptyFileIsRefused(@TempDir Path folder) throws Exception {
		Path file = Files.createFile(folder.resolve("empty.mat"));
		assertThatThrownBy(() -> ModelFiles.read(file)).isInstanceOf(ModelFormatException.class).hasMessageContaining("empty.mat");
	}
}
