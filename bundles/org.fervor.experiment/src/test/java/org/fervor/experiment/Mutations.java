package org.fervor.experiment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Damages files as disks, editors and hurried people do. The same seed gives the same damage. */
final class Mutations {

	private static final List<String> TOKENS = List.of("", "null", "\"", "{}", "[]", "-1", "1e999", "NaN", "99999999999", "\uFFFD", "\u0000", "\r", "\n", "<", ">", "&", ",", "../..", "é", ":");

	private Mutations() {
	}

	static byte[] of(byte[] content, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		byte[] damaged = content;
		for (int i = 0; i <= random.nextInt(3); i++) {
			damaged = random.nextInt(3) == 0 ? bytes(damaged, random) : text(damaged, random);
		}
		return damaged;
	}

	private static byte[] bytes(byte[] content, SplittableRandom random) {
		if (content.length == 0) {
			return new byte[] { (byte) random.nextInt(256) };
		}
		byte[] damaged = content.clone();
		int at = random.nextInt(damaged.length);
		return switch (random.nextInt(3)) {
			case 0 -> {
				damaged[at] ^= (byte) (1 << random.nextInt(8));
				yield damaged;
			}
			case 1 -> java.util.Arrays.copyOf(damaged, at);
			default -> {
				damaged[at] = (byte) random.nextInt(256);
				yield damaged;
			}
		};
	}

	/** Replaces, drops or doubles a word, a value or a line. */
	private static byte[] text(byte[] content, SplittableRandom random) {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		String separator = List.of("(?<=\n)", "(?<=,)|(?=,)", "(?<=\")|(?=\")", "\\b").get(random.nextInt(4));
		List<String> parts = new ArrayList<>(List.of(text.split(separator)));
		int at = random.nextInt(parts.size());
		switch (random.nextInt(4)) {
			case 0 -> parts.remove(at);
			case 1 -> parts.add(at, parts.get(at));
			case 2 -> parts.set(at, TOKENS.get(random.nextInt(TOKENS.size())));
			default -> parts.set(at, parts.get(random.nextInt(parts.size())));
		}
		return String.join("", parts).getBytes(StandardCharsets.ISO_8859_1);
	}
}
