package org.fervor.core.network;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.network.Layer.BatchNorm;
import org.fervor.core.network.Layer.Convolution;
import org.fervor.core.network.Layer.Dense;
import org.fervor.core.network.Layer.Dropout;
import org.fervor.core.network.Layer.MaxPool;
import org.fervor.core.network.Layer.Output;

/** CNN_1 and CNN_2 of Umer et al. (CMES 2022), layer by layer. The paper gives no dropout rates: 0.5 after dense layers, 0.25 after convolution blocks. */
public final class PaperNetworks {

	private static final double DENSE_DROPOUT = 0.5;
	private static final double CONVOLUTION_DROPOUT = 0.25;

	private PaperNetworks() {
	}

	/** Five blocks of convolution, max-pool and batch norm, then two dense layers: 476,135 parameters at 96×96×3 and 7 classes. */
	public static Architecture cnn1() {
		List<Layer> layers = new ArrayList<>();
		for (int kernels : new int[] { 32, 64, 96, 128, 64 }) {
			layers.addAll(List.of(convolution(kernels), new MaxPool(2, 2), BatchNorm.DEFAULT));
		}
		for (int i = 0; i < 2; i++) {
			layers.addAll(List.of(new Dense(256, Activation.RELU), new Dropout(DENSE_DROPOUT)));
		}
		layers.add(new Output());
		return new Architecture("CNN_1", layers);
	}

	/** Six convolution blocks with three poolings, then three dense layers: 19,829,287 parameters at 96×96×3 and 7 classes. */
	public static Architecture cnn2() {
		List<Layer> layers = new ArrayList<>();
		layers.addAll(List.of(convolution(32), BatchNorm.DEFAULT));
		layers.addAll(List.of(convolution(32), BatchNorm.DEFAULT, new MaxPool(2, 2)));
		for (int kernels : new int[] { 64, 128 }) {
			layers.addAll(List.of(convolution(kernels), BatchNorm.DEFAULT));
			layers.addAll(List.of(convolution(kernels), BatchNorm.DEFAULT, new MaxPool(2, 2), new Dropout(CONVOLUTION_DROPOUT)));
		}
		for (int units : new int[] { 1024, 512, 256 }) {
			layers.addAll(List.of(new Dense(units, Activation.RELU), BatchNorm.DEFAULT, new Dropout(DENSE_DROPOUT)));
		}
		layers.add(new Output());
		return new Architecture("CNN_2", layers);
	}

	private static Convolution convolution(int kernels) {
		return new Convolution(kernels, 3, 1, Activation.RELU);
	}
}
