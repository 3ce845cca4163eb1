package org.fervor.vision.tspm.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fervor's open format of a part model, file extension {@code .tspm}. A header of plain text (UTF-8, lines end with a line feed), then arrays, then a checksum:
 *
 * <pre>
 * fervor-part-model 1                    format and version
 * name face_p146_small.mat
 * cell-size 4
 * filters 146 5 5 32                     count, rows and columns (equal), channels
 * threshold -0.65
 * interval 5
 * views 13
 * view 90.0 -2.432 39                    yaw in degrees, bias, parts; one line per view
 * …
 * end
 * filter weights                         float64[count][row][column][channel]
 * for each view: parents                 int32[parts], -1 for the root
 *                filters                 int32[parts], counted from 0
 *                landmarks               int32[parts], number of the part's landmark counted from 0
 *                anchors                 int32[parts][2], expected cells to the right and below the parent
 *                deformations            float64[parts][4]: dx², dx, dy², dy
 * SHA-256                                32 bytes, over everything before
 * </pre>
 *
 * All numbers are little-endian, nothing is padded. In Python: {@code numpy.frombuffer} at the offset behind {@code "\nend\n"}.
 */
final class OpenModelFormat {

	private static final String MAGIC = "fervor-part-model ";
	private static final int VERSION = 1;
	private static final String END = "end";
	private static final int CHECKSUM_BYTES = 32;
	/** Limits for a header that lies. */
	private static final int MOST_FILTERS = 100_000;
	private static final int MOST_VIEWS = 1_000;
	private static final int MOST_PARTS = 1_000;

	private OpenModelFormat() {
	}

	static boolean recognises(byte[] content) {
		byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
		return content.length >= magic.length && Arrays.equals(magic, 0, magic.length, content, 0, magic.length);
	}

	static byte[] write(TreeModel model) {
		byte[] header = header(model).getBytes(StandardCharsets.UTF_8);
		int parts = model.views().stream().mapToInt(v -> v.parts().size()).sum();
		int bytesPerPart = 5 * Integer.BYTES + 4 * Double.BYTES;
		ByteBuffer out = ByteBuffer.allocate(header.length + model.filters().weights().length * Double.BYTES + parts * bytesPerPart + CHECKSUM_BYTES);
		out.order(ByteOrder.LITTLE_ENDIAN).put(header);
		for (double weight : model.filters().weights()) {
			out.putDouble(weight);
		}
		for (ViewTree view : model.views()) {
			writeView(view, out);
		}
		out.put(checksum(out.array(), out.position()));
		return out.array();
	}

	private static String header(TreeModel model) {
		FilterBank filters = model.filters();
		StringBuilder text = new StringBuilder(MAGIC + VERSION + "\n");
		text.append("name ").append(model.name().replaceAll("\\s+", " ").strip()).append('\n');
		text.append("cell-size ").append(model.cellSize()).append('\n');
		text.append("filters ").append(filters.count() + " " + filters.side() + " " + filters.side() + " " + FilterBank.CHANNELS).append('\n');
		text.append("threshold ").append(model.threshold()).append('\n');
		text.append("interval ").append(model.interval()).append('\n');
		text.append("views ").append(model.views().size()).append('\n');
		for (ViewTree view : model.views()) {
			text.append("view ").append(view.yawDegrees() + " " + view.bias() + " " + view.parts().size()).append('\n');
		}
		return text.append(END).append('\n').toString();
	}

	private static void writeView(ViewTree view, ByteBuffer out) {
		view.parts().forEach(part -> out.putInt(part.parent()));
		view.parts().forEach(part -> out.putInt(part.filter()));
		view.landmarkOrder().forEach(out::putInt);
		view.parts().forEach(part -> out.putInt(part.deformation().anchorX()).putInt(part.deformation().anchorY()));
		for (Part part : view.parts()) {
			Deformation d = part.deformation();
			out.putDouble(d.quadraticX()).putDouble(d.linearX()).putDouble(d.quadraticY()).putDouble(d.linearY());
		}
	}

	static TreeModel read(Path file, byte[] content) throws ModelFormatException {
		ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
		try {
			String version = line(in).substring(MAGIC.length());
			if (!version.equals(String.valueOf(VERSION))) {
				throw new ModelFormatException(file, "it has format version " + version + ", this Fervor reads " + VERSION + "; use a newer Fervor");
			}
			int end = content.length - CHECKSUM_BYTES;
			if (end < in.position() || !Arrays.equals(checksum(content, end), Arrays.copyOfRange(content, end, content.length))) {
				throw new ModelFormatException(file, "its checksum is wrong, so it is incomplete or damaged; copy or train it again");
			}
			in.limit(end);
			TreeModel model = body(in);
			if (in.hasRemaining()) {
				throw new IllegalArgumentException(in.remaining() + " bytes too many");
			}
			return model;
		} catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException | ArithmeticException e) {
			throw new ModelFormatException(file, "it holds no usable part model (" + e.getMessage() + "); copy or train it again", e);
		}
	}

	private static TreeModel body(ByteBuffer in) {
		String name = text(in, "name");
		int cellSize = Integer.parseInt(text(in, "cell-size"));
		String[] dims = words(in, "filters", 4);
		double threshold = Double.parseDouble(text(in, "threshold"));
		int interval = Integer.parseInt(text(in, "interval"));
		String[][] views = new String[count(text(in, "views"), MOST_VIEWS)][];
		for (int v = 0; v < views.length; v++) {
			views[v] = words(in, "view", 3);
		}
		if (!line(in).equals(END) || !dims[1].equals(dims[2]) || !dims[3].equals(String.valueOf(FilterBank.CHANNELS))) {
			throw new IllegalArgumentException("the header is not one of version " + VERSION);
		}
		FilterBank filters = filters(in, count(dims[0], MOST_FILTERS), Integer.parseInt(dims[1]));
		List<ViewTree> trees = new ArrayList<>();
		for (String[] view : views) {
			trees.add(readView(in, Double.parseDouble(view[0]), Double.parseDouble(view[1]), count(view[2], MOST_PARTS)));
		}
		return new TreeModel(name, cellSize, filters, trees, threshold, interval);
	}

	private static FilterBank filters(ByteBuffer in, int count, int side) {
		long values = Math.multiplyExact(Math.multiplyExact((long) count, side), Math.multiplyExact((long) side, FilterBank.CHANNELS));
		if (values < 0 || values > in.remaining() / Double.BYTES) {
			throw new BufferUnderflowException();
		}
		return new FilterBank(count, side, doubles(in, (int) values));
	}

	private static ViewTree readView(ByteBuffer in, double yaw, double bias, int parts) {
		int[] parents = ints(in, parts);
		int[] filters = ints(in, parts);
		int[] landmarks = ints(in, parts);
		int[] anchors = ints(in, 2 * parts);
		double[] weights = doubles(in, 4 * parts);
		List<Part> list = new ArrayList<>();
		for (int k = 0; k < parts; k++) {
			Deformation deformation = new Deformation(weights[4 * k], weights[4 * k + 1], weights[4 * k + 2], weights[4 * k + 3], anchors[2 * k], anchors[2 * k + 1]);
			list.add(new Part(parents[k], filters[k], deformation));
		}
		return new ViewTree(yaw, bias, list, Arrays.stream(landmarks).boxed().toList());
	}

	private static int[] ints(ByteBuffer in, int count) {
		int[] values = new int[count];
		for (int i = 0; i < count; i++) {
			values[i] = in.getInt();
		}
		return values;
	}

	private static double[] doubles(ByteBuffer in, int count) {
		double[] values = new double[count];
		for (int i = 0; i < count; i++) {
			values[i] = in.getDouble();
		}
		return values;
	}

	private static int count(String text, int most) {
		int count = Integer.parseInt(text);
		if (count < 1 || count > most) {
			throw new IllegalArgumentException("a count of " + count);
		}
		return count;
	}

	private static String text(ByteBuffer in, String key) {
		String line = line(in);
		if (!line.startsWith(key + " ")) {
			throw new IllegalArgumentException("'" + key + "' is missing in the header");
		}
		return line.substring(key.length() + 1);
	}

	private static String[] words(ByteBuffer in, String key, int count) {
		String[] words = text(in, key).split(" ");
		if (words.length != count) {
			throw new IllegalArgumentException("'" + key + "' has " + words.length + " values instead of " + count);
		}
		return words;
	}

	private static String line(ByteBuffer in) {
		int start = in.position();
		while (in.get() != '\n') {
			// look for the end of the line
		}
		return new String(in.array(), start, in.position() - 1 - start, StandardCharsets.UTF_8);
	}

	private static byte[] checksum(byte[] content, int length) {
		try {
			MessageDigest sha = MessageDigest.getInstance("SHA-256");
			sha.update(content, 0, length);
			return sha.digest();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
