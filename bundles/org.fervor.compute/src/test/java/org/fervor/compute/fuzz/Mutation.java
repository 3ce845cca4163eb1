package org.fervor.compute.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

/** Changes to bytes as disks, networks and people with a hex editor make them. */
final class Mutation {

	/** Lengths and places that readers trust at their peril. */
	private static final long[] EXTREMES = { 0, 1, -1, 2, 8, 1 << 16, Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 31, 1L << 32, 1L << 62, Long.MAX_VALUE, Long.MIN_VALUE };

	private Mutation() {
	}

	/**
	 * A damaged copy.
	 *
	 * @param within most changes lie in so many first bytes, where the structure is
	 */
	static byte[] of(byte[] bytes, int within, Random random) {
		byte[] damaged = bytes.clone();
		int count = 1 + random.nextInt(3);
		for (int i = 0; i < count && damaged.length > 16; i++) {
			int at = random.nextInt(random.nextInt(4) == 0 ? damaged.length : Math.min(within, damaged.length));
			switch (random.nextInt(8)) {
				case 0 -> damaged[at] = (byte) random.nextInt(256);
				case 1 -> extreme(damaged, Math.min(at, damaged.length - 8), random);
				case 2 -> damaged = Arrays.copyOf(damaged, at);
				case 3 -> damaged = spliced(damaged, at, random);
				default -> damaged[at] ^= (byte) (1 << random.nextInt(8));
			}
		}
		return damaged;
	}

	private static void extreme(byte[] bytes, int at, Random random) {
		long value = EXTREMES[random.nextInt(EXTREMES.length)];
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		if (random.nextBoolean()) {
			buffer.order(java.nio.ByteOrder.LITTLE_ENDIAN);
		}
		if (random.nextBoolean()) {
			buffer.putLong(at, value);
		} else {
			buffer.putInt(at, (int) value);
		}
	}

	/** Some bytes of it once more, or less. */
	private static byte[] spliced(byte[] bytes, int at, Random random) {
		int length = Math.min(1 + random.nextInt(32), bytes.length - at);
		ByteBuffer made;
		if (random.nextBoolean()) {
			made = ByteBuffer.allocate(bytes.length + length).put(bytes, 0, at).put(bytes, at, length).put(bytes, at, bytes.length - at);
		} else {
			made = ByteBuffer.allocate(bytes.length - length).put(bytes, 0, at).put(bytes, at + length, bytes.length - at - length);
		}
		return made.array();
	}
}
