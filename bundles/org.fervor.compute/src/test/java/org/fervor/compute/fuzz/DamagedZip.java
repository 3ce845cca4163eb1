package org.fervor.compute.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip file whose content, not only whose bytes, can be damaged. */
final class DamagedZip {

	private final byte[] whole;
	private final Map<String, byte[]> entries = new LinkedHashMap<>();

	DamagedZip(byte[] whole) {
		this.whole = whole;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), zip.readAllBytes());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The file with damaged bytes; or with one damaged entry, its checksums left or put right, as whoever makes a file on purpose would. */
	byte[] damaged(Random random) {
		if (random.nextInt(4) == 0) {
			return Mutation.of(whole, whole.length, random);
		}
		List<String> names = new ArrayList<>(entries.keySet());
		// DL4J's own, which this program does not read
		names.remove("configuration.json");
		String name = names.get(random.nextInt(names.size()));
		Map<String, byte[]> changed = new LinkedHashMap<>(entries);
		changed.put(name, Mutation.of(entries.get(name), name.endsWith(".json") ? Integer.MAX_VALUE : 150, random));
		if (random.nextInt(4) > 0) {
			putRight(changed, name);
		}
		return zipped(changed);
	}

	private void putRight(Map<String, byte[]> changed, String name) {
		changed.replaceAll((other, bytes) -> other.endsWith(".json")
				? new String(bytes, StandardCharsets.ISO_8859_1).replace(sha256(entries.get(name)), sha256(changed.get(name))).getBytes(StandardCharsets.ISO_8859_1) : bytes);
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] zipped(Map<String, byte[]> entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.setLevel(0);
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}
}
