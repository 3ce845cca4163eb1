package org.fervor.vision.face;

import java.util.List;
import java.util.Optional;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.osgi.service.component.annotations.Component;

/** Makes {@link CascadeDetector}s. */
@Component
public final class CascadeDetectorFactory implements FaceDetectorFactory {

	static final String ID = "cascade";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public List<Parameter<?>> parameters() {
		return DetectorParameters.CASCADE_PARAMETERS;
	}

	@Override
	public FaceDetector create(Settings settings) {
		return new CascadeDetector(settings);
	}

	@Override
	public Optional<String> fingerprint(Settings settings) {
		return Optional.of("");
	}
}
