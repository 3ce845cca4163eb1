package org.fervor.core.compute;

import java.util.List;

/**
 * How a network stands after an epoch.
 *
 * @param epoch           from 1
 * @param train           on the training images without augmentation, dropout off
 * @param validation      on the validation images; all NaN where there are none
 * @param heldOut         on the held-out images; all NaN where there are none
 * @param learningRate    of the epoch's last step
 * @param imagesPerSecond while training, without the measuring
 * @param vitals          how training itself does
 */
public record EpochResult(int epoch, Measure train, Measure validation, Measure heldOut, double learningRate, double imagesPerSecond, Vitals vitals) {

	/** Without validation and vitals. */
	public EpochResult(int epoch, Measure train, Measure heldOut, double learningRate, double imagesPerSecond) {
		this(epoch, train, Measure.NONE, heldOut, learningRate, imagesPerSecond, Vitals.UNKNOWN);
	}

	/**
	 * How well the network does on some images.
	 *
	 * @param loss     true value of the training loss, without label smoothing, class weights and L2
	 * @param accuracy 0..1
	 * @param macroF1  0..1
	 * @param recalls  of each class, 0..1, NaN where it has no image; empty where unknown
	 * @param confusion how many images of each class (rows) were taken for each class (columns); empty where unknown
	 */
	public record Measure(double loss, double accuracy, double macroF1, List<Double> recalls, List<List<Integer>> confusion) {
		public static final Measure NONE = new Measure(Double.NaN, Double.NaN, Double.NaN);

		public Measure {
			recalls = List.copyOf(recalls);
			confusion = confusion.stream().map(List::copyOf).toList();
		}

		/** Without recalls. */
		public Measure(double loss, double accuracy, double macroF1) {
			this(loss, accuracy, macroF1, List.of(), List.of());
		}
	}

	/**
	 * How training itself does; NaN and 0 where unknown.
	 *
	 * @param gradientNorm Euclidean length of the gradient of the epoch's last step, without L2
	 * @param weightNorm   Euclidean length of all parameters
	 * @param memory       bytes of the whole program in the machine's memory
	 * @param secondsLeft  until the last epoch is over, at the speed so far
	 */
	public record Vitals(double gradientNorm, double weightNorm, long memory, double secondsLeft) {
		public static final Vitals UNKNOWN = new Vitals(Double.NaN, Double.NaN, 0, Double.NaN);
	}
}
