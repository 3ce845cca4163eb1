package org.fervor.vision.tspm.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sources;
import us.hebi.matlab.mat.types.Struct;

/**
 * Reads the models that Zhu &amp; Ramanan (CVPR 2012) released: MATLAB 5 files with one struct {@code model}. Thirteen components are the yaws 90, 75, …, −90;
 * eighteen (every view trained on its own) are 90 … 15, six times 0, −15 … −90.
 */
final class MatModelReader {

	/** The score from which the released demonstration takes a placement for a face, where the model does not ask for less. */
	private static final double RELEASED_THRESHOLD = -0.65;
	/** Levels per octave of the released demonstration; the value in the files is the one used in training. */
	private static final int RELEASED_INTERVAL = 5;
	/** Degrees between two views. */
	private static final int YAW_STEP = 15;
	private static final int LARGEST_YAW = 90;
	private static final int VIEWS = 13;
	/** The model with six frontal components, one per expression of Multi-PIE. */
	private static final int INDEPENDENT_VIEWS = 18;
	private static final int INDEPENDENT_FIRST_FRONTAL = 6;
	private static final int INDEPENDENT_LAST_FRONTAL = 11;

	private final Path file;

	private MatModelReader(Path file) {
		this.file = file;
	}

	/** Reads the model from the file's content. */
	static TreeModel read(Path file, byte[] content) throws ModelFormatException {
		byte[] plain = MatContainer.unpacked(file, content);
		try (MatFile mat = Mat5.newReader(Sources.wrap(plain)).disableSubsystemProcessing().readMat()) {
			return new MatModelReader(file).model(mat);
		} catch (ModelFormatException e) {
			throw e;
		} catch (IOException | RuntimeException e) {
			// the MAT library and the checks of the value types report broken content by unchecked exceptions
			String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
			throw new ModelFormatException(file, "it holds no part model (" + why + "); use face_p146_small.mat or face_p99.mat", e);
		}
	}

	private TreeModel model(MatFile mat) throws ModelFormatException {
		Array variable = null;
		for (MatFile.Entry entry : mat.getEntries()) {
			if (entry.getName().equals("model")) {
				variable = entry.getValue();
			}
		}
		if (!(variable instanceof Struct model)) {
			throw new ModelFormatException(file, "it has no struct 'model'; use face_p146_small.mat or face_p99.mat");
		}
		FilterBank filters = filters(field(model, "filters", Struct.class));
		Struct deformations = field(model, "defs", Struct.class);
		Cell components = field(model, "components", Cell.class);
		List<ViewTree> views = new ArrayList<>();
		int count = components.getNumElements();
		for (int c = 0; c < count; c++) {
			if (!(components.get(c) instanceof Struct tree)) {
				throw new ModelFormatException(file, "component " + (c + 1) + " is no struct; download the model again");
			}
			views.add(view(yaw(c, count), tree, deformations));
		}
		double threshold = Math.min(RELEASED_THRESHOLD, number(field(model, "thresh", Matrix.class)));
		int cellSize = integer(number(field(model, "sbin", Matrix.class)), "sbin");
		return new TreeModel(file.getFileName().toString(), cellSize, filters, views, threshold, RELEASED_INTERVAL);
	}

	private double yaw(int component, int count) throws ModelFormatException {
		if (count == VIEWS) {
			return LARGEST_YAW - YAW_STEP * component;
		} else if (count != INDEPENDENT_VIEWS) {
			throw new ModelFormatException(file, "it has " + count + " components; a released model has " + VIEWS + " or " + INDEPENDENT_VIEWS);
		} else if (component < INDEPENDENT_FIRST_FRONTAL) {
			return LARGEST_YAW - YAW_STEP * component;
		}
		return component <= INDEPENDENT_LAST_FRONTAL ? 0 : -YAW_STEP * (component - INDEPENDENT_LAST_FRONTAL);
	}

	private FilterBank filters(Struct filters) throws ModelFormatException {
		int count = filters.getNumElements();
		if (count == 0) {
			throw new ModelFormatException(file, "it has no filters; download the model again");
		}
		int[] dims = elementOf(filters, "w", 0).getDimensions();
		if (dims.length != 3 || dims[2] != FilterBank.CHANNELS) {
			throw new ModelFormatException(file, "its filters do not have " + FilterBank.CHANNELS + " channels; only models on 32-channel HOG can be used");
		}
		if (dims[0] != dims[1]) {
			throw new ModelFormatException(file, "its filters are " + dims[0] + "x" + dims[1] + " cells; only models with square filters can be used");
		}
		int size = Math.multiplyExact(Math.multiplyExact(dims[0], dims[0]), FilterBank.CHANNELS);
		double[] weights = new double[Math.multiplyExact(count, size)];
		for (int f = 0; f < count; f++) {
			Matrix w = elementOf(filters, "w", f);
			if (!Arrays.equals(w.getDimensions(), dims)) {
				throw new ModelFormatException(file, "filter " + (f + 1) + " has another size than the first; only models with filters of one size can be used");
			}
			copyFilter(w, dims[0], weights, f * size);
		}
		return new FilterBank(count, dims[0], weights);
	}

	/** MATLAB counts rows first, then columns, then channels; a filter bank counts channels first. */
	private static void copyFilter(Matrix w, int side, double[] weights, int at) {
		for (int channel = 0; channel < FilterBank.CHANNELS; channel++) {
			for (int column = 0; column < side; column++) {
				for (int row = 0; row < side; row++) {
					weights[at + (row * side + column) * FilterBank.CHANNELS + channel] = w.getDouble((channel * side + column) * side + row);
				}
			}
		}
	}

	private ViewTree view(double yaw, Struct tree, Struct deformations) throws ModelFormatException {
		List<Part> parts = new ArrayList<>();
		int count = tree.getNumElements();
		double bias = 0;
		for (int k = 0; k < count; k++) {
			int filter = index(tree, "filterid", k);
			int deformation = index(tree, "defid", k);
			if (deformation < 0 || deformation >= deformations.getNumElements()) {
				throw new ModelFormatException(file, "a part names deformation " + (deformation + 1) + ", which is not there; download the model again");
			}
			int parent = index(tree, "parent", k);
			if (k == 0) {
				bias = number(elementOf(deformations, "w", deformation));
				parts.add(Part.root(filter));
			} else {
				parts.add(new Part(parent, filter, deformation(deformations, deformation)));
			}
		}
		return new ViewTree(yaw, bias, parts, ReleasedLandmarkOrder.of(count));
	}

	private Deformation deformation(Struct deformations, int index) throws ModelFormatException {
		Matrix w = elementOf(deformations, "w", index);
		Matrix anchor = elementOf(deformations, "anchor", index);
		if (w.getNumElements() != 4 || anchor.getNumElements() != 3) {
			throw new ModelFormatException(file, "deformation " + (index + 1) + " does not have 4 weights and 3 anchor values; download the model again");
		}
		if (anchor.getDouble(2) != 0) {
			throw new ModelFormatException(file, "deformation " + (index + 1) + " joins two scales; only trees on one scale can be used");
		}
		// anchors are counted from 1 in the file
		return new Deformation(w.getDouble(0), w.getDouble(1), w.getDouble(2), w.getDouble(3), //
				integer(anchor.getDouble(0), "anchor") - 1, integer(anchor.getDouble(1), "anchor") - 1);
	}

	private int index(Struct struct, String name, int element) throws ModelFormatException {
		return integer(number(elementOf(struct, name, element)), name) - 1;
	}

	private int integer(double value, String name) throws ModelFormatException {
		if (value != Math.rint(value) || Math.abs(value) > 1e6) {
			throw new ModelFormatException(file, "'" + name + "' is " + value + " instead of a whole number; download the model again");
		}
		return (int) value;
	}

	private double number(Matrix matrix) throws ModelFormatException {
		if (matrix.getNumElements() != 1) {
			throw new ModelFormatException(file, "a single number was expected instead of " + matrix.getNumElements() + "; download the model again");
		}
		return matrix.getDouble(0);
	}

	private <T extends Array> T field(Struct struct, String name, Class<T> type) throws ModelFormatException {
		if (!struct.getFieldNames().contains(name) || !type.isInstance(struct.get(name))) {
			throw new ModelFormatException(file, "the struct 'model' has no field '" + name + "'; use face_p146_small.mat or face_p99.mat");
		}
		return type.cast(struct.get(name));
	}

	private Matrix elementOf(Struct struct, String name, int element) throws ModelFormatException {
		if (!struct.getFieldNames().contains(name) || !(struct.get(name, element) instanceof Matrix matrix)) {
			throw new ModelFormatException(file, "a field '" + name + "' is missing; use face_p146_small.mat or face_p99.mat");
		}
		return matrix;
	}
}
