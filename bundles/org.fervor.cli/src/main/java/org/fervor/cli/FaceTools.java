package org.fervor.cli;

import org.fervor.core.face.FaceInspector;
import org.fervor.core.face.FaceModelTrainer;
import org.fervor.core.face.FaceModels;
import org.fervor.experiment.cache.FaceCache;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the verbs about faces work with besides detectors and the cropper. */
@Component(service = FaceTools.class)
public final class FaceTools {

	final FaceModels models;
	final FaceModelTrainer trainer;
	final FaceInspector inspector;
	final FaceCache cache;

	@Activate
	public FaceTools(@Reference FaceModels models, @Reference FaceModelTrainer trainer, @Reference FaceInspector inspector, @Reference FaceCache cache) {
		this.models = models;
		this.trainer = trainer;
		this.inspector = inspector;
		this.cache = cache;
	}
}
