package org.fervor.vision.tspm;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.face.FaceModels;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.vision.tspm.model.ModelFiles;
import org.fervor.vision.tspm.model.ModelFolder;
import org.fervor.vision.tspm.model.ShippedModel;
import org.fervor.vision.tspm.model.TreeModel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Makes detectors with a part model: the one that the settings name, else the one chosen in the usual workspace, else the one that ships. Detectors lend the threads of the
 * component, so as many as there are processors work however many detectors there are.
 */
@Component
public final class TspmDetectorFactory implements FaceDetectorFactory {

	private final Path folder;
	private final Executor executor;
	private final int threads;
	private final Optional<ExecutorService> own;

	@Activate
	public TspmDetectorFactory() {
		this(FaceModels.folder(Path.of(System.getProperty("user.home"), "fervor-workspace")), Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
			Thread thread = new Thread(task, "fervor-part-model");
			thread.setDaemon(true);
			return thread;
		}));
	}

	private TspmDetectorFactory(Path folder, ExecutorService own) {
		this.folder = folder;
		this.executor = own;
		this.threads = Runtime.getRuntime().availableProcessors();
		this.own = Optional.of(own);
	}

	/**
	 * @param folder   with the user's models
	 * @param executor lends threads for the time of a detection
	 * @param threads  how many work together on an image, the caller included
	 */
	public TspmDetectorFactory(Path folder, Executor executor, int threads) {
		this.folder = folder;
		this.executor = executor;
		this.threads = threads;
		this.own = Optional.empty();
	}

	@Override
	public String id() {
		return TspmFaceDetector.ID;
	}

	@Override
	public List<Parameter<?>> parameters() {
		return DetectorParameters.PART_MODEL_PARAMETERS;
	}

	/** @throws UserError if the model cannot be used */
	@Override
	public FaceDetector create(Settings settings) {
		try {
			TreeModel model = model(settings);
			ScanSettings scan = ScanSettings.of(settings);
			return new TspmFaceDetector(settings.get(DetectorParameters.PART_TRACKING)
					? new FaceTracker(model, scan, settings.get(DetectorParameters.PART_FULL_SCAN_EVERY), executor, threads)
					: new FastScan(model, scan, executor, threads));
		} catch (IOException e) {
			throw new UserError("Cannot use the part model " + e.getMessage(), e);
		}
	}

	/** The content of the model's file; empty for a tracker, whose answers depend on the frames before. */
	@Override
	public Optional<String> fingerprint(Settings settings) {
		if (settings.get(DetectorParameters.PART_TRACKING)) {
			return Optional.empty();
		}
		try {
			Optional<Path> file = file(settings);
			return Optional.of(sha256(file.isPresent() ? ModelFiles.content(file.get()) : ShippedModel.content()));
		} catch (IOException e) {
			throw new UserError("Cannot use the part model " + e.getMessage(), e);
		}
	}

	private TreeModel model(Settings settings) throws IOException {
		Optional<Path> file = file(settings);
		return file.isPresent() ? ModelFiles.read(file.get()) : ShippedModel.read();
	}

	/** The model's file; empty for the one that ships. */
	private Optional<Path> file(Settings settings) throws IOException {
		String named = settings.get(DetectorParameters.PART_MODEL).strip();
		if (named.equals(FaceModels.SHIPPED)) {
			return Optional.empty();
		}
		return named.isEmpty() ? new ModelFolder(folder).chosen() : Optional.of(Path.of(named));
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Ends the threads. */
	@Deactivate
	public void close() {
		own.ifPresent(ExecutorService::shutdownNow);
	}
}
