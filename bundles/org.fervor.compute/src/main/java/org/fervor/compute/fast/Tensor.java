package org.fervor.compute.fast;

import java.nio.FloatBuffer;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Native float32 memory with a shape, in any layout that oneDNN likes.
 *
 * @param dims   n, c and where there are pixels h, w
 * @param layout how the values lie in memory
 */
record Tensor(long[] dims, memory.desc layout, memory memory) {

	/** Whether there are rows and columns; otherwise it is a vector per image. */
	boolean hasPixels() {
		return dims.length == 4;
	}

	/** Images in it. */
	long images() {
		return dims[0];
	}

	long channels() {
		return dims[1];
	}

	long height() {
		return dims[2];
	}

	long width() {
		return dims[3];
	}

	/** Values in memory, padding of blocked layouts included. */
	int stored() {
		return Math.toIntExact(layout.get_size() / Float.BYTES);
	}

	/** The values as they lie in memory. Valid as long as the tensor's owner is open. */
	FloatBuffer values() {
		return new FloatPointer(memory.get_data_handle()).capacity(stored()).asBuffer();
	}
}
