package org.fervor.vision.tspm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.vision.tspm.model.ModelFiles;
import org.fervor.vision.tspm.model.TreeModel;

/** Makes detectors with a part model. Whoever registers it as a service says which model is used unless somebody names another, and lends the threads. */
public final class TspmDetectorFactory implements FaceDetectorFactory {

	/** Which model. */
	public static final Parameter<String> MODEL = Parameter.text("tspm-model", "",
			"part model to find faces with, a .tspm file or one of the released .mat files; empty for the installed one");

	private final Path installed;
	private final Executor executor;
	private final int threads;

	/**
	 * @param installed the model unless somebody names another
	 * @param executor  lends threads for the time of a detection
	 * @param threads   how many work together on an image, the caller included
	 */
	public TspmDetectorFactory(Path installed, Executor executor, int threads) {
		this.installed = installed;
		this.executor = executor;
		this.threads = threads;
	}

	@Override
	public String id() {
		return TspmFaceDetector.ID;
	}

	@Override
	public List<Parameter<?>> parameters() {
		List<Parameter<?>> all = new ArrayList<>(List.of(MODEL));
		all.addAll(ScanSettings.PARAMETERS);
		return all;
	}

	/** @throws UserError if the model cannot be used */
	@Override
	public FaceDetector create(Settings settings) {
		String named = settings.get(MODEL).strip();
		Path file = named.isEmpty() ? installed : Path.of(named);
		try {
			TreeModel model = ModelFiles.read(file);
			return new TspmFaceDetector(new FastScan(model, ScanSettings.of(settings), executor, threads));
		} catch (IOException e) {
			throw new UserError("Cannot use the part model " + e.getMessage(), e);
		}
	}
}
