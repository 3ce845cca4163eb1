package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetOpener;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Sample;
import org.fervor.core.data.UnknownClass;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSize;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.cache.FaceCache;
import org.fervor.experiment.cache.FaceSearch;

/** From a path to cropped faces: opens the data set, finds and cuts out one face per picture, and keeps count of what it leaves out. */
final class FacePreparation {

	private final DatasetOpener opener;
	private final ImageReader reader;
	private final FaceCropper cropper;
	private final Detectors detectors;
	private final FaceCache cache;

	FacePreparation(DatasetOpener opener, ImageReader reader, FaceCropper cropper, Detectors detectors, FaceCache cache) {
		this.opener = opener;
		this.reader = reader;
		this.cropper = cropper;
		this.detectors = detectors;
		this.cache = cache;
	}

	/** The same with another cache. */
	FacePreparation with(FaceCache other) {
		return new FacePreparation(opener, reader, cropper, detectors, other);
	}

	/** @throws UserError if the data set cannot be read or too little of it is left */
	FaceSet prepare(Path data, Settings asked, Workers workers, Progress progress) throws IOException {
		return prepare(choose(data, asked, progress), workers, progress);
	}

	/** Opens the data set and chooses from it, without a look at more than a few of its images. @throws UserError if it cannot be read or has too few classes */
	ChosenImages choose(Path data, Settings asked, Progress progress) throws IOException {
		progress.step("read the data set", 0);
		Dataset opened = opener.open(data, ExperimentParameters.dataset(asked), progress);
		Dataset dataset = included(opened, asked.get(ExperimentParameters.INCLUDE));
		Optional<ImageSize> cropped = asked.get(ExperimentParameters.DETECTOR).equals(PreCropped.AUTO) ? PreCropped.size(dataset, reader) : Optional.empty();
		Settings settings = cropped.isPresent() ? asked.with(ExperimentParameters.DETECTOR, PreCropped.NONE) : asked;
		LabelSet labels = labels(dataset, settings.get(ExperimentParameters.CLASSES));
		return new ChosenImages(data, dataset.restrictedTo(labels), labels, settings,
				Stream.of(UnknownClass.sentence(opened.unknownClasses()), cropped.map(PreCropped::sentence)).flatMap(Optional::stream).toList());
	}

	/** Finds and crops the faces. @throws UserError if too few are found */
	FaceSet prepare(ChosenImages images, Workers workers, Progress progress) throws IOException {
		Dataset chosen = images.dataset();
		Settings settings = images.settings();
		Collected collected = new Collected();
		LandmarkSidecar sidecar = LandmarkSidecar.of(images.data());
		progress.step("find faces", chosen.samples().size());
		FaceDetectorFactory factory = detectors.named(settings.get(ExperimentParameters.DETECTOR));
		AtomicInteger next = new AtomicInteger();
		workers.each(() -> {
			try (FaceSearch search = cache.search(factory, settings, reader, cropper)) {
				for (int i = next.getAndIncrement(); i < chosen.samples().size(); i = next.getAndIncrement()) {
					progress.checkCancelled();
					collect(chosen.samples().get(i), search, sidecar, settings, collected);
					progress.advance(1);
				}
			}
		});
		cache.trim();
		FaceSet faces = new FaceSet(chosen.layout(), images.labels(), collected.sorted(), collected.leftOut(chosen.leftOut()), collected.remembered.get(), settings.get(ExperimentParameters.DETECTOR),
				images.notes());
		return checked(faces, images.data());
	}

	private static void collect(Sample sample, FaceSearch search, LandmarkSidecar sidecar, Settings settings, Collected collected) {
		try {
			String hash = ContentHash.of(sample.image());
			FaceSearch.Seen seen = search.look(sample.image(), hash);
			FaceTaker.take(sample, hash, seen, sidecar, settings).ifPresentOrElse(collected.faces::add, () -> collected.leaveOut("no face found", sample));
			collected.remembered.addAndGet(seen.remembered() ? 1 : 0);
		} catch (UnreadableImage | IOException e) {
			collected.leaveOut("unreadable picture", sample);
		}
	}

	private static Dataset included(Dataset dataset, String pattern) {
		if (pattern.isEmpty()) {
			return dataset;
		}
		PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + (pattern.contains("/") ? pattern : "**" + pattern));
		List<Sample> kept = dataset.samples().stream().filter(s -> matcher.matches(Path.of("/", s.name()))).toList();
		if (kept.isEmpty()) {
			throw new UserError(dataset.root() + ": no image's name matches '" + pattern + "'; the first one is " + dataset.samples().get(0).name());
		}
		if (kept.size() == dataset.samples().size()) {
			return dataset;
		}
		Sample first = dataset.samples().stream().filter(s -> !matcher.matches(Path.of("/", s.name()))).findFirst().orElseThrow();
		return dataset.with(kept, new LeftOut("name does not match '" + pattern + "'", dataset.samples().size() - kept.size(), first.name()));
	}

	private static LabelSet labels(Dataset dataset, ClassChoice choice) {
		if (dataset.classCounts().size() < 2) {
			throw new UserError(dataset.root() + " has only one class (" + String.join(", ", dataset.classCounts().keySet().stream().map(e -> e.id()).toList())
					+ "): there is nothing to tell apart");
		}
		LabelSet labels = choice.choose(dataset.classCounts());
		labels.expressions().stream().filter(e -> !dataset.classCounts().containsKey(e)).findFirst().ifPresent(e -> {
			throw new UserError(dataset.root() + " has no images of " + e.id() + "; choose other classes (there are: " + dataset.labels() + ")");
		});
		return labels;
	}

	/** Every class must have a face for training and one for testing. */
	private static FaceSet checked(FaceSet faces, Path data) {
		int[] counts = new int[faces.labels().size()];
		for (int i = 0; i < faces.faces().size(); i++) {
			counts[faces.label(i)]++;
		}
		for (int label = 0; label < counts.length; label++) {
			if (counts[label] < 2) {
				throw new UserError(data + ": " + (counts[label] == 0 ? "no face" : "only one face") + " of " + faces.labels().get(label).id()
						+ " is left after detection; try --detector none for pictures that are cropped already, or leave the class out");
			}
		}
		return faces;
	}

	/** What the workers found so far. */
	private static final class Collected {
		private final ConcurrentLinkedQueue<PreparedFace> faces = new ConcurrentLinkedQueue<>();
		private final AtomicInteger remembered = new AtomicInteger();
		private final Map<String, List<String>> leftOut = new LinkedHashMap<>();

		synchronized void leaveOut(String reason, Sample sample) {
			leftOut.computeIfAbsent(reason, r -> new ArrayList<>()).add(sample.name());
		}

		List<PreparedFace> sorted() {
			return faces.stream().sorted(Comparator.comparing(f -> f.sample().name())).toList();
		}

		synchronized List<LeftOut> leftOut(List<LeftOut> before) {
			List<LeftOut> all = new ArrayList<>(before);
			leftOut.forEach((reason, names) -> all.add(new LeftOut(reason, names.size(), names.stream().sorted().findFirst().orElseThrow())));
			return all;
		}
	}
}
