package org.fervor.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.data.DatasetRequest;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.label.ClassMap;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Range;
import org.fervor.core.parameter.Settings;

/** Everything that an experiment can set, besides its data, networks, splits, fusion rules and augmentations. */
public final class ExperimentParameters {

	public static final Parameter<Long> SEED = new Parameter<>("seed", Long.class, 1L, new Range.Any<>(), "",
			"Seed of the split, the weights, the order of images and the augmentation");
	public static final Parameter<String> LAYOUT = Parameter.text("layout", "auto", "Layout of the data set; auto recognises it");
	public static final Parameter<String> MAP = new Parameter<>("map", String.class, "", new Range.Such<>(ClassMap::isValid, "pairs NAME=CLASS joined by commas, such as suprise=surprise"), "",
			"What the data set's own names of classes stand for, where they are unknown or another class is wanted: suprise=surprise,natural=neutral");
	public static final Parameter<String> INCLUDE = Parameter.text("include", "", "Take only images whose name matches this pattern, * and ? allowed; empty takes all");
	public static final Parameter<ClassChoice> CLASSES = Parameter.choice("classes", ClassChoice.class, ClassChoice.AUTO, "Which classes to use");
	public static final Parameter<String> DETECTOR = Parameter.text("detector", "auto", "How faces are found: auto, tspm, cascade, none");
	public static final Parameter<Boolean> KEEP_FACELESS = Parameter.flag("keep-faceless", false, "Use the whole picture where no face is found, instead of leaving it out");
	public static final Parameter<AugmentChoice> AUGMENT = Parameter.choice("augment", AugmentChoice.class, AugmentChoice.PAPER, "How training images are augmented");
	public static final Parameter<Double> DROPOUT = Parameter.real("dropout", -1.0, -1, 0.95, "", "Rate of every dropout layer; -1 leaves each its own");
	public static final Parameter<Double> VALIDATION_SHARE = Parameter.real("validation-share", 0.2, 0.01, 0.5, "of the training half",
			"What an epoch is chosen by, where select is validation; divided as the protocol divides");
	public static final Parameter<String> FROM = Parameter.text("from", "", "A run folder or model file whose weights a training begins with; empty for fresh ones");
	public static final Parameter<String> PROGRESSIVE = Parameter.text("progressive", "",
			"Smaller sizes to train first, each with its epochs, as 48:100,64:50; the weights are carried on to the full size");
	public static final Parameter<Boolean> PAPER = Parameter.flag("paper-figures", false, "Put the paper's figures beside the results in the report");

	/** Those that decide which faces there are. */
	static final List<Parameter<?>> FACES = List.of(LAYOUT, MAP, INCLUDE, CLASSES, DETECTOR, KEEP_FACELESS);

	/** All of them, with those of the detectors, of the crop and of training. */
	public static final List<Parameter<?>> ALL = Stream.of(
			List.of(SEED, LAYOUT, MAP, INCLUDE, CLASSES, DETECTOR, KEEP_FACELESS, AUGMENT, DROPOUT, VALIDATION_SHARE, FROM, PROGRESSIVE, PAPER), DetectorParameters.ALL,
			FaceCropper.PARAMETERS, TrainingParameters.ALL).<Parameter<?>>flatMap(List::stream).toList();

	private ExperimentParameters() {
	}

	/** How these settings want the data set to be read. */
	public static DatasetRequest dataset(Settings settings) {
		return new DatasetRequest(Optional.of(settings.get(LAYOUT)).filter(l -> !l.equals(LAYOUT.defaultValue())), ClassMap.parse(settings.get(MAP)));
	}
}
