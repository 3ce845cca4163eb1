package org.fervor.compute;

import java.nio.file.Path;
import java.util.Map;

import org.fervor.compute.fast.Coverage;
import org.fervor.compute.keras.KerasModel;
import org.fervor.core.compute.BackendInfo;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.Start;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
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
	public int usefulThreads(NetworkShape shape) {
		return engine(shape) == Engine.ONE_DNN ? Runtime.getRuntime().availableProcessors() : 1;
	}

	@Override
	public Network train(TrainingJob asked, TrainingListener listener, Progress progress) {
		TrainingJob job = asked.with(asked.settings().with(TrainingParameters.THREADS, Math.max(1, asked.settings().get(TrainingParameters.THREADS))));
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
					Map.of(TRAINER_NOTE, trainerNote(engine, job)));
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
			try (TrainingRun run = new TrainingRun(job, network, trainer, evaluation, new Checkpoint(job, trainerNote(engine, job)), progress)) {
				run.run(listener);
			}
		}
	}

	private static String trainerNote(Engine engine, TrainingJob job) {
		int threads = job.settings().get(TrainingParameters.THREADS);
		return engine.trainerName() + (threads == 1 ? "" : ", " + threads + " threads");
	}

	@Override
	public Network load(Path file) {
		backend.enter();
		ModelFile.Loaded loaded = ModelFile.read(file);
		return new Nd4jNetwork(backend, loaded.network(), loaded.header(), engine(loaded.header().shape()));
	}

	@Override
	public Network importKeras(Path file, LabelSet labels) {
		backend.enter();
		KerasModel model = KerasModel.read(file);
		if (model.classes() != labels.size()) {
			throw new UserError(file + " knows " + model.classes() + " classes and " + labels.size() + " were named (" + labels + "): name them all, in the model's order");
		}
		Dl4jNetwork network = NetworkBuilder.network(model.architecture(), model.input(), model.classes(), Settings.defaults(), 0);
		try {
			network.byName().forEach((name, parameter) -> assign(parameter, model.weights().get(name), file, name));
			ModelHeader header = new ModelHeader(model.architecture(), model.input(), labels, Settings.defaults(), 0, importNotes(model));
			return new Nd4jNetwork(backend, network, header, engine(header.shape()));
		} catch (RuntimeException | Error e) {
			network.close();
			throw e;
		}
	}

	private static Map<String, String> importNotes(KerasModel model) {
		return model.adapted().isEmpty() ? Map.of(TRAINER_NOTE, "Keras") : Map.of(TRAINER_NOTE, "Keras", ADAPTED_NOTE, String.join("; ", model.adapted()));
	}

	private static void assign(INDArray parameter, float[] values, Path file, String name) {
		if (values == null || values.length != parameter.length()) {
			throw new UserError(file + " cannot be read as a Keras model: weight " + name + " has " + (values == null ? 0 : values.length) + " values instead of " + parameter.length());
		}
		try (INDArray array = Nd4j.create(values, parameter.shape(), 'c')) {
			parameter.assign(array);
		}
	}

	private Engine engine(NetworkShape shape) {
		return fast && backend.hasOneDnn() && Coverage.gap(shape).isEmpty() ? Engine.ONE_DNN : Engine.DL4J;
	}

	@Override
	public long nativeBytes() {
		return org.bytedeco.javacpp.Pointer.totalBytes();
	}
}
