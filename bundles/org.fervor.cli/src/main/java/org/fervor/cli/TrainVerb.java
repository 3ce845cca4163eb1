package org.fervor.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.network.Architecture;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.AugmentationOverrides;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.RunPlan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains on a data set without an experiment document. */
@Command(name = "train", description = "Trains networks on a data set and fuses their scores.")
final class TrainVerb extends FacesVerb {

	@Parameters(paramLabel = "PATH", description = "Folder or file of the data set.")
	private Path data;

	@Option(names = "--net", paramLabel = "cnn1|cnn2|FILE.cnn", description = "A network; may be given several times (default: cnn1 and cnn2).")
	private List<String> networks = List.of("cnn1", "cnn2");

	@Option(names = "--split", paramLabel = "SPLIT", description = "random, subject, sequence, fixed, kfold:K, kfold:K:subject, loso (default: ${DEFAULT-VALUE}).", defaultValue = "subject")
	private String split;

	@Option(names = "--fusion", paramLabel = "RULE", description = "A fusion rule; may be given several times (default: sum and product).")
	private List<String> fusions = List.of("sum", "product");

	@Option(names = "--out", paramLabel = "DIR", description = "The run's folder, new or empty.")
	private Path out;

	@Option(names = "--layout", paramLabel = "LAYOUT", description = "Layout of the data set (default: auto).")
	private String layout;

	@Option(names = "--map", paramLabel = "NAME=CLASS", description = "What the data set's own name for a class stands for, such as suprise=surprise; may be given several times.")
	private List<String> map = List.of();

	@Option(names = "--size", paramLabel = "48|64|96", description = "Width and height of the crops in pixels (default: 48).")
	private String size;

	@Option(names = "--epochs", paramLabel = "N", description = "Passes over the training images (default: 500).")
	private String epochs;

	@Option(names = "--batch", paramLabel = "N", description = "Images in one step (default: 8).")
	private String batch;

	@Option(names = "--loss", paramLabel = "bce|mse|hinge", description = "Loss (default: bce).")
	private String loss;

	@Option(names = "--augment", paramLabel = "none|paper|live", description = "Augmentation of the training images (default: paper).")
	private String augment;

	@Option(names = "--classes", paramLabel = "6|7|8", description = "Which classes (default: all that occur).")
	private String classes;

	@Option(names = "--detector", paramLabel = "auto|tspm|cascade|none", description = "How faces are found (default: auto).")
	private String detector;

	@Option(names = "--seed", paramLabel = "N", description = "Seed of everything that is drawn (default: 1).")
	private String seed;

	@Option(names = "--set", paramLabel = "PARAMETER=VALUE", description = "Any other setting, or one of a single operation of the augmentation (rotation.max-angle=25, flip=off); may be given several times.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--from", paramLabel = "RUN|MODEL", description = "Begins with the weights of a run or a model file.")
	private Path from;

	@Option(names = "--resume", paramLabel = "RUN", description = "Goes on with an interrupted run on this data set, with its own settings.")
	private Path resume;

	@Override
	public Integer call() {
		if (resume != null) {
			return new RunsWork(this).resume(existing(resume), String.valueOf(existing(data).toAbsolutePath().normalize().getFileName()));
		}
		Path folder = Path.of("").toAbsolutePath();
		List<Architecture> nets = networks.stream().map(n -> ArchitectureDocuments.resolve(n, folder)).toList();
		try {
			Map<String, String> texts = texts();
			AugmentationOverrides operations = AugmentationOverrides.take(texts);
			RunPlan plan = new RunPlan(String.valueOf(data.toAbsolutePath().normalize().getFileName()), existing(data).toAbsolutePath().normalize(), nets,
					SplitProtocol.parse(split), fusions, operations.apply(List.of()),
					withPartModel(Settings.parse(ExperimentParameters.ALL, texts)));
			return new RunsWork(this).run(List.of(plan), out);
		} catch (IllegalArgumentException e) {
			throw new UserError(e.getMessage(), e);
		}
	}

	private Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>(settings);
		put(texts, "layout", layout);
		put(texts, "map", map.isEmpty() ? null : String.join(",", map));
		put(texts, "size", size);
		put(texts, "epochs", epochs);
		put(texts, "batch", batch);
		put(texts, "loss", loss);
		put(texts, "augment", augment);
		put(texts, "classes", classes);
		put(texts, "detector", detector);
		put(texts, "seed", seed);
		put(texts, "from", from == null ? null : existing(from).toString());
		ExperimentDocuments.absolute(texts, Path.of(""));
		return texts;
	}

	private static void put(Map<String, String> texts, String key, String value) {
		if (value != null) {
			texts.put(key, value);
		}
	}
}
