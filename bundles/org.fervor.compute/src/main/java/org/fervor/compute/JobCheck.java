package org.fervor.compute;

import org.fervor.core.compute.Loss;
import org.fervor.core.compute.Selection;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.PixelImage;
import org.fervor.core.network.Layer;
import org.fervor.core.network.LayerChoice;
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
		checkSettings(job, name);
		check(job, job.train(), "training");
		check(job, job.validation(), "validation");
		check(job, job.monitor(), "monitored");
		check(job, job.heldOut(), "held-out");
	}

	private static void checkSettings(TrainingJob job, String name) {
		boolean selects = job.settings().get(TrainingParameters.SELECT) != Selection.LAST;
		if (selects && job.validation().size() == 0) {
			throw new UserError(name + " has no validation images to choose an epoch by: enlarge validation-share, or set select to last");
		}
		if (!selects && job.settings().get(TrainingParameters.PATIENCE) > 0) {
			throw new UserError("patience needs validation images: set select to validation, or patience to 0");
		}
		if (job.settings().get(TrainingParameters.LOSS) == Loss.HINGE && job.settings().get(TrainingParameters.LABEL_SMOOTHING) > 0) {
			throw new UserError("the hinge loss knows no label smoothing: set label-smoothing to 0, or loss to bce or mse");
		}
		try {
			if (LayerChoice.parse(job.settings().get(TrainingParameters.FREEZE), job.architecture()).contains(job.architecture().layers().size() - 1)) {
				throw new UserError("freeze leaves " + name + " nothing to learn: the output layer must not be frozen");
			}
		} catch (IllegalArgumentException e) {
			throw new UserError("freeze: " + e.getMessage(), e);
		}
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
