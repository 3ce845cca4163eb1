package org.fervor.experiment;

import java.util.List;
import java.util.Map;

import org.fervor.core.compute.BackendInfo;

/**
 * Where a run's numbers come from: {@code provenance.json}.
 *
 * @param state     how far it came
 * @param message   why it ended early; empty otherwise
 * @param started   ISO 8601, UTC
 * @param finished  ISO 8601, UTC; empty while running
 * @param fervor    version of this program
 * @param java      version of the virtual machine
 * @param system    operating system and processor architecture
 * @param cores     processors the run could use
 * @param backend   what computed
 * @param data      SHA-256 over names and hashes of all images used; empty until they are read
 * @param seconds   how long each step took
 * @param trainers  network id → what trained it
 * @param cautions  what lowers the worth of the numbers besides the split: weights chosen on test images, weights that have seen them, a training that collapsed
 *                  late
 */
public record Provenance(RunState state, String message, String started, String finished, String fervor, String java, String system, int cores, BackendInfo backend,
		String data, Map<String, Double> seconds, Map<String, String> trainers, List<String> cautions) {

	public Provenance {
		seconds = seconds == null ? null : Map.copyOf(seconds);
		trainers = trainers == null ? null : Map.copyOf(trainers);
		cautions = cautions == null ? List.of() : List.copyOf(cautions);
	}

	/** The same with other cautions. */
	Provenance with(List<String> others) {
		return new Provenance(state, message, started, finished, fervor, java, system, cores, backend, data, seconds, trainers, others);
	}

	/** The same in another state. */
	Provenance with(RunState other, String why) {
		return new Provenance(other, why, started, finished, fervor, java, system, cores, backend, data, seconds, trainers, cautions);
	}
}
