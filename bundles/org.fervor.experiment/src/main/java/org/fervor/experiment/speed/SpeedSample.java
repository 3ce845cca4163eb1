package org.fervor.experiment.speed;

import org.fervor.core.network.NetworkShape;

/**
 * A training whose speed was measured.
 *
 * @param batch           images per step
 * @param imagesPerSecond while training
 */
public record SpeedSample(NetworkShape shape, int batch, double imagesPerSecond) {

	double secondsPerStep() {
		return batch / imagesPerSecond;
	}
}
