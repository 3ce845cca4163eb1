package org.fervor.ui.data.augment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.osgi.util.NLS;
import org.fervor.core.augment.Augmentation;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetOpener;
import org.fervor.core.data.DatasetRequest;
import org.fervor.core.data.Sample;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.face.FaceModels;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.AugmentationChoices;
import org.fervor.experiment.ContentHash;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.FaceTaker;
import org.fervor.experiment.LabelJudge;
import org.fervor.experiment.LandmarkSidecar;
import org.fervor.experiment.PreCropped;
import org.fervor.experiment.PreparedFace;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.cache.FaceCache;
import org.fervor.experiment.cache.FaceSearch;
import org.fervor.ui.data.SampleChoice;
import org.fervor.ui.data.browser.Detection;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.face.FaceSettings;

import jakarta.inject.Inject;

/**
 * Takes faces as a run takes them, and remembers them. Keeps its search and its last data set, because making them may take seconds. Owns native memory; safe for use by
 * several threads, one at a time.
 */
@Creatable
public final class FaceStudio implements AutoCloseable {

	private static final int KEPT = 64;
	/** Pictures that are tried until one has a face. */
	private static final int TRIES = 5;

	private final DatasetOpener opener;
	private final ImageReader reader;
	private final FaceCropper cropper;
	private final FaceModels models;
	private final FaceCache cache;
	private final List<FaceDetectorFactory> factories;
	private final AugmentationChoices operations;
	private final ComputeService compute;
	private final Map<Taken, Optional<PreparedFace>> taken = new LinkedHashMap<>();
	private FaceSearch search;
	private Map<String, String> searched = Map.of();
	private Dataset dataset;
	private String datasetKey = "";
	/** Of which data set is known whether its images are cropped faces. */
	private Dataset lookedAt;
	private boolean cropped;

	/** @param corrected when landmarks were last set right by hand */
	private record Taken(SampleChoice choice, Map<String, String> how, FileTime corrected) {
	}

	@Inject
	public FaceStudio(DatasetOpener opener, ImageReader reader, FaceCropper cropper, @Service List<FaceDetectorFactory> detectors, @Service List<Augmentation> augmentations,
			ComputeService compute, FaceModels models, FaceCache cache) {
		this.opener = opener;
		this.reader = reader;
		this.cropper = cropper;
		this.models = models;
		this.cache = cache;
		this.factories = List.copyOf(detectors);
		this.operations = new AugmentationChoices(augmentations);
		this.compute = compute;
	}

	/** The operations that there are. */
	public AugmentationChoices operations() {
		return operations;
	}

	/** Asks the networks of a run. @throws UserError if it is not complete */
	LabelJudge judge(StoredRun run) {
		return new LabelJudge(run, compute, cropper);
	}

	/**
	 * The faces of chosen pictures; pictures without a face are left out, as a run leaves them out.
	 *
	 * @throws UserError if none has a face, or one cannot be read
	 */
	synchronized List<PreparedFace> faces(List<SampleChoice> choices, Settings settings, Progress progress) {
		List<PreparedFace> faces = new ArrayList<>();
		for (SampleChoice choice : FacePick.limited(choices)) {
			progress.checkCancelled();
			(choices.size() == 1 ? face(choice, settings) : readableFace(choice, settings)).ifPresent(faces::add);
		}
		if (faces.isEmpty()) {
			throw new UserError(choices.size() == 1 ? NLS.bind(Messages.augment_noFace, choices.get(0).sample().name()) : Messages.augment_noFaces);
		}
		return faces;
	}

	/** Some faces of an experiment's data set. @throws UserError if it cannot be read, or none of those tried has a face */
	synchronized List<PreparedFace> faces(Path data, FacePick pick, int turn, Settings settings, Progress progress) {
		Dataset opened = dataset(data, settings, progress);
		List<PreparedFace> faces = new ArrayList<>();
		for (List<Sample> candidates : pick.of(opened, turn)) {
			candidates.stream().limit(TRIES).map(s -> {
				progress.checkCancelled();
				return readableFace(new SampleChoice(opened, s), settings);
			}).flatMap(Optional::stream).findFirst().ifPresent(faces::add);
		}
		if (faces.isEmpty()) {
			throw new UserError(Messages.augment_noFaces);
		}
		return faces;
	}

	/**
	 * Faces of images of a run, cropped as the run crops them, by the images' names; those that cannot be had any more are left out.
	 *
	 * @throws UserError if the run's data set cannot be read
	 */
	public synchronized Map<String, PixelImage> crops(RunPlan plan, Set<String> names, Progress progress) {
		Dataset opened = dataset(plan.data(), plan.settings(), progress);
		Map<String, PixelImage> crops = new HashMap<>();
		for (Sample sample : opened.samples().stream().filter(s -> names.contains(s.name())).toList()) {
			progress.checkCancelled();
			try {
				face(new SampleChoice(opened, sample), plan.settings()).ifPresent(f -> crops.put(sample.name(), f.crop()));
			} catch (UserError e) {
				if (!(e.getCause() instanceof UnreadableImage || e.getCause() instanceof IOException)) {
					throw e;
				}
			}
		}
		return crops;
	}

	private Dataset dataset(Path data, Settings settings, Progress progress) {
		DatasetRequest request = ExperimentParameters.dataset(settings);
		String key = data + " " + request;
		if (!key.equals(datasetKey)) {
			try {
				dataset = opener.open(data, request, progress);
			} catch (IOException e) {
				throw new UserError(data + ": " + e.getMessage(), e);
			}
			datasetKey = key;
		}
		return dataset;
	}

	/** Empty for a picture that is none, too: a run leaves it out. */
	private Optional<PreparedFace> readableFace(SampleChoice choice, Settings settings) {
		try {
			return face(choice, settings);
		} catch (UserError e) {
			if (e.getCause() instanceof UnreadableImage) {
				return Optional.empty();
			}
			throw e;
		}
	}

	/** As a run of the workbench takes it: with the part model in use where the experiment names none. */
	private Optional<PreparedFace> face(SampleChoice choice, Settings wished) {
		try {
			Settings settings = models.named(decided(wished, choice.dataset()), FaceSettings.folder());
			LandmarkSidecar sidecar = LandmarkSidecar.of(choice.dataset().root());
			Taken key = new Taken(choice, how(settings), Files.exists(sidecar.file()) ? Files.getLastModifiedTime(sidecar.file()) : FileTime.fromMillis(0));
			Optional<PreparedFace> known = taken.get(key);
			if (known == null) {
				String hash = ContentHash.of(choice.sample().image());
				known = FaceTaker.take(choice.sample(), hash, search(settings).look(choice.sample().image(), hash), sidecar, settings);
				taken.put(key, known);
				if (taken.size() > KEPT) {
					taken.remove(taken.keySet().iterator().next());
				}
			}
			return known;
		} catch (UnreadableImage e) {
			throw new UserError(e.getMessage(), e);
		} catch (IOException e) {
			throw new UserError(choice.sample().image().file() + ": " + e.getMessage(), e);
		}
	}

	/** A run decides by its data set whether faces are searched at all. */
	private Settings decided(Settings wished, Dataset of) {
		if (!wished.get(ExperimentParameters.DETECTOR).equals(PreCropped.AUTO)) {
			return wished;
		}
		if (of != lookedAt) {
			lookedAt = of;
			cropped = PreCropped.size(of, reader).isPresent();
		}
		return cropped ? wished.with(ExperimentParameters.DETECTOR, PreCropped.NONE) : wished;
	}

	private FaceSearch search(Settings settings) {
		Map<String, String> texts = new LinkedHashMap<>(how(settings));
		texts.put(FaceSettings.REMEMBER.id(), String.valueOf(FaceSettings.stored().get(FaceSettings.REMEMBER)));
		if (search == null || !texts.equals(searched)) {
			close();
			String id = settings.get(ExperimentParameters.DETECTOR);
			FaceDetectorFactory factory = factories.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow(
					() -> new UserError("there is no detector '" + id + "': " + String.join(", ", factories.stream().map(FaceDetectorFactory::id).sorted().toList())));
			search = (FaceSettings.stored().get(FaceSettings.REMEMBER) ? cache : Detection.NONE).search(factory, settings, reader, cropper);
			searched = texts;
		}
		return search;
	}

	/** All that decides which face is taken and how it is cropped. */
	private static Map<String, String> how(Settings settings) {
		Map<String, String> texts = new LinkedHashMap<>(settings.texts(DetectorParameters.ALL));
		texts.putAll(settings.texts(FaceCropper.PARAMETERS));
		texts.putAll(settings.texts(List.of(ExperimentParameters.DETECTOR, ExperimentParameters.KEEP_FACELESS)));
		return texts;
	}

	@Override
	public synchronized void close() {
		if (search != null) {
			search.close();
			search = null;
		}
	}
}
