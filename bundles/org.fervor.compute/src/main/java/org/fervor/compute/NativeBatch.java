package org.fervor.compute;

import java.util.Arrays;

import org.bytedeco.javacpp.FloatPointer;
import org.fervor.core.network.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** ND4J arrays for one batch after another, made once for the largest and reused. */
final class NativeBatch implements AutoCloseable {

	private final INDArray images;
	private final INDArray targets;
	private final float[] rows;
	private final Targets answers;

	/** Makes room for so many images. */
	NativeBatch(Shape input, int capacity, Targets answers) {
		int classes = answers.classes();
		this.answers = answers;
		this.images = Nd4j.createUninitializedDetached(DataType.FLOAT, 'c', capacity, input.depth(), input.height(), input.width());
		this.targets = Nd4j.createUninitializedDetached(DataType.FLOAT, 'c', capacity, classes);
		this.rows = new float[capacity * classes];
	}

	/** The images of the batch, [n, channels, height, width]. Valid until the next call. */
	INDArray images(Batch batch) {
		pointer(images).put(batch.values(), 0, batch.size() * batch.input().values());
		return first(images, batch.size());
	}

	/** The targets of the batch, [n, classes]. Valid until the next call. */
	INDArray targets(Batch batch) {
		int used = batch.size() * answers.classes();
		Arrays.fill(rows, 0, used, answers.others());
		for (int i = 0; i < batch.size(); i++) {
			rows[i * answers.classes() + batch.labels()[i]] = answers.truth();
		}
		pointer(targets).put(rows, 0, used);
		return first(targets, batch.size());
	}

	private static FloatPointer pointer(INDArray array) {
		return (FloatPointer) array.data().addressPointer();
	}

	private static INDArray first(INDArray array, int size) {
		return size == array.size(0) ? array : array.get(NDArrayIndex.interval(0, size));
	}

	@Override
	public void close() {
		images.close();
		targets.close();
	}
}
