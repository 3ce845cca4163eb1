package org.fervor.ui.data.crop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.InputContract;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.CropProbe;
import org.fervor.experiment.PreCropped;
import org.fervor.experiment.Recogniser;
import org.fervor.experiment.RunModels;
import org.fervor.ui.data.text.Messages;

/** Holds the networks of a run and tells how much their answer depends on the crop. Safe for use by several threads, one at a time. */
final class ProbeBench implements AutoCloseable {

	private static final String FUSION = "product";

	private final ComputeService compute;
	private final ImageReader reader;
	private final FaceCropper cropper;
	private final List<FaceDetectorFactory> detectors;
	private Optional<Path> opened = Optional.empty();
	private Optional<Recogniser> recogniser = Optional.empty();

	ProbeBench(ComputeService compute, ImageReader reader, FaceCropper cropper, List<FaceDetectorFactory> detectors) {
		this.compute = compute;
		this.reader = reader;
		this.cropper = cropper;
		this.detectors = List.copyOf(detectors);
	}

	/** What was found. @param remark how the face differs from those that the run's networks know; empty where it does not */
	record Probed(CropProbe.Result result, String remark) {
	}

	/**
	 * Probes a face as the run crops it; of a run that used whole images, the whole image.
	 *
	 * @param run a finished run; of several folds the first one's networks count
	 * @throws org.fervor.core.task.UserError if its networks cannot be loaded
	 */
	synchronized Probed probe(Path run, PixelImage image, Face face, Settings settings) {
		if (!opened.equals(Optional.of(run))) {
			close();
			recogniser = Optional.of(Recogniser.open(RunModels.of(run, 1), FUSION, compute, reader, detectors, cropper));
			opened = Optional.of(run);
		}
		InputContract own = recogniser.orElseThrow().contract();
		Face probed = own.whole() ? Face.boxed(new Box(0, 0, image.width(), image.height()), 1, InputContract.WHOLE) : face;
		return new Probed(recogniser.orElseThrow().probe(image, probed, settings), remark(own, face));
	}

	private static String remark(InputContract own, Face face) {
		boolean alike = face.detector().equals(own.detector()) || own.detector().equals(PreCropped.AUTO) && !face.detector().equals(InputContract.WHOLE);
		return alike ? "" : own.whole() ? Messages.probe_whole : NLS.bind(Messages.probe_otherDetector, face.detector(), own.detector());
	}

	@Override
	public synchronized void close() {
		recogniser.ifPresent(Recogniser::close);
		recogniser = Optional.empty();
		opened = Optional.empty();
	}

	/** The finished runs in some folders of runs and one level below, the newest first. Reads the disk. */
	static List<Path> runs(List<Path> places) {
		List<Path> runs = new ArrayList<>();
		for (Path place : places) {
			for (Path child : folders(place)) {
				if (finished(child)) {
					runs.add(child);
				} else {
					folders(child).stream().filter(ProbeBench::finished).forEach(runs::add);
				}
			}
		}
		runs.sort((a, b) -> Long.compare(modified(b), modified(a)));
		return runs;
	}

	private static boolean finished(Path folder) {
		return Files.isRegularFile(folder.resolve("plan.json")) && Files.isRegularFile(folder.resolve("summary.json"));
	}

	private static List<Path> folders(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isDirectory).sorted().toList();
		} catch (IOException e) {
			return List.of();
		}
	}

	private static long modified(Path folder) {
		try {
			return Files.getLastModifiedTime(folder.resolve("summary.json")).toMillis();
		} catch (IOException e) {
			return 0;
		}
	}
}
