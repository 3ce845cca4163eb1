package org.fervor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.augment.AugmentationStep;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.label.Expression;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.AugmentChoice;
import org.fervor.experiment.AugmentationChoices;
import org.fervor.experiment.AugmentationOverrides;
import org.fervor.experiment.ContentHash;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.FaceTaker;
import org.fervor.experiment.LandmarkSidecar;
import org.fervor.experiment.PreCropped;
import org.fervor.experiment.PreparedFace;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.cache.FaceSearch;

/**
 * A picture and what augmentation makes of it.
 *
 * @param seed     of the experiment
 * @param variants in the order of Algorithm 1, or of epochs
 */
record AugmentedFace(PixelImage original, long seed, List<Variant> variants) {

	/** Epochs that are shown of a change on the fly. */
	private static final int EPOCHS = 17;

	/** One image, what made it, and what its file is called. */
	record Variant(Augmentation operation, String file, PixelImage image) {
	}

	/** The whole picture with Algorithm 1. @throws UserError if the picture cannot be read, or a setting is about more than augmentation */
	static AugmentedFace whole(Services services, Path image, Map<String, String> settings) throws IOException {
		Map<String, String> rest = new LinkedHashMap<>(settings);
		try {
			AugmentationOverrides overrides = AugmentationOverrides.take(rest);
			Settings parsed = Settings.parse(List.of(ExperimentParameters.SEED, ExperimentParameters.AUGMENT), rest);
			ImageSource source = new ImageSource.PictureFile(image, image.toString());
			AugmentChoice kind = parsed.get(ExperimentParameters.AUGMENT);
			List<AugmentationStep> steps = new AugmentationChoices(services.augmentations).steps(kind, overrides.apply(List.of()));
			return of(services.images.read(source), ContentHash.of(source), kind, new AugmentationPipeline(steps, parsed.get(ExperimentParameters.SEED)), parsed.get(ExperimentParameters.SEED));
		} catch (UnreadableImage e) {
			throw new UserError(e.getMessage(), e);
		} catch (IllegalArgumentException e) {
			throw new UserError(e.getMessage() + "; for other settings name an experiment with --experiment FILE", e);
		}
	}

	/** The picture's face as an experiment takes it. @throws UserError if there is none, or anything is wrong with picture, experiment or settings */
	static AugmentedFace asIn(Services services, Path experiment, Path image, Map<String, String> settings, UnaryOperator<Settings> completed) throws IOException {
		RunPlan plan = ExperimentDocuments.plans(experiment, settings).get(0);
		Settings all = completed.apply(decided(services, plan));
		AugmentationPipeline pipeline = new AugmentationChoices(services.augmentations).pipeline(plan);
		Path file = image.toAbsolutePath().normalize();
		// the label plays no part in what is made of a face
		Sample sample = new Sample(new ImageSource.PictureFile(file, image.toString()), Expression.NEUTRAL, "", "", Part.NONE);
		try (FaceSearch search = services.faceTools.cache.search(services.detector(all.get(ExperimentParameters.DETECTOR)), all, services.images, services.cropper)) {
			String hash = ContentHash.of(sample.image());
			PreparedFace face = FaceTaker.take(sample, hash, search.look(sample.image(), hash), LandmarkSidecar.of(plan.data()), all)
					.orElseThrow(() -> new UserError(image + ": no face found, so training leaves it out; set keep-faceless=true or detector=none to take the whole picture"));
			return of(face.crop(), face.contentHash(), all.get(ExperimentParameters.AUGMENT), pipeline, plan.seed());
		} catch (UnreadableImage e) {
			throw new UserError(e.getMessage(), e);
		}
	}

	/** A training decides by its data set whether faces are searched at all. */
	private static Settings decided(Services services, RunPlan plan) throws IOException {
		if (!plan.settings().get(ExperimentParameters.DETECTOR).equals(PreCropped.AUTO)) {
			return plan.settings();
		}
		Optional<String> layout = Optional.of(plan.settings().get(ExperimentParameters.LAYOUT)).filter(l -> !l.equals("auto"));
		return PreCropped.decided(plan.settings(), services.opener.open(plan.data(), layout, Progress.NONE), services.images);
	}

	private static AugmentedFace of(PixelImage face, String hash, AugmentChoice kind, AugmentationPipeline pipeline, long seed) {
		long imageSeed = ContentHash.imageSeed(hash);
		List<Variant> variants = new ArrayList<>();
		if (kind == AugmentChoice.LIVE) {
			for (int epoch = 1; epoch <= EPOCHS; epoch++) {
				variants.add(new Variant(pipeline.steps().get(0).operation(), String.format(Locale.ROOT, "epoch-%02d.png", epoch), pipeline.inEpoch(face, imageSeed, epoch)));
			}
		} else {
			for (AugmentationStep step : pipeline.steps()) {
				variants.add(new Variant(step.operation(), String.format(Locale.ROOT, "%02d-%s.png", step.operation().order(), step.operation().id()), pipeline.variant(step, face, imageSeed)));
			}
		}
		return new AugmentedFace(face, seed, variants);
	}
}
