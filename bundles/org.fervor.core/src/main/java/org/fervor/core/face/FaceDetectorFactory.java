package org.fervor.core.face;

import java.util.List;
import java.util.Optional;

import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;

/** Seam: a kind of detector. */
public interface FaceDetectorFactory {

	/** {@code cascade}, {@code tspm}, … */
	String id();

	List<Parameter<?>> parameters();

	FaceDetector create(Settings settings);

	/**
	 * What a detector's answers depend on besides the values of its parameters, such as the content of a model file. Detectors of one kind with equal parameters and equal
	 * fingerprints find the same faces in the same picture, so that what one found may be remembered for the others.
	 *
	 * @return empty where a picture may be answered otherwise another time, as by a detector that follows faces from frame to frame: nothing may be remembered then
	 * @throws org.fervor.core.task.UserError if what it depends on cannot be read
	 */
	default Optional<String> fingerprint(Settings settings) {
		return Optional.empty();
	}
}
