package org.fervor.compute.keras;

import java.io.IOException;
import java.nio.file.Path;

import io.jhdf.HdfFile;

/** The one place where jhdf is called: it trusts the lengths and addresses in a file, and each kind of damage makes it fail in another way. */
final class Hdf {

	private Hdf() {
	}

	/** What is to be read. */
	@FunctionalInterface
	interface Reading<T> {
		T from(HdfFile file) throws IOException;
	}

	/** @throws IOException whatever fails while the file is read */
	static <T> T reading(Path file, Reading<T> reading) throws IOException {
		try (HdfFile hdf = new HdfFile(file)) {
			return reading.from(hdf);
		} catch (RuntimeException e) {
			throw new IOException("no readable HDF5: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), e);
		} catch (OutOfMemoryError e) {
			throw new IOException("no readable HDF5: it asks for more memory than there is", e);
		} catch (StackOverflowError e) {
			throw new IOException("no readable HDF5: its groups lie too deep inside each other", e);
		}
	}
}
