package org.fervor.core.face;

import java.util.List;

import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;

/** Seam: a kind of detector. */
public interface FaceDetectorFactory {

	/** {@code cascade}, {@code tspm}, … */
	String id();

	List<Parameter<?>> parameters();

	FaceDetector create(Settings settings);
}
