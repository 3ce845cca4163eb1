package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.compute.BackendInfo;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.EpochResult;
import org.fervor.core.compute.EpochResult.Measure;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetRequest;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSize;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.Scores;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;

/** A data set whose pictures are single grey values, and a network that reads them: everything around the runner, quick and exact. */
final class FakeWorld {

	static final List<List<Integer>> CONFUSION = List.of(List.of(1, 1), List.of(0, 2));
	static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

	private final Path root;
	/** Name of a picture that cannot be read. */
	String broken = "";
	/** Name of a picture without a face. */
	String faceless = "";
	/** What runs saved. */
	private final Map<Path, TrainingJob> saved;
	/** What the headers of the pictures say. */
	ImageSize size = new ImageSize(640, 480);
	/** What models are saved with, by their files. */
	final Map<Path, Map<String, String>> noted = new java.util.concurrent.ConcurrentHashMap<>();
	/** What the data set says it is. */
	String layout = "fake";
	/** Whether networks take every second picture for another class. */
	boolean wrongFrames;
	/** Thrown by the compute service. */
	RuntimeException failure;
	/** Thrown by the compute service. */
	Error error;
	/** Which trainings throw it: id of the network; empty for all. */
	String failing = "";
	/** As above, by batch; 0 for all. */
	int failingBatch;
	/** As above, from this epoch on. */
	int failingEpoch = 1;
	/** All trainings, in their order. */
	final List<TrainingJob> jobs = java.util.Collections.synchronizedList(new ArrayList<>());
	/** How often the data set was opened. */
	int opened;
	/** How the data set was last asked for. */
	DatasetRequest asked;
	/** How many pictures were looked at. */
	final java.util.concurrent.atomic.AtomicInteger detected = new java.util.concurrent.atomic.AtomicInteger();
	/** Of the detector's model. */
	String fingerprint = "one";

	FakeWorld(Path root) {
		this(root, new java.util.concurrent.ConcurrentHashMap<>());
	}

	private FakeWorld(Path root, Map<Path, TrainingJob> saved) {
		this.root = root;
		this.saved = saved;
	}

	/** A world like this one with pictures elsewhere, so that networks of both can be loaded. */
	FakeWorld elsewhere(Path other) {
		return new FakeWorld(other, saved);
	}

	/** Writes one file per subject, expression and frame; its content is the expression's place and the subject. */
	void write(int subjects, int frames, Expression... expressions) throws IOException {
		for (int s = 0; s < subjects; s++) {
			for (Expression expression : expressions) {
				for (int f = 0; f < frames; f++) {
					Path file = root.resolve("S" + s).resolve(expression.id() + "-" + f + ".png");
					Files.createDirectories(file.getParent());
					Files.writeString(file, expression.ordinal() + " " + s + " " + f);
				}
			}
		}
	}

	ExperimentRunner runner(int cores) {
		return new ExperimentRunner(this::open, new Reader(), new Cropper(), detectors(), List.of(new Brighter()), new Compute(), CLOCK, cores);
	}

	CrossCorpus crossCorpus() {
		return new CrossCorpus(this::open, new Reader(), new Cropper(), detectors(), new Compute(), org.fervor.experiment.cache.FaceCache.none(), 2);
	}

	RunExplanation explanation(StoredRun run, int fold) {
		return RunExplanation.open(run, fold, new Compute(), new Reader(), detectors(), new Cropper());
	}

	Recogniser recogniser(List<Path> models, org.fervor.experiment.cache.FaceCache cache) {
		return recogniser(models, cache, null);
	}

	/** @param detector in place of the models' own; null for theirs */
	Recogniser recogniser(List<Path> models, org.fervor.experiment.cache.FaceCache cache, String detector) {
		return Recogniser.open(models, "product", new Compute(), new Reader(), detectors(), new Cropper(), cache, java.util.Optional.ofNullable(detector));
	}

	CropSensitivity sensitivity(Recogniser recogniser, Settings settings) {
		return new CropSensitivity(this::open, recogniser, settings);
	}

	LabelJudge judge(StoredRun run) {
		return new LabelJudge(run, new Compute(), new Cropper());
	}

	RunVerification verification() {
		return new RunVerification(this::open, new Reader(), new Cropper(), detectors(), new Compute(), 2);
	}

	private Dataset open(Path path, DatasetRequest asked, Progress progress) throws IOException {
		opened++;
		this.asked = asked;
		try (var files = Files.walk(path)) {
			List<Sample> samples = files.filter(Files::isRegularFile).sorted().map(file -> {
				String name = path.relativize(file).toString();
				String subject = file.getParent().getFileName().toString();
				Expression label = Expression.named(file.getFileName().toString().split("-")[0]).orElseThrow();
				return new Sample(new ImageSource.PictureFile(file, name), label, subject, subject + "/" + label.id(), Part.NONE);
			}).toList();
			return new Dataset(layout, path, samples, List.of());
		}
	}

	private final class Reader implements ImageReader {
		@Override
		public ImageSize size(ImageSource source) {
			return size;
		}

		@Override
		public PixelImage read(ImageSource source) throws UnreadableImage {
			if (source.name().equals(broken)) {
				throw new UnreadableImage(source, "broken");
			}
			try {
				byte value = (byte) (20 * Integer.parseInt(Files.readString(source.file()).split(" ")[0]));
				return new PixelImage(source.name().equals(faceless) ? 2 : 1, 1, 3, source.name().equals(faceless) ? new byte[6] : new byte[] { value, value, value });
			} catch (IOException e) {
				throw new UnreadableImage(source, e.getMessage());
			}
		}

		@Override
		public void writePng(PixelImage image, Path file) {
			throw new UnsupportedOperationException();
		}
	}

	private List<FaceDetectorFactory> detectors() {
		return List.of(new Detector("auto"), new Detector("none"));
	}

	private final class Detector implements FaceDetectorFactory {
		private final String id;

		Detector(String id) {
			this.id = id;
		}

		@Override
		public String id() {
			return id;
		}

		@Override
		public List<Parameter<?>> parameters() {
			return List.of();
		}

		@Override
		public java.util.Optional<String> fingerprint(Settings settings) {
			return java.util.Optional.of(fingerprint);
		}

		@Override
		public FaceDetector create(Settings settings) {
			return new FaceDetector() {
				@Override
				public List<Face> detect(PixelImage image) {
					detected.incrementAndGet();
					return image.width() == 2 ? List.of() : List.of(Face.boxed(new Box(0, 0, 1, 1), 1, "fake"));
				}

				@Override
				public void close() {
					// owns nothing
				}
			};
		}
	}

	private static final class Cropper implements FaceCropper {
		@Override
		public PixelImage crop(PixelImage image, Face face, Settings settings) {
			return image;
		}

		@Override
		public PixelImage resize(PixelImage image, Settings settings) {
			return image;
		}
	}

	private static final class Brighter implements Augmentation {
		@Override
		public String id() {
			return "brighter";
		}

		@Override
		public String title() {
			return "F1 brighter";
		}

		@Override
		public int order() {
			return 1;
		}

		@Override
		public List<Parameter<?>> parameters() {
			return List.of();
		}

		@Override
		public PixelImage apply(PixelImage image, Settings settings, RandomGenerator random) {
			byte[] pixels = image.pixels().clone();
			pixels[0]++;
			return new PixelImage(image.width(), image.height(), image.channels(), pixels);
		}
	}

	private final class Compute implements ComputeService {
		@Override
		public BackendInfo backend() {
			return new BackendInfo("fake", "none", false, 1, "");
		}

		@Override
		public Network train(TrainingJob job, TrainingListener listener, Progress progress) {
			jobs.add(job);
			for (int epoch = 1; epoch <= job.settings().get(TrainingParameters.EPOCHS); epoch++) {
				progress.checkCancelled();
				if (error != null) {
					throw error;
				}
				if (failure != null && (failing.isEmpty() || failing.equals(job.architecture().id()))
						&& (failingBatch == 0 || failingBatch == job.settings().get(TrainingParameters.BATCH)) && epoch >= failingEpoch) {
					throw failure;
				}
				progress.advance(job.train().size());
				if (job.heldOut().size() > 0) {
					List<PixelImage> images = IntStream.range(0, job.heldOut().size()).mapToObj(i -> job.heldOut().image(i, 1)).toList();
					listener.heldOutScored(epoch, new ReadingNetwork(job, wrongFrames).score(images));
				}
				listener.epochDone(new EpochResult(epoch, new Measure(1.0 / epoch, 0.5, 0.5), new Measure(1.5 / epoch, 0.4, 0.4, List.of(), CONFUSION), 1e-3, 100));
			}
			return new ReadingNetwork(job, wrongFrames);
		}

		@Override
		public Network load(Path file) {
			TrainingJob job = saved.get(file.toAbsolutePath());
			if (job == null) {
				throw new UserError(file + " is missing");
			}
			return new ReadingNetwork(job, wrongFrames) {
				@Override
				public Map<String, String> notes() {
					return noted.getOrDefault(file.toAbsolutePath(), super.notes());
				}
			};
		}
	}

	/** Reads the class off the pixel, and is unsure by an amount that its seed decides. */
	private class ReadingNetwork implements Network {
		private final TrainingJob job;
		private final boolean wrong;

		ReadingNetwork(TrainingJob job, boolean wrong) {
			this.job = job;
			this.wrong = wrong;
		}

		@Override
		public Architecture architecture() {
			return job.architecture();
		}

		@Override
		public Shape input() {
			return job.input();
		}

		@Override
		public LabelSet labels() {
			return job.labels();
		}

		@Override
		public Map<String, String> notes() {
			return Map.of("trainer", "fake");
		}

		@Override
		public Scores score(List<PixelImage> images) {
			SplittableRandom random = new SplittableRandom(job.seed());
			List<double[]> rows = new ArrayList<>();
			for (PixelImage image : images) {
				double[] row = new double[labels().size()];
				java.util.Arrays.fill(row, random.nextDouble() / 10);
				Expression shown = Expression.values()[image.value(0, 0, 0) / 20];
				int label = labels().contains(shown) ? labels().indexOf(shown) : 0;
				row[wrong && rows.size() % 2 == 1 ? (label + 1) % row.length : label] = 0.5;
				rows.add(row);
			}
			return new Scores(rows);
		}

		@Override
		public void save(Path file, Map<String, String> notes) throws IOException {
			Files.createDirectories(file.getParent());
			Files.writeString(file, notes.toString());
			noted.put(file.toAbsolutePath(), Map.copyOf(notes));
			saved.put(file.toAbsolutePath(), job);
		}

		@Override
		public void close() {
			// owns nothing
		}
	}
}
