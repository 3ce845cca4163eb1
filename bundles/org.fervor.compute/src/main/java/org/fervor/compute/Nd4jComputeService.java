package org.fervor.compute;

import java.nio.file.Path;
import java.util.Map;

import org.fervor.compute.fast.Coverage;
import org.fervor.core.compute.BackendInfo;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.Start;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.osgi.service.component.annotations.Component;

/** {@link ComputeService} on ND4J and DL4J. */
@Component(service = ComputeService.class)
public final class Nd4jComputeService implements ComputeService {

	/** Key of the note that says which trainer was used. */
	public static final String TRAINER_NOTE = "trainer";

	private final Nd4jBackend backend = new Nd4jBackend();
	private final boolean fast;

	/** With the fast trainer where it covers the network. */
	public Nd4jComputeService() {
		this(true);
	}

	/** For tests, which compare the two. */
	Nd4jComputeService(boolean fast) {
		this.fast = fast;
	}

	@Override
	public BackendInfo backend() {
		return backend.info();
	}

	@Override
	public Network train(TrainingJob job, TrainingListener listener, Progress progress) {
		JobCheck.check(job);
		backend.enter(job.settings().get(TrainingParameters.THREADS));
		NetworkBuilder.check(job.architecture(), job.input(), job.labels().size());
		MemoryNeed.check(job);
		try {
			return trained(job, listener, progress);
		} catch (OutOfMemoryError e) {
			throw new UserError(job.architecture().name() + " found no memory to train in (" + e.getMessage() + "): set a smaller batch, or close other programs", e);
		}
	}

	private Network trained(TrainingJob job, TrainingListener listener, Progress progress) {
		Dl4jNetwork network = NetworkBuilder.network(job.architecture(), job.input(), job.labels().size(), job.settings(), job.seed());
		try {
			if (job.start() instanceof Start.FromModel from) {
				WeightTransfer.from(from.model(), network, job, listener);
			}
			Engine engine = engine(Engine.shape(job));
			train(engine, network, job, listener, progress);
			ModelHeader header = new ModelHeader(job.architecture(), job.input(), job.labels(), job.settings(), network.iterations(),
					Map.of(TRAINER_NOTE, engine.trainerName()));
			return new Nd4jNetwork(backend, network, header, engine);
		} catch (RuntimeException | Error e) {
			network.close();
			throw e;
		}
	}

	private static void train(Engine engine, Dl4jNetwork network, TrainingJob job, TrainingListener listener, Progress progress) {
		Batch scored = new Batch(job.input(), Nd4jNetwork.SCORED_AT_ONCE);
		try (Trainer trainer = engine.trainer(network, job); Scorer scorer = engine.scorer(network, Engine.shape(job), scored.capacity())) {
			Evaluation evaluation = new Evaluation(scorer, scored, job.labels(), job.settings().get(TrainingParameters.LOSS));
			new TrainingRun(job, network, trainer, evaluation, new Checkpoint(job, engine.trainerName()), progress).run(listener);
		}
	}

	@Override
	public Network load(Path file) {
		backend.enter();
		ModelFile.Loaded loaded = ModelFile.read(file);
		return new Nd4jNetwork(backend, loaded.network(), loaded.header(), engine(loaded.header().shape()));
	}

	private Engine engine(NetworkShape shape) {
		return fast && backend.hasOneDnn() && Coverage.gap(shape).isEmpty() ? Engine.ONE_DNN : Engine.DL4J;
	}

	@Override
	public long nativeBytes() {
		return org.bytedeco.javacpp.Pointer.totalBytes();
	}
}
