package org.fervor.compute.keras;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;

/**
 * A file while it is read: the configuration as Keras wrote it, and then, once it is known how large they can be, the weights.
 * <p>
 * An {@code .h5} holds the configuration as an attribute and names each layer's weights. A {@code .keras} is a zip of {@code config.json} and {@code model.weights.h5}.
 */
final class KerasFile implements AutoCloseable {

	/** The configurations of the largest published networks have a tenth of it. */
	private static final int MOST_CONFIGURATION_BYTES = 16 << 20;
	/** What HDF5 itself takes, beside the numbers. */
	private static final long MOST_OVERHEAD_BYTES = 16 << 20;
	/** A weight in double precision and twice as much for an optimiser's state. */
	private static final long MOST_BYTES_PER_WEIGHT = 3 * Double.BYTES;

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final Path file;
	private final ZipFile zip;
	private final JsonNode configuration;

	/** @throws IOException if the file is none of the two, or damaged */
	KerasFile(Path file) throws IOException {
		this.file = file;
		this.zip = isZip(file) ? new ZipFile(file.toFile()) : null;
		try {
			this.configuration = zip == null ? Hdf.reading(file, KerasFile::legacy) : json(zipped());
		} catch (IOException | RuntimeException e) {
			close();
			throw e;
		}
	}

	JsonNode configuration() {
		return configuration;
	}

	/**
	 * The weights of each layer, in Keras' order.
	 *
	 * @param most numbers that the network has
	 */
	KerasWeights weights(long most) throws IOException {
		if (zip == null) {
			return Hdf.reading(file, hdf -> KerasWeights.legacy(hdf, most));
		}
		Path unpacked = Files.createTempFile("fervor-keras", ".h5");
		try {
			unpack("model.weights.h5", unpacked, MOST_OVERHEAD_BYTES + MOST_BYTES_PER_WEIGHT * most);
			return Hdf.reading(unpacked, hdf -> KerasWeights.zipped(hdf, configuration, most));
		} finally {
			Files.deleteIfExists(unpacked);
		}
	}

	private static boolean isZip(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.read() == 'P' && in.read() == 'K';
		}
	}

	private static JsonNode legacy(HdfFile hdf) throws IOException {
		Attribute configuration = hdf.getAttribute("model_config");
		if (configuration == null) {
			throw new IOException("it holds weights only, or no Keras model at all; save the whole model");
		}
		return json(String.valueOf(configuration.getData()));
	}

	private static JsonNode json(String text) throws IOException {
		try {
			return MAPPER.readTree(text);
		} catch (JsonProcessingException e) {
			throw new IOException("its configuration cannot be read (" + e.getOriginalMessage() + ")", e);
		}
	}

	private String zipped() throws IOException {
		try (InputStream in = zip.getInputStream(entry("config.json"))) {
			byte[] bytes = in.readNBytes(MOST_CONFIGURATION_BYTES + 1);
			if (bytes.length > MOST_CONFIGURATION_BYTES) {
				throw new IOException("its configuration is larger than " + (MOST_CONFIGURATION_BYTES >> 20) + " MB");
			}
			return new String(bytes, StandardCharsets.UTF_8);
		}
	}

	/** Counts what comes, because what a zip file says about sizes may be wrong. */
	private void unpack(String name, Path target, long most) throws IOException {
		byte[] buffer = new byte[1 << 16];
		long count = 0;
		try (InputStream in = zip.getInputStream(entry(name)); OutputStream out = Files.newOutputStream(target)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				count += read;
				if (count > most) {
					throw new IOException("its " + name + " unpacks to more than " + (most >> 20) + " MB, and its layers need less");
				}
				out.write(buffer, 0, read);
			}
		}
	}

	private ZipEntry entry(String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			throw new IOException("it has no entry " + name);
		}
		return entry;
	}

	@Override
	public void close() throws IOException {
		if (zip != null) {
			zip.close();
		}
	}
}
