package org.fervor.experiment;

import java.util.List;

import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.task.UserError;

/** The kinds of detector that there are. */
record Detectors(List<FaceDetectorFactory> factories) {

	FaceDetectorFactory named(String id) {
		return factories.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow(() -> new UserError(
				"there is no detector '" + id + "': " + String.join(", ", factories.stream().map(FaceDetectorFactory::id).sorted().toList())));
	}
}
