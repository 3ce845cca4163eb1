package org.fervor.core.compute;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceModels;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;

/**
 * What a model expects of the images that it scores: how faces are found and cropped, at which size, in colour or grey. It is stored among the model's notes, so that whatever
 * scores with the model prepares faces as its training did.
 *
 * @param detector  id of the detector; {@value #WHOLE} where images are used whole
 * @param detection values of the detectors' parameters
 * @param crop      values of the crop's parameters, the model's input size among them
 */
public record InputContract(String detector, Settings detection, Settings crop) {

	/** The note that names the detector. */
	public static final String DETECTOR = "detector";
	/** The detector of models that learned from whole images: they cannot tell where in a picture a face is. */
	public static final String WHOLE = "none";

	/** What a model does not say is as training does it where nobody chooses. */
	private static final String USUAL = "auto";

	/**
	 * The contract of a model.
	 *
	 * @throws IllegalArgumentException if its notes hold values that no parameter can have
	 */
	public static InputContract of(Network network) {
		return of(network.notes(), network.input());
	}

	/** As {@link #of(Network)}, from a model's notes and the size of its input. */
	public static InputContract of(Map<String, String> notes, Shape input) {
		Map<String, String> crop = new HashMap<>(notes);
		crop.keySet().retainAll(FaceCropper.PARAMETERS.stream().map(p -> p.id()).toList());
		crop.put(FaceCropper.SIZE.id(), String.valueOf(input.width()));
		Map<String, String> detection = new HashMap<>(notes);
		detection.keySet().retainAll(DetectorParameters.ALL.stream().map(p -> p.id()).toList());
		return new InputContract(notes.getOrDefault(DETECTOR, USUAL), Settings.parse(DetectorParameters.ALL, detection), Settings.parse(FaceCropper.PARAMETERS, crop));
	}

	/** As notes of a model. */
	public Map<String, String> notes() {
		Map<String, String> notes = new LinkedHashMap<>(crop.texts(FaceCropper.PARAMETERS));
		notes.putAll(detection.texts(DetectorParameters.ALL));
		notes.put(DETECTOR, detector);
		return notes;
	}

	/** Notes of a model that leaves this machine: of every path only its last name is kept, since a path tells who made the model and where. */
	public static Map<String, String> withoutPaths(Map<String, String> notes) {
		Map<String, String> clean = new LinkedHashMap<>();
		notes.forEach((key, value) -> clean.put(key, isPath(value) ? value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1) : value));
		return clean;
	}

	private static boolean isPath(String value) {
		return value.startsWith("/") || value.startsWith("~/") || value.matches("[A-Za-z]:[/\\\\].*") || value.startsWith("\\\\");
	}

	/** Whether images are used whole. */
	public boolean whole() {
		return detector.equals(WHOLE);
	}

	/** The same with another detector. */
	public InputContract with(String other) {
		return new InputContract(other, detection, crop);
	}

	/** The part model that found the faces of the training, where it is not on this machine. */
	public Optional<String> missingPartModel() {
		String model = detection.get(DetectorParameters.PART_MODEL);
		boolean named = !model.isBlank() && !model.equals(FaceModels.SHIPPED);
		return named && !detector.equals(WHOLE) && !Files.isRegularFile(Path.of(model)) ? Optional.of(model) : Optional.empty();
	}

	/** The detection as it can be done here: with the part model in use where that of the training is missing. */
	public Settings detectionHere() {
		return missingPartModel().isEmpty() ? detection : detection.with(DetectorParameters.PART_MODEL, DetectorParameters.PART_MODEL.defaultValue());
	}

	/** For a person: "faces by auto, crop box with margin 0.00, 48 × 48 px, colour". */
	@Override
	public String toString() {
		int size = crop.get(FaceCropper.SIZE);
		String faces = whole() ? "whole images" : String.format(Locale.ROOT, "faces by %s, crop %s with margin %.2f", detector, crop.get(FaceCropper.RULE).name().toLowerCase(Locale.ROOT),
				crop.get(FaceCropper.MARGIN));
		return faces + ", " + size + " × " + size + " px, " + (crop.get(FaceCropper.GREY) ? "grey" : "colour");
	}
}
