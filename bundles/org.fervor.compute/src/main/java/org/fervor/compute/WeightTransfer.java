package org.fervor.compute;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.Shape;
import org.fervor.core.task.UserError;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Carries the weights of a stored network into a new one of the same layers. */
final class WeightTransfer {

	private final ModelFile.Loaded source;
	private final Dl4jNetwork target;
	private final TrainingJob job;
	private final TreeSet<Integer> resized = new TreeSet<>();
	private final TreeSet<Integer> fresh = new TreeSet<>();

	private WeightTransfer(ModelFile.Loaded source, Dl4jNetwork target, TrainingJob job) {
		this.source = source;
		this.target = target;
		this.job = job;
	}

	/**
	 * Takes the weights over and tells which layers begin anew.
	 *
	 * @throws UserError if the file is no model, or its layers are others
	 */
	static void from(Path file, Dl4jNetwork target, TrainingJob job, TrainingListener listener) {
		ModelFile.Loaded source = ModelFile.read(file);
		try (Dl4jNetwork stored = source.network()) {
			requireSameLayers(source.header().architecture(), job.architecture(), file);
			WeightTransfer transfer = new WeightTransfer(source, target, job);
			transfer.run();
			listener.note(job.architecture().name() + ": begins with the weights of " + file + transfer.exceptions());
		}
	}

	/** Dropout rates may differ. */
	private static void requireSameLayers(Architecture stored, Architecture mine, Path file) {
		if (!stored.withDropout(0).layers().equals(mine.withDropout(0).layers())) {
			throw new UserError(file + " holds the layers of " + stored.name() + ", which are not those of " + mine.name() + ": name a model of the same architecture");
		}
	}

	private void run() {
		Map<String, INDArray> from = source.network().byName();
		boolean sameClasses = source.header().labels().equals(job.labels());
		int output = job.architecture().layers().size() - 1;
		target.byName().forEach((name, parameter) -> {
			int layer = LayerKeys.layer(name);
			INDArray stored = from.get(name);
			if (layer == output && !sameClasses) {
				fresh.add(layer);
			} else if (java.util.Arrays.equals(stored.shape(), parameter.shape())) {
				parameter.assign(stored);
			} else {
				resize(layer, stored, parameter);
			}
		});
	}

	/** The first dense layer: each unit's weights are a picture per channel, which is resampled; their sum stays. */
	private void resize(int layer, INDArray stored, INDArray parameter) {
		Shape before = inputOf(source.header().shape(), layer);
		Shape now = inputOf(Engine.shape(job), layer);
		int units = (int) parameter.size(1);
		float[][] old = stored.toFloatMatrix();
		float[][] values = new float[now.values()][units];
		WeightResampling resampling = new WeightResampling(before, now);
		for (int u = 0; u < units; u++) {
			float[] column = new float[before.values()];
			for (int i = 0; i < column.length; i++) {
				column[i] = old[i][u];
			}
			float[] resampled = resampling.of(column);
			for (int i = 0; i < resampled.length; i++) {
				values[i][u] = resampled[i];
			}
		}
		try (INDArray all = org.nd4j.linalg.factory.Nd4j.createFromArray(values)) {
			parameter.assign(all);
		}
		resized.add(layer);
	}

	private static Shape inputOf(NetworkShape shape, int layer) {
		return layer == 0 ? shape.input() : shape.layers().get(layer - 1).output();
	}

	private String exceptions() {
		List<String> names = job.architecture().layerNames();
		String text = "";
		for (int layer : resized) {
			text += "; " + names.get(layer) + " was resampled from " + inputOf(source.header().shape(), layer) + " to " + inputOf(Engine.shape(job), layer);
		}
		for (int layer : fresh) {
			text += "; " + names.get(layer) + " begins anew (" + source.header().labels() + " before, " + job.labels() + " now)";
		}
		return text;
	}
}
