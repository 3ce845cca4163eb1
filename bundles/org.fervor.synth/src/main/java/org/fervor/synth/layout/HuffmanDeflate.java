package org.fervor.synth.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A deflate stream (RFC 1951) of dynamic Huffman blocks without string matches: small code, exactly reproducible bytes. */
final class HuffmanDeflate {

	private static final int BLOCK = 1 << 16;
	private static final int END = 256;
	private static final int LONGEST_CODE = 15;
	private static final int LONGEST_LENGTH_CODE = 7;
	/** The order in which the lengths of the length codes are stored. */
	private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

	private byte[] out = new byte[1 << 16];
	private int bytes;
	private long held;
	private int bits;

	private HuffmanDeflate() {
	}

	static byte[] compress(byte[] data) {
		HuffmanDeflate stream = new HuffmanDeflate();
		int start = 0;
		do {
			int end = Math.min(data.length, start + BLOCK);
			stream.block(data, start, end, end == data.length);
			start = end;
		} while (start < data.length);
		stream.write(0, 7);
		return Arrays.copyOf(stream.out, stream.bytes);
	}

	private void block(byte[] data, int start, int end, boolean last) {
		int[] counts = new int[END + 1];
		for (int i = start; i < end; i++) {
			counts[data[i] & 0xff]++;
		}
		counts[END] = 1;
		int[] lengths = lengths(counts, LONGEST_CODE);
		int[] codes = codes(lengths);
		write(last ? 1 : 0, 1);
		write(2, 2);
		header(lengths);
		for (int i = start; i < end; i++) {
			int symbol = data[i] & 0xff;
			write(codes[symbol], lengths[symbol]);
		}
		write(codes[END], lengths[END]);
	}

	/** The code lengths of the block, themselves coded; one unused distance code is announced. */
	private void header(int[] lengths) {
		int[] all = Arrays.copyOf(lengths, END + 2);
		int[] counts = new int[19];
		for (int length : all) {
			counts[length]++;
		}
		int[] meta = lengths(counts, LONGEST_LENGTH_CODE);
		int[] codes = codes(meta);
		write(END + 1 - 257, 5);
		write(0, 5);
		write(ORDER.length - 4, 4);
		for (int symbol : ORDER) {
			write(meta[symbol], 3);
		}
		for (int length : all) {
			write(codes[length], meta[length]);
		}
	}

	/** Code lengths of a Huffman tree; where the tree is too deep, counts are flattened and it is made again. */
	private static int[] lengths(int[] counts, int longest) {
		int[] weights = counts.clone();
		while (true) {
			int[] lengths = tree(weights);
			if (Arrays.stream(lengths).max().orElse(0) <= longest) {
				return lengths;
			}
			for (int i = 0; i < weights.length; i++) {
				weights[i] = weights[i] == 0 ? 0 : weights[i] / 2 + 1;
			}
		}
	}

	private record Node(long weight, int order, int symbol, Node left, Node right) {
	}

	private static int[] tree(int[] weights) {
		PriorityQueue<Node> queue = new PriorityQueue<>(Comparator.comparingLong(Node::weight).thenComparingInt(Node::order));
		int order = 0;
		for (int i = 0; i < weights.length; i++) {
			if (weights[i] > 0) {
				queue.add(new Node(weights[i], order++, i, null, null));
			}
		}
		int[] lengths = new int[weights.length];
		if (queue.size() == 1) {
			lengths[queue.peek().symbol()] = 1;
			return lengths;
		}
		while (queue.size() > 1) {
			Node a = queue.poll();
			Node b = queue.poll();
			queue.add(new Node(a.weight() + b.weight(), order++, -1, a, b));
		}
		depths(queue.poll(), 0, lengths);
		return lengths;
	}

	private static void depths(Node node, int depth, int[] lengths) {
		if (node.symbol() >= 0) {
			lengths[node.symbol()] = depth;
			return;
		}
		depths(node.left(), depth + 1, lengths);
		depths(node.right(), depth + 1, lengths);
	}

	/** Canonical codes, bits reversed as deflate stores them. */
	private static int[] codes(int[] lengths) {
		int[] codes = new int[lengths.length];
		int code = 0;
		for (int length = 1; length <= LONGEST_CODE; length++) {
			for (int i = 0; i < lengths.length; i++) {
				if (lengths[i] == length) {
					codes[i] = Integer.reverse(code++) >>> 32 - length;
				}
			}
			code <<= 1;
		}
		return codes;
	}

	private void write(int value, int count) {
		held |= (long) value << bits;
		bits += count;
		while (bits >= 8) {
			if (bytes == out.length) {
				out = Arrays.copyOf(out, 2 * out.length);
			}
			out[bytes++] = (byte) held;
			held >>>= 8;
			bits -= 8;
		}
	}
}
