package org.fervor.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.explain.GradCam;
import org.fervor.core.explain.HeatMap;
import org.fervor.core.explain.Occlusion;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.FusionChoice;
import org.fervor.core.score.FusionRule;
import org.fervor.core.score.Scores;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;

/** Explains what the networks of a run, and their fusion, recognise in a picture. Owns native memory; serves one thread at a time. */
public final class RunExplanation implements AutoCloseable {

	private final Settings settings;
	private final Map<String, Network> networks = new LinkedHashMap<>();
	private final Map<String, FusionRule> rules = new LinkedHashMap<>();
	private final FaceDetector detector;
	private final ImageReader reader;
	private final FaceCropper cropper;

	private RunExplanation(StoredRun run, int fold, int folds, ComputeService compute, ImageReader reader, List<FaceDetectorFactory> detectors, FaceCropper cropper) {
		this.settings = run.plan().settings();
		this.reader = reader;
		this.cropper = cropper;
		this.detector = new Detectors(List.copyOf(detectors)).named(settings.get(ExperimentParameters.DETECTOR)).create(settings);
		try {
			for (Architecture architecture : run.plan().networks()) {
				networks.put(architecture.id(), compute.load(run.folder().model(architecture.id(), fold, folds)));
			}
			if (networks.size() > 1) {
				run.plan().fusions().stream().map(FusionChoice::parse).forEach(c -> rules.put(c.id(), run.summary().orElseThrow().rule(c, fold)));
			}
		} catch (RuntimeException e) {
			close();
			throw e;
		}
	}

	/**
	 * Loads the networks of a run.
	 *
	 * @param fold from 0
	 * @throws UserError if the run is not complete, has no such fold, or a model cannot be loaded
	 */
	public static RunExplanation open(StoredRun run, int fold, ComputeService compute, ImageReader reader, List<FaceDetectorFactory> detectors, FaceCropper cropper) {
		int folds = run.summary().orElseThrow(() -> new UserError(run.folder().path() + " holds no finished networks: the run is not complete")).audits().size();
		if (fold < 0 || fold >= folds) {
			throw new UserError(run.folder().path() + " has " + folds + (folds == 1 ? " fold" : " folds") + ": there is no fold " + (fold + 1));
		}
		return new RunExplanation(run, fold, folds, compute, reader, detectors, cropper);
	}

	/**
	 * Why one network or rule decided as it did.
	 *
	 * @param recogniser network or rule
	 * @param predicted  what it recognised
	 * @param explained  the class that the map is about
	 * @param score      of that class, 0..1
	 * @param map        score lost where a place is covered, or Grad-CAM
	 */
	public record Explained(String recogniser, Expression predicted, Expression explained, double score, HeatMap map) {
	}

	/** How maps are made. */
	public enum Method {
		/** Of the scores alone: networks and rules. */
		OCCLUSION,
		/** Of a layer's maps: networks only. */
		GRADCAM
	}

	/** A face as the networks saw it, and their maps. */
	public record Answer(PixelImage crop, List<String> warnings, List<Explained> maps) {
	}

	public LabelSet labels() {
		return networks.values().iterator().next().labels();
	}

	/**
	 * Explains a picture.
	 *
	 * @param label the class to explain; null for what each recognises
	 * @param layer for Grad-CAM, from 0; −1 for each network's last convolution
	 * @throws UserError if the picture is unreadable or shows no face, or a network cannot be looked into at that layer
	 */
	public Answer explain(Path picture, Expression label, Method method, int layer, Progress progress) {
		PixelImage image = read(picture);
		List<Face> found = detector.detect(image);
		if (found.isEmpty() && !settings.get(ExperimentParameters.KEEP_FACELESS)) {
			throw new UserError(picture + ": no face found");
		}
		Face face = found.isEmpty() ? Face.boxed(new Box(0, 0, image.width(), image.height()), 0, "none") : found.get(0);
		PixelImage crop = cropper.crop(image, face, settings);
		return new Answer(crop, face.warnings(), method == Method.GRADCAM ? gradCam(crop, label, layer, progress) : occluded(crop, label, progress));
	}

	private List<Explained> occluded(PixelImage crop, Expression label, Progress progress) {
		Occlusion occlusion = Occlusion.of(crop.width());
		progress.step("cover", (long) (networks.size() + rules.size()) * occlusion.places(crop.width()) * occlusion.places(crop.height()));
		List<Explained> maps = new ArrayList<>();
		Map<String, Function<List<PixelImage>, Scores>> recognisers = new LinkedHashMap<>();
		networks.forEach((id, network) -> recognisers.put(id, network::score));
		rules.forEach((id, rule) -> recognisers.put(id, images -> Scores.fuse(rule, networks.values().stream().map(n -> n.score(images)).toList())));
		recognisers.forEach((id, recogniser) -> maps.add(explained(id, recogniser, crop, label, index -> occlusion.map(recogniser, crop, index, progress))));
		return maps;
	}

	private List<Explained> gradCam(PixelImage crop, Expression label, int layer, Progress progress) {
		progress.step("weigh maps", networks.size());
		List<Explained> maps = new ArrayList<>();
		networks.forEach((id, network) -> {
			progress.checkCancelled();
			int at = layer < 0 ? lastConvolution(network.architecture()) : layer;
			maps.add(explained(id, network::score, crop, label, index -> GradCam.of(network, crop, index, at)));
			progress.advance(1);
		});
		return maps;
	}

	private static int lastConvolution(Architecture architecture) {
		for (int i = architecture.layers().size() - 1; i >= 0; i--) {
			if (architecture.layers().get(i) instanceof Layer.Convolution) {
				return i;
			}
		}
		throw new UserError(architecture.name() + " has no convolution; use occlusion maps");
	}

	private Explained explained(String id, Function<List<PixelImage>, Scores> recogniser, PixelImage crop, Expression label, IntFunction<HeatMap> map) {
		Scores scores = recogniser.apply(List.of(crop));
		Expression predicted = labels().get(scores.predicted(0));
		Expression about = label == null ? predicted : label;
		if (!labels().contains(about)) {
			throw new UserError("the run does not know " + about.id() + ": " + labels());
		}
		int index = labels().indexOf(about);
		return new Explained(id, predicted, about, Scores.shares(scores.rows().get(0))[index], map.apply(index));
	}

	private PixelImage read(Path picture) {
		try {
			return reader.read(new ImageSource.PictureFile(picture, picture.toString()));
		} catch (UnreadableImage e) {
			throw new UserError(e.getMessage(), e);
		}
	}

	@Override
	public void close() {
		networks.values().forEach(Network::close);
		detector.close();
	}
}
