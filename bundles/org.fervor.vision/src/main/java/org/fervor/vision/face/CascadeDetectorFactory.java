package org.fervor.vision.face;

import java.util.List;

import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.osgi.service.component.annotations.Component;

/** Makes {@link CascadeDetector}s. */
@Component
public final class CascadeDetectorFactory implements FaceDetectorFactory {

	static final String ID = "cascade";

	static final Parameter<Double> SCALE_FACTOR = Parameter.real("scale-factor", 1.1, 1.01, 2.0, "", "How much larger each search window is than the one before");
	static final Parameter<Integer> MIN_NEIGHBOURS = Parameter.integer("min-neighbours", 3, 1, 50, "", "Overlapping hits that make a face; more means fewer false ones");
	static final Parameter<Double> MIN_SIZE = Parameter.real("min-size", 0.1, 0.01, 1.0, "of the shorter side", "Smallest face, as a part of the image's shorter side");
	static final Parameter<Boolean> PROFILE = Parameter.flag("profile", true, "Where no frontal face is found, look for profiles facing either way");

	private static final List<Parameter<?>> PARAMETERS = List.of(SCALE_FACTOR, MIN_NEIGHBOURS, MIN_SIZE, PROFILE);

	@Override
	public String id() {
		return ID;
	}

	@Override
	public List<Parameter<?>> parameters() {
		return PARAMETERS;
	}

	@Override
	public FaceDetector create(Settings settings) {
		return new CascadeDetector(settings);
	}
}
