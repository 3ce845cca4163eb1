package org.fervor.vision.tspm;

/** Chooses how responses are computed on this machine. */
final class Kernels {

	private static final boolean OPENBLAS = loads();

	private Kernels() {
	}

	private static boolean loads() {
		try {
			org.bytedeco.javacpp.Loader.load(org.bytedeco.openblas.global.openblas_full.class);
			return true;
		} catch (LinkageError | RuntimeException e) {
			// no library for this platform: the slower way gives the same answer
			return false;
		}
	}

	static ResponseKernel of(PackedFilters filters) {
		return OPENBLAS ? new OpenBlasKernel(filters) : new JavaKernel(filters);
	}
}
