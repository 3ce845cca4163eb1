package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.InputContract;
import org.fervor.core.compute.Network;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
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
	private final List<InputContract> contracts;
	private final FusionRule rule;
	private final FaceSearch search;
	private final FaceCropper cropper;
	private final FaceCache cache;

	private Recogniser(List<Network> networks, List<InputContract> contracts, FusionRule rule, FaceSearch search, FaceCropper cropper, FaceCache cache) {
		this.networks = networks;
		this.contracts = contracts;
		this.rule = rule;
		this.search = search;
		this.cropper = cropper;
		this.cache = cache;
	}

	/** As the one below, with the models' own detector and remembering no faces. */
	public static Recogniser open(List<Path> models, String fusion, ComputeService compute, ImageReader reader, List<FaceDetectorFactory> detectors, FaceCropper cropper) {
		return open(models, fusion, compute, reader, detectors, cropper, FaceCache.none(), Optional.empty());
	}

	/**
	 * Loads models.
	 *
	 * @param cache    where faces may be known from
	 * @param detector what finds faces in place of the detector that the models were trained with
	 * @throws UserError if one cannot be loaded, if they have different classes or were trained with different detectors, or if there is no such rule
	 */
	public static Recogniser open(List<Path> models, String fusion, ComputeService compute, ImageReader reader, List<FaceDetectorFactory> detectors, FaceCropper cropper,
			FaceCache cache, Optional<String> detector) {
		List<Network> networks = new ArrayList<>();
		try {
			FusionRule rule = RuleOfRun.find(fusion, models);
			List<InputContract> contracts = new ArrayList<>();
			for (Path model : models) {
				Network network = compute.load(model);
				networks.add(network);
				if (!network.labels().equals(networks.get(0).labels())) {
					throw new UserError(model + " has the classes " + network.labels() + ", " + models.get(0) + " has " + networks.get(0).labels()
							+ "; only models of the same classes can be fused");
				}
				InputContract own = contract(network, model);
				contracts.add(detector.map(own::with).orElse(own));
				if (!contracts.get(0).detector().equals(contracts.get(contracts.size() - 1).detector())) {
					throw new UserError(model + " was trained on " + own + ", " + models.get(0) + " on " + contracts.get(0) + ": say how faces are found with --detector");
				}
			}
			FaceSearch search = cache.search(new Detectors(detectors).named(contracts.get(0).detector()), contracts.get(0).detectionHere(), reader, cropper);
			return new Recogniser(networks, contracts, rule, search, cropper, cache);
		} catch (RuntimeException e) {
			networks.forEach(Network::close);
			throw e instanceof IllegalArgumentException ? new UserError(e.getMessage(), e) : e;
		}
	}

	private static InputContract contract(Network network, Path model) {
		try {
			return InputContract.of(network);
		} catch (IllegalArgumentException e) {
			throw new UserError(model + ": its notes on how faces were found and cropped cannot be read (" + e.getMessage() + "); copy it again from its run folder", e);
		}
	}

	/** How images are prepared for the models; of several with different crops, for the first one. */
	public InputContract contract() {
		return contracts.get(0);
	}

	/** What a person must know about how images are prepared for these models; empty where it is as usual. */
	public List<String> remarks() {
		List<String> remarks = new ArrayList<>();
		if (contracts.get(0).whole()) {
			remarks.add("each image is used whole, as in the models' training; --detector auto searches for faces");
		}
		contracts.get(0).missingPartModel()
				.ifPresent(model -> remarks.add("faces are found with the part model in use here; the one of the models' training is not on this machine: " + model));
		return remarks;
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
			double[] shares = shares(face, (shown, crop) -> seen.crop(shown, crop), crop -> crop);
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
		return new CropProbe(labels(), (varied, change) -> unchecked(varied, (shown, crop) -> cropper.crop(image, shown, crop), change), settings).probe(face);
	}

	/** Cuts a face out. */
	@FunctionalInterface
	private interface Cutting {
		PixelImage crop(Face face, Settings settings) throws UnreadableImage;
	}

	private double[] unchecked(Face face, Cutting cutting, UnaryOperator<Settings> change) {
		try {
			return shares(face, cutting, change);
		} catch (UnreadableImage e) {
			throw new IllegalStateException(e); // the image is in memory
		}
	}

	/** Fused scores that sum to 1, of a face cropped as each network wants it, with a change. */
	private double[] shares(Face face, Cutting cutting, UnaryOperator<Settings> change) throws UnreadableImage {
		Map<String, PixelImage> crops = new HashMap<>();
		List<double[]> scores = new ArrayList<>();
		for (int n = 0; n < networks.size(); n++) {
			Settings crop = change.apply(contracts.get(n).crop());
			String key = crop.texts(FaceCropper.PARAMETERS).toString();
			if (!crops.containsKey(key)) {
				crops.put(key, cutting.crop(face, crop));
			}
			scores.add(networks.get(n).score(List.of(crops.get(key))).rows().get(0));
		}
		double[] fused = scores.size() == 1 ? scores.get(0) : rule.fuse(scores);
		double sum = Arrays.stream(fused).sum();
		return Arrays.stream(fused).map(s -> sum > 0 ? s / sum : 1.0 / fused.length).toArray();
	}

	@Override
	public void close() {
		networks.forEach(Network::close);
		search.close();
		cache.trim();
	}
}
