package org.fervor.ui.lab.training;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.EpochResult.Measure;
import org.fervor.ui.lab.text.Messages;

/** What is drawn over the epochs. */
enum CurveMeasure {

	LOSS(Messages.training_loss, Messages.training_loss, m -> m.loss()),
	ACCURACY(Messages.training_accuracy, Messages.summary_accuracy, m -> 100 * m.accuracy()),
	MACRO_F1(Messages.training_macroF1, Messages.summary_macroF1, m -> 100 * m.macroF1()),
	LEARNING_RATE(Messages.training_rate, Messages.training_rate, null);

	private final String title;
	private final String label;
	private final ToDoubleFunction<Measure> value;

	CurveMeasure(String title, String label, ToDoubleFunction<Measure> value) {
		this.title = title;
		this.label = label;
		this.value = value;
	}

	/** What stands at the axis. */
	String title() {
		return title;
	}

	/** The same without its unit. */
	String label() {
		return label;
	}

	/** For names of files. */
	String id() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
	}

	/** Whether training images have a value of their own. */
	boolean ofImages() {
		return value != null;
	}

	/** Whether it is above 0 always, so that a logarithmic scale makes sense. */
	boolean positive() {
		return this == LOSS || this == LEARNING_RATE;
	}

	/** Its value after an epoch, NaN where unknown. @param images on which */
	double of(EpochResult result, Function<EpochResult, Measure> images) {
		return value == null ? result.learningRate() : value.applyAsDouble(images.apply(result));
	}
}
