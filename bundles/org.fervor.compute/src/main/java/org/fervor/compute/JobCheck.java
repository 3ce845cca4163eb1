package org.fervor.compute;

import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.PixelImage;
import org.fervor.core.network.Layer;
import org.fervor.core.task.UserError;

/** Refuses what cannot be trained before any work is done. */
final class JobCheck {

	private JobCheck() {
	}

	/** @throws UserError if images and network do not fit; the message says what to change */
	static void check(TrainingJob job) {
		String name = job.architecture().name();
		if (job.train().size() < 2) {
			throw new UserError(name + " cannot learn from " + job.train().size() + " training image" + (job.train().size() == 1 ? "" : "s") + ": give at least two");
		}
		boolean normalises = job.architecture().layers().stream().anyMatch(Layer.BatchNorm.class::isInstance);
		if (normalises && job.settings().get(TrainingParameters.BATCH) == 1) {
			throw new UserError(name + " normalises over the batch and learns nothing from batches of one image: set batch to 2 or more");
		}
		check(job, job.train(), "training");
		check(job, job.monitor(), "monitored");
		check(job, job.heldOut(), "held-out");
	}

	private static void check(TrainingJob job, TrainingImages images, String which) {
		for (int i = 0; i < images.size(); i++) {
			if (images.label(i) < 0 || images.label(i) >= job.labels().size()) {
				throw new UserError(which + " image " + i + " is of class " + images.label(i) + " and " + job.architecture().name() + " has the classes 0 to "
						+ (job.labels().size() - 1) + " (" + job.labels() + "): map the data set's classes to these");
			}
		}
		if (images.size() > 0) {
			fits(job, images.image(0, 1), which);
		}
	}

	private static void fits(TrainingJob job, PixelImage image, String which) {
		try {
			Pixels.check(image, job.input());
		} catch (IllegalArgumentException e) {
			throw new UserError("the " + which + " images do not fit " + job.architecture().name() + ": " + e.getMessage() + "; crop them to that size", e);
		}
	}
}
