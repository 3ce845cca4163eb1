package org.fervor.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyScalarTest {

	@TempDir
	private Path folder;

	private Optional<String> read(byte[] content) throws IOException {
		return NpyScalar.read(Files.write(folder.resolve("1_exp.npy"), content));
	}

	@Test
	void textIsRead() throws IOException {
		assertThat(read(Npy.text("7"))).contains("7");
		assertThat(read(Npy.text("10"))).contains("10");
		assertThat(read(Npy.of(1, "|S2", "()", new byte[] { '9', 0 }))).contains("9");
	}

	@ParameterizedTest
	@CsvSource({ "|i1, 3", "|u1, 3", "<i8, 0300000000000000", "<i4, 03000000", ">i2, 0003", ">i8, 0000000000000003", "<f8, 0000000000000840", ">f4, 40400000" })
	void numbersAreReadInEitherByteOrder(String type, String hex) throws IOException {
		byte[] data = java.util.HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : "0" + hex);
		assertThat(read(Npy.of(1, type, "()", data))).contains("3");
		assertThat(read(Npy.of(2, type, "(1,)", data))).contains("3");
	}

	@Test
	void otherArraysAreNoLabels() throws IOException {
		assertThat(read(Npy.of(1, "<i4", "(2,)", new byte[8]))).isEmpty();
		assertThat(read(Npy.of(1, "|O", "()", new byte[8]))).isEmpty();
		assertThat(read(Npy.of(1, "<f4", "()", new byte[] { 0, 0, 0x20, 0x40 }))).as("2.5").isEmpty();
	}

	@Test
	void brokenFilesAreNoLabels() throws IOException {
		byte[] good = Npy.text("7");
		for (int length = 0; length < good.length; length++) {
			assertThat(read(Arrays.copyOf(good, length))).as("the first %d bytes", length).isEmpty();
		}
		byte[] wrongMagic = good.clone();
		wrongMagic[1] = 'M';
		assertThat(read(wrongMagic)).isEmpty();
		byte[] wrongLength = Npy.of(2, "<U1", "()", new byte[4]);
		wrongLength[11] = (byte) 0xff;
		assertThat(read(wrongLength)).isEmpty();
	}
}
