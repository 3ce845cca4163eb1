package org.fervor.core.compute;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Shape;
import org.fervor.core.score.Scores;

/** A network with weights. Owns native memory until closed; serves one thread at a time. */
public interface Network extends AutoCloseable {

	Architecture architecture();

	Shape input();

	LabelSet labels();

	/** What was said when it was saved: how its faces were found and cropped, which run it comes from. */
	Map<String, String> notes();

	/**
	 * Scores some images.
	 *
	 * @param images of the network's input size, three channels
	 * @return one softmax vector per image
	 */
	Scores score(List<PixelImage> images);

	/**
	 * Writes architecture, weights, updater state, labels and notes into one file, atomically.
	 *
	 * @param notes replace those it was loaded with
	 */
	void save(Path file, Map<String, String> notes) throws IOException;

	/**
	 * Writes the network as an ONNX model (opset 13): input {@code image} of [batch, 3, rows, columns] with values 0..1, output {@code scores} of [batch, classes]. The names
	 * of the classes stand among its metadata.
	 *
	 * @throws org.fervor.core.task.UserError if it has a layer that cannot be written
	 */
	default void exportOnnx(Path file) throws IOException {
		throw new org.fervor.core.task.UserError(architecture().name() + " cannot be exported: this back end writes no ONNX");
	}

	/**
	 * What a layer makes of an image, dropout off.
	 *
	 * @param layer index in {@link Architecture#layers()}; its output must have height and width
	 * @throws org.fervor.core.task.UserError if the network cannot be looked into there
	 */
	default LayerMaps activations(PixelImage image, int layer) {
		throw new org.fervor.core.task.UserError(architecture().name() + " cannot be looked into: this back end shows no layers");
	}

	/**
	 * Scores from the middle on: what follows a layer, given what that layer made.
	 *
	 * @return one softmax vector per image
	 * @throws org.fervor.core.task.UserError if the network cannot be looked into there
	 */
	default Scores scoreFrom(int layer, LayerMaps maps) {
		throw new org.fervor.core.task.UserError(architecture().name() + " cannot be looked into: this back end shows no layers");
	}

	@Override
	void close();
}
