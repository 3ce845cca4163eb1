package org.fervor.compute;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.Network;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Shape;
import org.fervor.core.score.Scores;

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
		Batch batch = new Batch(input(), Math.min(SCORED_AT_ONCE, images.size()));
		List<double[]> rows = new ArrayList<>();
		while (rows.size() < images.size()) {
			batch.fill(images.subList(rows.size(), Math.min(images.size(), rows.size() + batch.capacity())));
			rows.addAll(scorer.score(batch));
		}
		return new Scores(rows);
	}

	@Override
	public void save(Path file, Map<String, String> notes) throws IOException {
		requireOpen();
		ModelFile.write(file, network, header.withNotes(notes));
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
