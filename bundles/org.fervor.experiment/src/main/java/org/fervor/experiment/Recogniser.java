package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.face.FaceModels;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.FusionRule;
import org.fervor.core.score.Scores;
import org.fervor.core.task.UserError;
import org.fervor.experiment.cache.FaceCache;
import org.fervor.experiment.cache.FaceSearch;

/** Stored models at work on new pictures: finds and crops faces the way the models were trained, scores and fuses. Owns native memory; serves one thread at a time. */
public final class Recogniser implements AutoCloseable {

	private final List<Network> networks;
	private final FusionRule rule;
	private final FaceSearch search;
	private final FaceCropper cropper;

	private Recogniser(List<Network> networks, FusionRule rule, FaceSearch search, FaceCropper cropper) {
		this.networks = networks;
		this.rule = rule;
		this.search = search;
		this.cropper = cropper;
	}

	/** As {@link #open(List, String, ComputeService, ImageReader, List, FaceCropper, FaceCache)}, remembering no faces. */
	public static Recogniser open(List<Path> models, String fusion, ComputeService compute, ImageReader reader, List<FaceDetectorFactory> detectors, FaceCropper cropper) {
		return open(models, fusion, compute, reader, detectors, cropper, FaceCache.none());
	}

	/**
	 * Loads models.
	 *
	 * @param cache where faces may be known from
	 * @throws UserError if one cannot be loaded, if they have different classes, or if there is no such rule
	 */
	public static Recogniser open(List<Path> models, String fusion, ComputeService compute, ImageReader reader, List<FaceDetectorFactory> detectors, FaceCropper cropper,
			FaceCache cache) {
		List<Network> networks = new ArrayList<>();
		try {
			FusionRule rule = RuleOfRun.find(fusion, models);
			for (Path model : models) {
				Network network = compute.load(model);
				networks.add(network);
				if (!network.labels().equals(networks.get(0).labels())) {
					throw new UserError(model + " has the classes " + network.labels() + ", " + models.get(0) + " has " + networks.get(0).labels()
							+ "; only models of the same classes can be fused");
				}
			}
			String detector = networks.get(0).notes().getOrDefault(ExperimentParameters.DETECTOR.id(), ExperimentParameters.DETECTOR.defaultValue());
			return new Recogniser(networks, rule, cache.search(new Detectors(detectors).named(detector), detectorSettings(networks.get(0)), reader, cropper), cropper);
		} catch (RuntimeException e) {
			networks.forEach(Network::close);
			throw e instanceof IllegalArgumentException ? new UserError(e.getMessage(), e) : e;
		}
	}

	/**
	 * What was recognised.
	 *
	 * @param shares fused scores that sum to 1, in the order of the classes
	 */
	public record Answer(Face face, Expression label, double[] shares) {
	}

	public LabelSet labels() {
		return networks.get(0).labels();
	}

	/**
	 * Recognises the best face in a picture.
	 *
	 * @throws UserError if the picture is unreadable or shows no face
	 */
	public Answer recognise(Path picture) {
		try {
			FaceSearch.Seen seen = look(new ImageSource.PictureFile(picture, picture.toString()));
			Face face = seen.faces().stream().findFirst().orElseThrow(() -> new UserError(picture + ": no face found"));
			double[] shares = shares(seen.image(), face, crop -> crop);
			return new Answer(face, labels().get(Scores.argmax(shares)), shares);
		} catch (UnreadableImage e) {
			throw new UserError(e.getMessage(), e);
		}
	}

	/** Looks for faces as they were found for the networks' training. */
	FaceSearch.Seen look(ImageSource picture) throws UnreadableImage {
		try {
			return search.look(picture, ContentHash.of(picture));
		} catch (IOException e) {
			throw new UnreadableImage(picture, e.getMessage());
		}
	}

	/**
	 * How much the answer depends on how exactly a face was cropped: margin, roll and landmarks are varied at random.
	 *
	 * @param image    in which the face is
	 * @param settings values of {@link CropProbe#PARAMETERS}
	 */
	public CropProbe.Result probe(PixelImage image, Face face, Settings settings) {
		return new CropProbe(labels(), (varied, crop) -> shares(image, varied, crop), settings).probe(face);
	}

	/** Fused scores that sum to 1, of a face cropped as each network wants it, with a change. */
	private double[] shares(PixelImage image, Face face, UnaryOperator<Settings> change) {
		Map<String, PixelImage> crops = new HashMap<>();
		List<double[]> scores = new ArrayList<>();
		for (Network network : networks) {
			Settings crop = change.apply(cropSettings(network));
			PixelImage input = crops.computeIfAbsent(crop.texts(FaceCropper.PARAMETERS).toString(), key -> cropper.crop(image, face, crop));
			scores.add(network.score(List.of(input)).rows().get(0));
		}
		double[] fused = scores.size() == 1 ? scores.get(0) : rule.fuse(scores);
		double sum = Arrays.stream(fused).sum();
		return Arrays.stream(fused).map(s -> sum > 0 ? s / sum : 1.0 / fused.length).toArray();
	}

	/** The crop that a network was trained on. */
	private static Settings cropSettings(Network network) {
		Map<String, String> texts = new HashMap<>(network.notes());
		texts.keySet().retainAll(FaceCropper.PARAMETERS.stream().map(p -> p.id()).toList());
		texts.put(FaceCropper.SIZE.id(), String.valueOf(network.input().width()));
		return Settings.parse(FaceCropper.PARAMETERS, texts);
	}

	/** How faces were found for the network's training; a part model that is not on this machine is replaced by the one in use here. */
	private static Settings detectorSettings(Network network) {
		Map<String, String> texts = new HashMap<>(network.notes());
		texts.keySet().retainAll(DetectorParameters.ALL.stream().map(p -> p.id()).toList());
		texts.computeIfPresent(DetectorParameters.PART_MODEL.id(), (id, file) -> file.equals(FaceModels.SHIPPED) || Files.exists(Path.of(file)) ? file : DetectorParameters.PART_MODEL.defaultValue());
		return Settings.parse(DetectorParameters.ALL, texts);
	}

	@Override
	public void close() {
		networks.forEach(Network::close);
		search.close();
	}
}
