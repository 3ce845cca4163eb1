package org.fervor.compute;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.LayerMaps;
import org.fervor.core.compute.Network;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Shape;
import org.fervor.core.score.Scores;
import org.fervor.core.task.UserError;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A {@link Network} whose weights are a DL4J network's. */
final class Nd4jNetwork implements Network {

	/** Images that go through the network together. */
	static final int SCORED_AT_ONCE = 32;

	private final Nd4jBackend backend;
	private final Dl4jNetwork network;
	private final ModelHeader header;
	private final Engine engine;
	private Scorer scorer;
	private boolean closed;

	/** Takes over the network; the engine scores. */
	Nd4jNetwork(Nd4jBackend backend, Dl4jNetwork network, ModelHeader header, Engine engine) {
		this.backend = backend;
		this.network = network;
		this.header = header;
		this.engine = engine;
	}

	@Override
	public Architecture architecture() {
		return header.architecture();
	}

	@Override
	public Shape input() {
		return header.input();
	}

	@Override
	public LabelSet labels() {
		return header.labels();
	}

	@Override
	public Map<String, String> notes() {
		return header.notes();
	}

	/** For this bundle's tests. */
	Dl4jNetwork network() {
		return network;
	}

	@Override
	public Scores score(List<PixelImage> images) {
		requireOpen();
		if (images.isEmpty()) {
			return new Scores(List.of());
		}
		backend.enter();
		if (scorer == null) {
			scorer = engine.scorer(network, header.shape(), SCORED_AT_ONCE);
		}
		List<double[]> rows = rows(images);
		if (rows.stream().flatMapToDouble(java.util.Arrays::stream).anyMatch(Double::isNaN)) {
			// read on as scores, they would look like equal shares for all classes
			throw new UserError(architecture().name() + " gives scores that are no numbers: its weights are damaged or too large; train it anew with a lower learning rate");
		}
		return new Scores(rows);
	}

	private List<double[]> rows(List<PixelImage> images) {
		Batch batch = new Batch(input(), Math.min(SCORED_AT_ONCE, images.size()));
		List<double[]> rows = new ArrayList<>();
		while (rows.size() < images.size()) {
			batch.fill(images.subList(rows.size(), Math.min(images.size(), rows.size() + batch.capacity())));
			rows.addAll(scorer.score(batch));
		}
		return rows;
	}

	@Override
	public LayerMaps activations(PixelImage image, int layer) {
		requireLayer(layer);
		Batch batch = new Batch(input(), 1);
		batch.fill(List.of(image));
		try (NativeBatch arrays = new NativeBatch(input(), 1, Targets.none(labels().size())); INDArray maps = network.through(0, layer, arrays.images(batch))) {
			if (maps.rank() != 4) {
				throw new UserError("layer " + (layer + 1) + " of " + architecture().name() + " has no maps: choose one before the first dense layer");
			}
			return new LayerMaps(1, (int) maps.size(1), (int) maps.size(2), (int) maps.size(3), maps.data().asFloat());
		} finally {
			Workspaces.closeAll();
		}
	}

	@Override
	public Scores scoreFrom(int layer, LayerMaps maps) {
		requireLayer(layer);
		try (INDArray input = Nd4j.create(maps.values(), new long[] { maps.images(), maps.channels(), maps.height(), maps.width() }, 'c');
				INDArray output = network.through(layer + 1, architecture().layers().size() - 1, input)) {
			return new Scores(List.of(output.toDoubleMatrix()));
		} finally {
			Workspaces.closeAll();
		}
	}

	private void requireLayer(int layer) {
		requireOpen();
		if (layer < 0 || layer >= architecture().layers().size() - 1) {
			throw new UserError(architecture().name() + " has " + architecture().layers().size() + " layers; choose one from 1 to " + (architecture().layers().size() - 1));
		}
		backend.enter();
	}

	@Override
	public void save(Path file, Map<String, String> notes) throws IOException {
		requireOpen();
		ModelFile.write(file, network, header.withNotes(notes));
	}

	@Override
	public void saveCompact(Path file, Map<String, String> notes) throws IOException {
		requireOpen();
		ModelFile.writeCompact(file, network, header.withNotes(notes));
	}

	@Override
	public void exportOnnx(Path file) throws IOException {
		requireOpen();
		OnnxExport.write(file, network, header);
	}

	private void requireOpen() {
		if (closed) {
			throw new IllegalStateException("the network " + header.architecture().name() + " is closed");
		}
	}

	@Override
	public void close() {
		if (!closed) {
			closed = true;
			if (scorer != null) {
				scorer.close();
			}
			network.close();
		}
	}
}
