package org.fervor.live.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;

/** Makes detectors that follow faces: by the detector's own tracking where it has a parameter for that, otherwise by windows around the last faces. */
public final class Trackers {

	/** Frames between searches of the whole picture. */
	private static final int WHOLE_EVERY = 15;
	/** In a window around a face, nothing much smaller than the face is looked for. */
	private static final String NEAR_SIZE = "0.4";

	private static final String PARTS = "tspm";
	private static final String CASCADE = "cascade";

	private Trackers() {
	}

	/**
	 * A detector for one source.
	 *
	 * @param settings values of the factory's parameters
	 * @throws UserError if the detector cannot be made
	 */
	static FaceDetector of(FaceDetectorFactory factory, Settings settings) {
		Map<String, String> texts = settings.texts(factory.parameters());
		List<String> own = factory.parameters().stream().filter(p -> p.type() == Boolean.class).map(Parameter::id).filter(id -> id.endsWith("tracking")).toList();
		own.forEach(id -> texts.put(id, "true"));
		FaceDetector whole = factory.create(Settings.parse(factory.parameters(), texts));
		if (!own.isEmpty()) {
			return whole;
		}
		return new WindowTracker(whole, near(factory, texts), WHOLE_EVERY);
	}

	/** A detector for the surroundings of a face. */
	private static FaceDetector near(FaceDetectorFactory factory, Map<String, String> texts) {
		Map<String, String> near = new HashMap<>(texts);
		factory.parameters().stream().map(Parameter::id).filter(id -> id.endsWith("min-size")).forEach(id -> near.put(id, NEAR_SIZE));
		return factory.create(Settings.parse(factory.parameters(), near));
	}

	/**
	 * A detector for one source, by name; {@code auto} is the part model where there is one, and the cascades where it finds nothing.
	 *
	 * @throws UserError if there is none of that name, or it cannot be made
	 */
	public static FaceDetector named(String id, List<FaceDetectorFactory> factories, Settings settings) {
		boolean parts = factories.stream().anyMatch(f -> f.id().equals(PARTS));
		boolean cascade = factories.stream().anyMatch(f -> f.id().equals(CASCADE));
		if (!id.equals("auto") || !parts && !cascade) {
			return of(factory(id, factories), settings);
		} else if (!parts || !cascade) {
			return of(factory(parts ? PARTS : CASCADE, factories), settings);
		}
		List<FaceDetector> made = new ArrayList<>();
		try {
			made.add(of(factory(PARTS, factories), settings));
			FaceDetectorFactory second = factory(CASCADE, factories);
			made.add(of(second, settings));
			made.add(near(second, settings.texts(second.parameters())));
			return new FallbackTracker(made.get(0), made.get(1), made.get(2));
		} catch (RuntimeException e) {
			made.forEach(FaceDetector::close);
			throw e;
		}
	}

	private static FaceDetectorFactory factory(String id, List<FaceDetectorFactory> factories) {
		return factories.stream().filter(f -> f.id().equals(id)).findFirst()
				.orElseThrow(() -> new UserError("there is no detector '" + id + "': " + String.join(", ", factories.stream().map(FaceDetectorFactory::id).sorted().toList())));
	}
}
