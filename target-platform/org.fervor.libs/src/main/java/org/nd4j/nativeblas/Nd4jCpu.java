package org.nd4j.nativeblas;

/**
 * Switches DL4J's oneDNN helpers on. The helper's availability check of 1.0.0-M2.1 looks this class up by reflection; in that version the real one lives in
 * {@code org.nd4j.linalg.cpu.nativecpu.bindings}, so that the check fails and every layer falls back to code that is 4 to 9 times slower.
 */
public final class Nd4jCpu {

	private Nd4jCpu() {
	}

	/** What the check asks. */
	public static final class Environment {

		private static final Environment INSTANCE = new Environment();

		private Environment() {
		}

		public static Environment getInstance() {
			return INSTANCE;
		}

		/** The name that the check uses for oneDNN. */
		public boolean isUseMKLDNN() {
			return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance().isUseONEDNN();
		}
	}
}
