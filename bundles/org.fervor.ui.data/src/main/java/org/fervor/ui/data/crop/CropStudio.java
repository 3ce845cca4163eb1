package org.fervor.ui.data.crop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.data.Dataset;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceInspector;
import org.fervor.core.face.FaceQuality;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.experiment.LandmarkSidecar;
import org.fervor.ui.data.SampleChoice;
import org.fervor.ui.data.browser.FaceFinder;
import org.fervor.ui.data.judge.FaceJudge;
import org.fervor.ui.data.judge.JudgedSample;

/** What the Face Cropper does away from the screen: finds, corrects, crops, judges. Safe for use by several threads. */
final class CropStudio implements AutoCloseable {

	/** The sizes of the paper. */
	static final List<Integer> SIZES = List.of(48, 64, 96);

	private final FaceFinder finder;
	private final FaceCropper cropper;
	private final FaceInspector inspector;

	CropStudio(FaceFinder finder, FaceCropper cropper, FaceInspector inspector) {
		this.finder = finder;
		this.cropper = cropper;
		this.inspector = inspector;
	}

	/**
	 * What was seen in a picture.
	 *
	 * @param hash  of its content
	 * @param place where corrections are kept
	 * @param edit  its best face; empty where none was found
	 */
	record Seen(SampleChoice choice, PixelImage image, String hash, Path place, Optional<FaceEdit> edit) {
	}

	/** What comes of a face: a crop per size, and how good the face is. */
	record Crops(Map<Integer, PixelImage> bySize, FaceQuality quality) {
	}

	List<String> detectors() {
		return finder.detectors();
	}

	/** @throws UserError if the picture cannot be read */
	Seen look(SampleChoice choice, String detector, Progress progress) throws IOException {
		FaceFinder.Found found = finder.find(choice.sample(), finder.detector(choice.dataset(), detector), progress);
		String hash = found.hash();
		LandmarkSidecar sidecar = sidecar(choice);
		List<Face> corrected = sidecar.applied(hash, found.faces());
		Optional<FaceEdit> edit = corrected.isEmpty() ? Optional.empty() : Optional.of(new FaceEdit(found.faces().isEmpty() ? corrected.get(0) : found.faces().get(0), corrected.get(0)));
		return new Seen(choice, found.image(), hash, sidecar.file(), edit);
	}

	Crops crops(PixelImage image, Face face, Settings settings) {
		Map<Integer, PixelImage> crops = new LinkedHashMap<>();
		SIZES.forEach(size -> crops.put(size, cropper.crop(image, face, settings.with(FaceCropper.SIZE, size))));
		return new Crops(crops, inspector.quality(image, face));
	}

	/** Keeps corrected landmarks beside the data set; forgets them where the face is as it was found. */
	synchronized void store(Seen seen, FaceEdit edit) throws IOException {
		LandmarkSidecar sidecar = sidecar(seen.choice());
		if (edit.changed() && edit.now().landmarks().isPresent()) {
			sidecar.correct(seen.choice().sample().image().file(), seen.hash(), edit.now().landmarks().get());
		} else {
			sidecar.forget(seen.hash());
		}
	}

	/** Every picture of a data set. */
	List<JudgedSample> review(Dataset dataset, String detector, Progress progress) throws IOException {
		return new FaceJudge(finder, inspector).judge(dataset, detector, progress);
	}

	private static LandmarkSidecar sidecar(SampleChoice choice) throws IOException {
		return LandmarkSidecar.of(choice.dataset().root());
	}

	@Override
	public void close() {
		finder.close();
	}
}
