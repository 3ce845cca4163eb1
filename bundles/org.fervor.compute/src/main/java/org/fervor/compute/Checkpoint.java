package org.fervor.compute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.fervor.core.compute.Selection;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.task.UserError;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The state of a training on disk. The best weights so far are kept in memory as well and written before the last ones, so that what the last state speaks of is there.
 * Everything else that a training draws comes from its seed and the epoch.
 */
final class Checkpoint {

	/** Writing takes at most this share of the time. */
	private static final int PAUSE = 19;
	private static final String EPOCH = "checkpoint-epoch";
	private static final String BEST_EPOCH = "checkpoint-best-epoch";
	private static final String BEST_LOSS = "checkpoint-best-loss";
	private static final String SEED = "checkpoint-seed";
	private static final String IMAGES = "checkpoint-images";

	private final TrainingJob job;
	private final String trainer;
	private final boolean selects;
	private int writtenEpoch;
	private int bestEpoch;
	private int writtenBest;
	private float[] best;
	private long nextWrite = Long.MIN_VALUE;

	Checkpoint(TrainingJob job, String trainer) {
		this.job = job;
		this.trainer = trainer;
		this.selects = job.settings().get(TrainingParameters.SELECT) != Selection.LAST;
	}

	/**
	 * Puts the network where the last checkpoint left it.
	 *
	 * @throws UserError if that checkpoint is of another training
	 */
	Standing restore(Dl4jNetwork network, TrainingListener listener) {
		Path file = job.checkpoints().last().filter(Files::exists).orElse(null);
		if (file == null) {
			return Standing.BEGINNING;
		}
		Standing standing;
		ModelFile.Loaded loaded = ModelFile.read(file);
		try (Dl4jNetwork stored = loaded.network()) {
			requireSame(loaded.header(), file);
			if (!loaded.resumable()) {
				throw new UserError(file + " holds weights without the state of their optimiser: remove it to begin anew");
			}
			standing = standing(loaded.header().notes(), file);
			network.parameters().assign(stored.parameters());
			INDArray state = network.updaterState();
			if (state != null && state.length() > 0) {
				state.assign(stored.updaterState());
			}
			network.setIterations(stored.iterations());
		}
		writtenEpoch = standing.epoch();
		bestEpoch = standing.bestEpoch();
		writtenBest = bestEpoch;
		if (selects && bestEpoch > 0) {
			readBest(job.checkpoints().best().orElseThrow(), file);
		}
		listener.note(job.architecture().name() + ": goes on after epoch " + standing.epoch() + " (" + file.getFileName() + ")");
		return standing;
	}

	private static Standing standing(Map<String, String> notes, Path file) {
		try {
			return new Standing(Integer.parseInt(notes.get(EPOCH)), Integer.parseInt(notes.get(BEST_EPOCH)), Double.parseDouble(notes.get(BEST_LOSS)));
		} catch (NumberFormatException | NullPointerException e) {
			throw new UserError(file + " is a model and no checkpoint (it does not say after which epoch it was written): remove it to begin anew", e);
		}
	}

	/** A program that ended between the two files leaves a best epoch that is newer than the last state; it will be reached again, with the same weights. */
	private void readBest(Path file, Path last) {
		if (!Files.exists(file)) {
			throw new UserError(file + " is missing, and " + last.getFileName() + " needs its weights of the best epoch (" + bestEpoch + "): restore it, or remove " + last + " to begin anew");
		}
		ModelFile.Loaded loaded = ModelFile.read(file);
		try (Dl4jNetwork stored = loaded.network()) {
			requireSame(loaded.header(), file);
			if (standing(loaded.header().notes(), file).bestEpoch() < bestEpoch) {
				throw new UserError(file + " is older than " + last.getFileName() + ", which needs the weights of epoch " + bestEpoch + ": remove both to begin anew");
			}
			best = stored.parameters().toFloatVector();
		}
	}

	private void requireSame(ModelHeader header, Path file) {
		ModelHeader mine = header(Standing.BEGINNING, 0);
		require("the architecture", header.architecture(), mine.architecture(), file);
		require("the input", header.input(), mine.input(), file);
		require("the classes", header.labels(), mine.labels(), file);
		require("the settings", header.settings().texts(TrainingParameters.ALL), mine.settings().texts(TrainingParameters.ALL), file);
		require("the seed", header.notes().get(SEED), mine.notes().get(SEED), file);
		require("the number of images", header.notes().get(IMAGES), mine.notes().get(IMAGES), file);
	}

	private static void require(String what, Object stored, Object mine, Path file) {
		if (!Objects.equals(stored, mine)) {
			throw new UserError(file + " is the checkpoint of another training: " + what + " differs; remove it to begin anew, or go on with the run it belongs to");
		}
	}

	/** Takes note of an epoch, and writes where enough time has passed since the last writing, or where asked. */
	void epochDone(Dl4jNetwork network, Standing standing, boolean must) {
		if (selects && standing.bestEpoch() == standing.epoch()) {
			best = network.parameters().toFloatVector();
			bestEpoch = standing.epoch();
		}
		long start = System.nanoTime();
		if (job.checkpoints().last().isPresent() && (must || nextWrite == Long.MIN_VALUE || start - nextWrite >= 0)) {
			write(network, standing);
			long end = System.nanoTime();
			nextWrite = end + PAUSE * (end - start);
		}
	}

	private void write(Dl4jNetwork network, Standing standing) {
		try {
			if (best != null && writtenBest != bestEpoch) {
				ModelFile.writeWeights(job.checkpoints().best().orElseThrow(), network, best, header(standing, network.iterations()));
				writtenBest = bestEpoch;
			}
			ModelFile.write(job.checkpoints().last().orElseThrow(), network, header(standing, network.iterations()));
			writtenEpoch = standing.epoch();
		} catch (IOException e) {
			throw new UncheckedIOException(new IOException("the checkpoint of epoch " + standing.epoch() + (writtenEpoch > 0 ? "; that of epoch " + writtenEpoch + " is whole" : "")
					+ ": " + e.getMessage(), e));
		}
	}

	private ModelHeader header(Standing standing, int iterations) {
		Map<String, String> notes = new HashMap<>();
		notes.put(Nd4jComputeService.TRAINER_NOTE, trainer);
		notes.put(EPOCH, String.valueOf(standing.epoch()));
		notes.put(BEST_EPOCH, String.valueOf(standing.bestEpoch()));
		notes.put(BEST_LOSS, String.valueOf(standing.bestLoss()));
		notes.put(SEED, String.valueOf(job.seed()));
		notes.put(IMAGES, String.valueOf(job.train().size()));
		return new ModelHeader(job.architecture(), job.input(), job.labels(), job.settings(), iterations, notes);
	}

	/** Gives the network the weights of the best epoch. */
	void takeBest(Dl4jNetwork network) {
		if (best != null) {
			try (INDArray weights = Nd4j.createFromArray(best)) {
				network.parameters().assign(weights.reshape(network.parameters().shape()));
			}
		}
	}

	/** Half a sentence about what is left after a failure. */
	String kept() {
		return writtenEpoch == 0 ? "" : "; the weights after epoch " + writtenEpoch + " are kept in " + job.checkpoints().last().orElseThrow();
	}
}
