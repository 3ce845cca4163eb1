package org.fervor.compute;

import java.util.Optional;

import org.bytedeco.openblas.global.openblas_full;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.fervor.compute.fast.Coverage;
import org.fervor.core.compute.BackendInfo;
import org.fervor.core.io.NativeLibraries;
import org.fervor.core.task.UserError;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** Starts ND4J as it must be started, once, and finds out what it runs on. */
final class Nd4jBackend {

	/** DL4J takes its oneDNN layer helpers for disabled unless this property says {@code false}. */
	static final String HELPERS_DISABLED = "org.eclipse.deeplearning4j.helpers.disable";

	private static final int THREADS = 1;

	private BackendInfo info;
	private boolean oneDnn;

	/** What computes. Starts it where it has not started yet; never fails. */
	synchronized BackendInfo info() {
		if (info == null) {
			if (System.getProperty(HELPERS_DISABLED) == null) {
				System.setProperty(HELPERS_DISABLED, "false");
			}
			info = Cpu.problem().map(Nd4jBackend::none).orElseGet(this::start);
		}
		return info;
	}

	/** Whether the fast trainer's library is there. */
	synchronized boolean hasOneDnn() {
		info();
		return oneDnn;
	}

	/**
	 * Makes ready to compute on this thread.
	 *
	 * @throws UserError if nothing can be computed on this machine
	 */
	void enter() {
		enter(THREADS);
	}

	/** As {@link #enter()}, with so many native threads. OpenMP keeps its thread count per calling thread. */
	void enter(int threads) {
		if (info().threads() == 0) {
			throw new UserError(info().problem());
		}
		NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
	}

	private BackendInfo start() {
		try {
			String backend = "ND4J " + Nd4j.getBackend().getClass().getSimpleName() + " " + version();
			Nd4j.getEnvironment().setMaxThreads(THREADS);
			Nd4j.getEnvironment().setMaxMasterThreads(THREADS);
			Nd4j.getMemoryManager().togglePeriodicGc(false);
			openblas_full.openblas_set_num_threads(THREADS);
			oneDnn = Coverage.libraryStarts();
			boolean helpers = convolutionHelper().isPresent();
			return new BackendInfo(backend, blas(), helpers, THREADS, problem(helpers, oneDnn));
		} catch (RuntimeException | LinkageError e) {
			return none(NativeLibraries.sentence(e).orElseGet(() -> "the native libraries do not start (" + e + "): install the natives of this platform, or run './fervor doctor'"));
		}
	}

	private static BackendInfo none(String problem) {
		return new BackendInfo("none", "none", false, 0, problem);
	}

	private static String version() {
		String version = Nd4j.class.getPackage().getImplementationVersion();
		return version == null ? "1.0.0-M2.1" : version;
	}

	private static String blas() {
		return openblas_full.openblas_get_config().getString().strip();
	}

	/** What is slow and what to do about it; empty where nothing is. */
	static String problem(boolean helpers, boolean oneDnn) {
		if (!oneDnn) {
			return "the oneDNN library does not start and training is 2 to 5 times slower: install the org.bytedeco.dnnl natives of this platform";
		}
		return helpers ? "" : "DL4J's oneDNN layer helpers are off and what the fast trainer does not cover is 4 to 9 times slower: start with -D" + HELPERS_DISABLED
				+ "=false and keep the class org.nd4j.nativeblas.Nd4jCpu of org.fervor.libs on the class path";
	}

	/** The class name of the helper that a convolution layer really has. */
	static Optional<String> convolutionHelper() {
		MultiLayerNetwork probe = new MultiLayerNetwork(new NeuralNetConfiguration.Builder().list().layer(new ConvolutionLayer.Builder(3, 3).nOut(1).build())
				.layer(new OutputLayer.Builder().nOut(2).build()).setInputType(InputType.convolutional(4, 4, 1)).build());
		probe.init();
		try {
			return Optional.ofNullable(probe.getLayer(0).getHelper()).map(helper -> helper.getClass().getSimpleName());
		} finally {
			probe.close();
		}
	}
}
