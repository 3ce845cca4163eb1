package org.fervor.core.network;

import java.util.ArrayList;
import java.util.List;

import org.fervor.core.network.Layer.Activate;
import org.fervor.core.network.Layer.BatchNorm;
import org.fervor.core.network.Layer.Branches;
import org.fervor.core.network.Layer.Convolution;
import org.fervor.core.network.Layer.Dense;
import org.fervor.core.network.Layer.Dropout;
import org.fervor.core.network.Layer.GlobalAveragePool;
import org.fervor.core.network.Layer.MaxPool;
import org.fervor.core.network.Layer.Output;
import org.fervor.core.network.Layer.RectangularConvolution;
import org.fervor.core.network.Layer.Residual;
import org.fervor.core.network.Layer.SamePool;

/**
 * The networks that the paper compares its own with, trained from fresh weights under the same protocol. They work at the sizes of the crops, well below the 224 and 299
 * pixels that they were made for; every convolution has same padding and a bias.
 */
public final class ComparisonNetworks {

	private ComparisonNetworks() {
	}

	/** VGG16 (Simonyan and Zisserman 2015), configuration D. */
	public static Architecture vgg16() {
		List<Layer> layers = new ArrayList<>();
		int[][] blocks = { { 64, 2 }, { 128, 2 }, { 256, 3 }, { 512, 3 }, { 512, 3 } };
		for (int[] block : blocks) {
			for (int i = 0; i < block[1]; i++) {
				layers.add(new Convolution(block[0], 3, 1, Activation.RELU));
			}
			layers.add(new MaxPool(2, 2));
		}
		for (int i = 0; i < 2; i++) {
			layers.addAll(List.of(new Dense(4096, Activation.RELU), new Dropout(0.5)));
		}
		layers.add(new Output());
		return new Architecture("VGG16", layers);
	}

	/** ResNet50 (He et al. 2016): bottleneck blocks, the first of each stage with a convolution as shortcut. */
	public static Architecture resNet50() {
		List<Layer> layers = new ArrayList<>(normalised(64, 7, 2));
		layers.add(new SamePool(SamePool.Kind.MAX, 3, 2));
		int[][] stages = { { 64, 3 }, { 128, 4 }, { 256, 6 }, { 512, 3 } };
		for (int s = 0; s < stages.length; s++) {
			for (int b = 0; b < stages[s][1]; b++) {
				layers.add(bottleneck(stages[s][0], b == 0, s > 0 && b == 0 ? 2 : 1));
				layers.add(new Activate(Activation.RELU));
			}
		}
		layers.addAll(List.of(new GlobalAveragePool(), new Output()));
		return new Architecture("ResNet50", layers);
	}

	private static Layer bottleneck(int kernels, boolean first, int stride) {
		List<Layer> body = new ArrayList<>(normalised(kernels, 1, stride));
		body.addAll(normalised(kernels, 3, 1));
		body.addAll(List.of(new Convolution(4 * kernels, 1, 1, Activation.IDENTITY), BatchNorm.DEFAULT));
		return new Residual(body, first ? List.of(new Convolution(4 * kernels, 1, stride, Activation.IDENTITY), BatchNorm.DEFAULT) : List.of());
	}

	/** Inception-v3 (Szegedy et al. 2016), without the auxiliary classifier. */
	public static Architecture inceptionV3() {
		List<Layer> layers = new ArrayList<>(normalised(32, 3, 2));
		layers.addAll(normalised(32, 3, 1));
		layers.addAll(normalised(64, 3, 1));
		layers.add(new SamePool(SamePool.Kind.MAX, 3, 2));
		layers.addAll(normalised(80, 1, 1));
		layers.addAll(normalised(192, 3, 1));
		layers.add(new SamePool(SamePool.Kind.MAX, 3, 2));
		for (int pooled : new int[] { 32, 64, 64 }) {
			layers.add(new Branches(List.of(normalised(64, 1, 1), chain(normalised(48, 1, 1), normalised(64, 5, 1)),
					chain(normalised(64, 1, 1), normalised(96, 3, 1), normalised(96, 3, 1)), pooled(pooled))));
		}
		layers.add(new Branches(List.of(normalised(384, 3, 2), chain(normalised(64, 1, 1), normalised(96, 3, 1), normalised(96, 3, 2)), shrunk())));
		for (int kernels : new int[] { 128, 160, 160, 192 }) {
			layers.add(new Branches(List.of(normalised(192, 1, 1), chain(normalised(kernels, 1, 1), rectangular(kernels, 1, 7), rectangular(192, 7, 1)),
					chain(normalised(kernels, 1, 1), rectangular(kernels, 7, 1), rectangular(kernels, 1, 7), rectangular(kernels, 7, 1), rectangular(192, 1, 7)), pooled(192))));
		}
		layers.add(new Branches(List.of(chain(normalised(192, 1, 1), normalised(320, 3, 2)),
				chain(normalised(192, 1, 1), rectangular(192, 1, 7), rectangular(192, 7, 1), normalised(192, 3, 2)), shrunk())));
		for (int i = 0; i < 2; i++) {
			layers.add(new Branches(List.of(normalised(320, 1, 1), chain(normalised(384, 1, 1), fork()), chain(normalised(448, 1, 1), normalised(384, 3, 1), fork()), pooled(192))));
		}
		layers.addAll(List.of(new GlobalAveragePool(), new Output()));
		return new Architecture("Inception-v3", layers);
	}

	private static List<Layer> fork() {
		return List.of(new Branches(List.of(rectangular(384, 1, 3), rectangular(384, 3, 1))));
	}

	private static List<Layer> pooled(int kernels) {
		return chain(List.of(new SamePool(SamePool.Kind.AVERAGE, 3, 1)), normalised(kernels, 1, 1));
	}

	private static List<Layer> shrunk() {
		return List.of(new SamePool(SamePool.Kind.MAX, 3, 2));
	}

	private static List<Layer> normalised(int kernels, int size, int stride) {
		return List.of(new Convolution(kernels, size, stride, Activation.IDENTITY), BatchNorm.DEFAULT, new Activate(Activation.RELU));
	}

	private static List<Layer> rectangular(int kernels, int rows, int columns) {
		return List.of(new RectangularConvolution(kernels, rows, columns, Activation.IDENTITY), BatchNorm.DEFAULT, new Activate(Activation.RELU));
	}

	@SafeVarargs
	private static List<Layer> chain(List<Layer>... parts) {
		List<Layer> all = new ArrayList<>();
		for (List<Layer> part : parts) {
			all.addAll(part);
		}
		return List.copyOf(all);
	}
}
