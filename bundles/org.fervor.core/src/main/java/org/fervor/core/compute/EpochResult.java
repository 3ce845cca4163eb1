package org.fervor.core.compute;

/**
 * How a network stands after an epoch.
 *
 * @param epoch           from 1
 * @param train           on the training images without augmentation, dropout off
 * @param heldOut         on the held-out images; all NaN where there are none
 * @param learningRate    of the epoch's last step
 * @param imagesPerSecond while training, without the measuring
 */
public record EpochResult(int epoch, Measure train, Measure heldOut, double learningRate, double imagesPerSecond) {

	/**
	 * @param loss     true value of the training loss
	 * @param accuracy 0..1
	 * @param macroF1  0..1
	 */
	public record Measure(double loss, double accuracy, double macroF1) {
		public static final Measure NONE = new Measure(Double.NaN, Double.NaN, Double.NaN);
	}
}
