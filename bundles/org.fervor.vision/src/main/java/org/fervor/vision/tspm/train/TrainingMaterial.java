package org.fervor.vision.tspm.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fervor.core.face.AnnotatedPicture;
import org.fervor.core.face.FaceModelTrainer;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;

/**
 * What a training learns from and what it is measured with. Nobody stands in both.
 *
 * @param faces         to learn from, mirrored ones among them
 * @param scenes        to mine hard negatives in
 * @param heldOut       to measure with
 * @param heldOutScenes to count false alarms in
 * @param views         to learn
 * @param skipped       pictures that cannot be used, each with the reason
 */
record TrainingMaterial(List<AnnotatedFace> faces, List<Scene> scenes, List<AnnotatedFace> heldOut, List<PixelImage> heldOutScenes, List<TrainingView> views, List<String> skipped) {

	static final Parameter<Double> HELD_OUT = Parameter.real("held-out", 0.1, 0, 0.9, "of the persons", "kept aside to measure the model with");
	static final Parameter<Double> RECALL = Parameter.real("recall", 0.98, 0.01, 1, "of the faces held out", "that the threshold lets pass");
	static final Parameter<Double> ALLOWANCE = Parameter.real("allowance", 0.5, 0, 10, "",
			"that the threshold lies below the score which lets those faces pass: photographs score less than drawn faces");
	static final Parameter<Boolean> MIRROR = Parameter.flag("mirror", true, "learn from every face's mirror image, too");
	static final Parameter<Boolean> ROUGHEN = Parameter.flag("roughen", true, "give every second face some of the noise that surfaces and compression have: drawn faces are too smooth");
	static final Parameter<Boolean> SHARE = Parameter.flag("share", true, "views with the same landmarks share their part filters: a smaller and faster model");
	static final Parameter<Integer> LEAST_FACES = Parameter.integer("least-faces", 5, 1, 100_000, "", "a view with fewer faces is not learned");
	static final Parameter<Integer> DRAWN = Parameter.integer("drawn-scenes", 240, 0, 100_000, "", "pictures without faces that are drawn where none are given");
	static final Parameter<Integer> AROUND = Parameter.integer("surroundings", 200, 0, 1_000_000, "",
			"pictures of the training faces in which everything but the face is looked through for hard negatives, at most");

	static final List<Parameter<?>> PARAMETERS = List.of(HELD_OUT, RECALL, ALLOWANCE, MIRROR, ROUGHEN, SHARE, LEAST_FACES, DRAWN, AROUND);

	private static final int DRAWN_WIDTH = 320;
	private static final int DRAWN_HEIGHT = 240;
	/** One in so many pictures without faces is kept aside. */
	private static final int SCENES_HELD_OUT = 5;
	/** The box around the landmarks is brought to this height before a picture is kept: larger ones only take memory. */
	private static final int MOST_HEIGHT = 160;

	/** @throws IllegalArgumentException if too little can be read */
	static TrainingMaterial of(FaceModelTrainer.Job job, ImageReader reader, Progress progress) {
		Settings settings = job.settings();
		long seed = settings.get(TrainingSettings.SEED);
		List<String> skipped = new ArrayList<>();
		Set<String> aside = heldOutPersons(job.pictures(), settings.get(HELD_OUT), seed);
		List<AnnotatedFace> faces = new ArrayList<>();
		List<AnnotatedFace> heldOut = new ArrayList<>();
		progress.step("read faces", job.pictures().size());
		for (AnnotatedPicture picture : job.pictures()) {
			progress.checkCancelled();
			try {
				AnnotatedFace face = face(picture, reader);
				(aside.contains(person(picture)) ? heldOut : faces).add(face);
			} catch (UnreadableImage e) {
				skipped.add(e.getMessage());
			}
			progress.advance(1);
		}
		if (settings.get(MIRROR)) {
			faces.addAll(faces.stream().map(MirroredFaces::of).toList());
		}
		if (settings.get(ROUGHEN)) {
			for (int i = 1; i < faces.size(); i += 2) {
				AnnotatedFace face = faces.get(i);
				faces.set(i, new AnnotatedFace(FacelessPictures.roughened(face.image(), seed + i), face.yawDegrees(), face.points()));
			}
		}
		List<TrainingView> views = views(faces, settings);
		List<AnnotatedFace> usable = faces.stream().filter(f -> fits(f, views)).toList();
		List<PixelImage> empty = faceless(job, reader, skipped, progress);
		List<PixelImage> emptyAside = IntStream.range(0, empty.size()).filter(i -> i % SCENES_HELD_OUT == 0).mapToObj(empty::get).toList();
		List<Scene> scenes = new ArrayList<>();
		IntStream.range(0, empty.size()).filter(i -> i % SCENES_HELD_OUT != 0).forEach(i -> scenes.add(Scene.empty(empty.get(i))));
		List<AnnotatedFace> around = new ArrayList<>(usable);
		Collections.shuffle(around, new Random(seed));
		around.subList(0, Math.min(around.size(), settings.get(AROUND))).forEach(f -> scenes.add(Scene.around(f)));
		return new TrainingMaterial(usable, scenes, heldOut.stream().filter(f -> fits(f, views)).toList(), emptyAside, views, skipped);
	}

	private static List<TrainingView> views(List<AnnotatedFace> faces, Settings settings) {
		List<TrainingView> views = TrainingView.with(faces, settings.get(LEAST_FACES));
		if (views.isEmpty()) {
			throw new IllegalArgumentException("no view has " + settings.get(LEAST_FACES) + " faces with 68 or 39 landmarks; give more pictures");
		}
		return settings.get(SHARE) ? views : IntStream.range(0, views.size()).mapToObj(v -> views.get(v).alone(v)).toList();
	}

	/** Whether the nearest of all views is among those that are learned. */
	private static boolean fits(AnnotatedFace face, List<TrainingView> views) {
		List<TrainingView> all = TrainingView.released();
		double nearest = all.get(TrainingView.of(face, all)).yawDegrees();
		return views.stream().anyMatch(v -> v.yawDegrees() == nearest);
	}

	/** A share of the persons, at least one where there are two and some are wanted. */
	private static Set<String> heldOutPersons(List<AnnotatedPicture> pictures, double share, long seed) {
		List<String> persons = new ArrayList<>(new TreeSet<>(pictures.stream().map(TrainingMaterial::person).toList()));
		Collections.shuffle(persons, new Random(seed));
		int count = share == 0 || persons.size() < 2 ? 0 : (int) Math.max(1, Math.round(share * persons.size()));
		return persons.subList(0, count).stream().collect(Collectors.toSet());
	}

	/** Who a picture shows; where nobody knows, each is taken for a person of its own. */
	private static String person(AnnotatedPicture picture) {
		return picture.subject().isEmpty() ? picture.file().toString() : picture.subject();
	}

	private static AnnotatedFace face(AnnotatedPicture picture, ImageReader reader) throws UnreadableImage {
		PixelImage image = reader.read(source(picture.file()));
		double yaw = picture.yawDegrees().orElseGet(() -> YawFromLandmarks.of(picture.landmarks().points()));
		return new AnnotatedFace(image, yaw, picture.landmarks().points()).notHigherThan(MOST_HEIGHT);
	}

	private static List<PixelImage> faceless(FaceModelTrainer.Job job, ImageReader reader, List<String> skipped, Progress progress) {
		if (job.faceless().isEmpty()) {
			progress.step("draw pictures without faces", 0);
			return FacelessPictures.draw(job.settings().get(DRAWN), DRAWN_WIDTH, DRAWN_HEIGHT, job.settings().get(TrainingSettings.SEED));
		}
		List<PixelImage> images = new ArrayList<>();
		progress.step("read pictures without faces", job.faceless().size());
		for (Path file : job.faceless()) {
			progress.checkCancelled();
			try {
				images.add(reader.read(source(file)));
			} catch (UnreadableImage e) {
				skipped.add(e.getMessage());
			}
			progress.advance(1);
		}
		return images;
	}

	private static ImageSource source(Path file) {
		return new ImageSource.PictureFile(file, file.toString());
	}
}
