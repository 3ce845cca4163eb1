package org.fervor.compute;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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

	/** More than ND4J's own headers take in an entry. */
	private static final long HEADER_BYTES = 4096;

	private ModelFile() {
	}

	/** What a file holds. Whoever asked for it owns the network. */
	record Loaded(Dl4jNetwork network, ModelHeader header) {
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
		try (ZipFile zip = new ZipFile(file.toFile())) {
			HeaderJson json = HeaderJson.parse(new String(bytes(zip, HEADER, 1 << 24), StandardCharsets.UTF_8));
			return new Loaded(network(zip, json), json.header());
		} catch (NoSuchFileException e) {
			throw new UserError(file + ": there is no such model file; name one that 'fervor train' or 'fervor run' wrote (model-*.zip)", e);
		} catch (IOException | IllegalArgumentException | IllegalStateException e) {
			String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
			throw new UserError(file + " is not a whole model of Fervor (" + why + "): copy it again from its run folder, or train anew", e);
		}
	}

	private static Dl4jNetwork network(ZipFile zip, HeaderJson json) throws IOException {
		ModelHeader header = json.header();
		long expected = header.shape().parameters();
		INDArray weights = array(zip, json, WEIGHTS, expected);
		if (weights.length() != expected) {
			throw new IllegalArgumentException("it holds " + weights.length() + " weights and its architecture " + header.architecture().name() + " has " + expected);
		}
		Dl4jNetwork network = NetworkBuilder.restore(header.architecture(), header.input(), header.labels().size(), header.settings(), weights);
		network.setIterations(header.iterations());
		if (zip.getEntry(UPDATER) != null) {
			restoreUpdater(network, array(zip, json, UPDATER, 2 * expected));
		}
		return network;
	}

	private static void restoreUpdater(Dl4jNetwork network, INDArray state) {
		INDArray own = network.updaterState();
		if (own == null || own.length() != state.length()) {
			throw new IllegalArgumentException("its updater state has " + state.length() + " values and its optimiser has " + (own == null ? 0 : own.length()));
		}
		own.assign(state);
		state.close();
	}

	/** Reads one of the binary entries, of at most so many numbers, and checks it. */
	private static INDArray array(ZipFile zip, HeaderJson json, String name, long most) throws IOException {
		ZipEntry entry = entry(zip, name, 4 * most + HEADER_BYTES);
		DigestInputStream digest = new DigestInputStream(zip.getInputStream(entry), AtomicZip.sha256());
		try (DataInputStream data = new DataInputStream(new BufferedInputStream(digest, 1 << 16))) {
			INDArray array = Nd4j.read(data);
			data.readAllBytes();
			if (!AtomicZip.hex(digest.getMessageDigest()).equals(json.checksums().get(name))) {
				array.close();
				throw new IOException("the checksum of " + name + " is wrong");
			}
			return array.dataType() == DataType.FLOAT ? array : single(array);
		}
	}

	/** Full precision in place of half. */
	private static INDArray single(INDArray half) {
		INDArray full = half.castTo(DataType.FLOAT);
		half.close();
		return full;
	}

	private static byte[] bytes(ZipFile zip, String name, long most) throws IOException {
		try (InputStream in = zip.getInputStream(entry(zip, name, most))) {
			return in.readAllBytes();
		}
	}

	private static ZipEntry entry(ZipFile zip, String name, long most) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			throw new IOException("it has no entry " + name);
		}
		if (entry.getSize() > most) {
			throw new IOException("its entry " + name + " is too large");
		}
		return entry;
	}
}
