package org.fervor.compute;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.fervor.core.task.UserError;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A model in a zip file: DL4J's own entries ({@code configuration.json}, {@code coefficients.bin}, {@code updaterState.bin}), so that any program with DL4J's
 * {@code ModelSerializer} reads it, and {@code fervor.json}.
 * <p>
 * The network is rebuilt from {@code fervor.json} alone: DL4J's configuration names Java classes to instantiate, which a foreign file should not do.
 */
final class ModelFile {

	static final String HEADER = "fervor.json";
	static final String CONFIGURATION = "configuration.json";
	static final String WEIGHTS = "coefficients.bin";
	static final String UPDATER = "updaterState.bin";

	/** Far more than the largest network and its notes take. */
	private static final int MOST_HEADER_BYTES = 4 << 20;

	private ModelFile() {
	}

	/**
	 * What a file holds. Whoever asked for it owns the network.
	 *
	 * @param resumable whether the state of the optimiser was in it, where it has one
	 */
	record Loaded(Dl4jNetwork network, ModelHeader header, boolean resumable) {
	}

	/** Writes the file as a whole, or leaves what was there. */
	static void write(Path file, Dl4jNetwork network, ModelHeader header) throws IOException {
		try (AtomicZip zip = new AtomicZip(file)) {
			zip.add(CONFIGURATION, out -> out.write(network.configuration().getBytes(StandardCharsets.UTF_8)));
			zip.add(WEIGHTS, out -> write(network.parameters(), out));
			INDArray updater = network.updaterState();
			if (updater != null && updater.length() > 0) {
				zip.add(UPDATER, out -> write(updater, out));
			}
			String text = new HeaderJson(header, zip.checksums()).text();
			zip.add(HEADER, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
			zip.commit();
		}
	}

	/** As {@link #write}, with weights in half precision and without the optimiser's state. */
	static void writeCompact(Path file, Dl4jNetwork network, ModelHeader header) throws IOException {
		try (INDArray half = network.parameters().castTo(DataType.HALF)) {
			writeWeights(file, network, half, header);
		}
	}

	/** As {@link #write}, with these weights in place of the network's own and without the optimiser's state. */
	static void writeWeights(Path file, Dl4jNetwork network, float[] weights, ModelHeader header) throws IOException {
		try (INDArray array = Nd4j.createFromArray(weights)) {
			writeWeights(file, network, array.reshape(network.parameters().shape()), header);
		}
	}

	private static void writeWeights(Path file, Dl4jNetwork network, INDArray weights, ModelHeader header) throws IOException {
		try (AtomicZip zip = new AtomicZip(file)) {
			zip.add(CONFIGURATION, out -> out.write(network.configuration().getBytes(StandardCharsets.UTF_8)));
			zip.add(WEIGHTS, out -> write(weights, out));
			String text = new HeaderJson(header, zip.checksums()).text();
			zip.add(HEADER, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
			zip.commit();
		}
	}

	private static void write(INDArray array, java.io.OutputStream out) throws IOException {
		DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
		Nd4j.write(array, data);
		data.flush();
	}

	/** @throws UserError if it cannot be read; the message names the file and says what to do */
	static Loaded read(Path file) {
		try (ModelZip zip = new ModelZip(file)) {
			HeaderJson json = HeaderJson.parse(zip.text(HEADER, MOST_HEADER_BYTES));
			Dl4jNetwork network = network(zip, json);
			INDArray state = network.updaterState();
			return new Loaded(network, json.header(), zip.has(UPDATER) || state == null || state.length() == 0);
		} catch (NoSuchFileException e) {
			throw new UserError(file + ": there is no such model file; name one that 'fervor train' or 'fervor run' wrote (model-*.zip)", e);
		} catch (IOException | RuntimeException e) {
			// foreign content: whatever it makes fail, the file is at fault
			String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
			throw new UserError(file + " is not a whole model of Fervor (" + why + "): copy it again from its run folder, or train anew", e);
		} catch (OutOfMemoryError e) {
			throw new UserError(file + " needs more memory than there is (" + e.getMessage() + "): close other programs, or train a smaller network", e);
		}
	}

	private static Dl4jNetwork network(ModelZip zip, HeaderJson json) throws IOException {
		ModelHeader header = json.header();
		long expected = header.shape().parameters();
		float[] weights = zip.numbers(WEIGHTS, json.checksums().get(WEIGHTS), expected);
		requireFinite(weights);
		Dl4jNetwork network = NetworkBuilder.restore(header.architecture(), header.input(), header.labels().size(), header.settings(), Nd4j.createFromArray(weights));
		try {
			network.setIterations(header.iterations());
			if (zip.has(UPDATER)) {
				restoreUpdater(network, zip, json.checksums().get(UPDATER));
			}
			return network;
		} catch (IOException | RuntimeException | Error e) {
			network.close();
			throw e;
		}
	}

	/** Scores of such weights would be no numbers, which further on reads as "all classes alike". */
	private static void requireFinite(float[] weights) {
		for (int i = 0; i < weights.length; i++) {
			if (!Float.isFinite(weights[i])) {
				throw new IllegalArgumentException("weight " + (i + 1) + " of " + weights.length + " is " + weights[i] + ": its training diverged");
			}
		}
	}

	private static void restoreUpdater(Dl4jNetwork network, ModelZip zip, String sha256) throws IOException {
		INDArray own = network.updaterState();
		if (own == null) {
			throw new IOException("it has a state of the optimiser, and its optimiser has none");
		}
		try (INDArray state = Nd4j.createFromArray(zip.numbers(UPDATER, sha256, own.length()))) {
			own.assign(state.reshape(own.shape()));
		}
	}
}
