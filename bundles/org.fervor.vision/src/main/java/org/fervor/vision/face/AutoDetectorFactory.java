package org.fervor.vision.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The default policy: the part model where there is one, then the cascades, then any other detector by id. Its parameters are those of its detectors; where two of them use
 * one id, the first one's descriptor stands.
 */
@Component
public final class AutoDetectorFactory implements FaceDetectorFactory {

	static final String ID = "auto";

	private static final List<String> PREFERRED = List.of("tspm", CascadeDetectorFactory.ID);
	private static final Comparator<FaceDetectorFactory> ORDER = Comparator.comparingInt(AutoDetectorFactory::rank).thenComparing(FaceDetectorFactory::id);

	/** Every detector but this one, which would wait for itself, and the one that looks at nothing. */
	private static final String LOOKING = "(!(|(component.name=org.fervor.vision.face.AutoDetectorFactory)(component.name=org.fervor.vision.face.NoDetectorFactory)))";

	private final List<FaceDetectorFactory> detectors;

	/** @param detectors in any order; neither {@code auto} nor {@code none} among them */
	@Activate
	public AutoDetectorFactory(@Reference(target = LOOKING, policyOption = ReferencePolicyOption.GREEDY) List<FaceDetectorFactory> detectors) {
		this.detectors = detectors.stream().sorted(ORDER).toList();
	}

	private static int rank(FaceDetectorFactory detector) {
		int place = PREFERRED.indexOf(detector.id());
		return place < 0 ? PREFERRED.size() : place;
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public List<Parameter<?>> parameters() {
		List<Parameter<?>> all = new ArrayList<>();
		detectors.stream().flatMap(detector -> detector.parameters().stream()).filter(parameter -> all.stream().noneMatch(known -> known.id().equals(parameter.id())))
				.forEach(all::add);
		return all;
	}

	@Override
	public FaceDetector create(Settings settings) {
		return new AutoDetector(detectors, settings);
	}

	/** Depends on each of its detectors; nothing may be remembered where it may not be for one of them. */
	@Override
	public Optional<String> fingerprint(Settings settings) {
		StringBuilder all = new StringBuilder();
		for (FaceDetectorFactory detector : detectors) {
			Optional<String> one = detector.fingerprint(settings);
			if (one.isEmpty()) {
				return one;
			}
			all.append(detector.id()).append(' ').append(one.get()).append('\n');
		}
		return Optional.of(all.toString());
	}
}
