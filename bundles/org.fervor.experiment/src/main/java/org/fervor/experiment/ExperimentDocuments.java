package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.augment.PaperOperations;
import org.fervor.core.io.Reasons;
import org.fervor.core.network.Architecture;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.UserError;
import org.fervor.experiment.document.AugmentationElement;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.ExperimentDocument;
import org.fervor.experiment.document.SettingElement;

/** Turns {@code .experiment} documents into plans. */
public final class ExperimentDocuments {

	private ExperimentDocuments() {
	}

	/**
	 * The runs that a document asks for, one per split.
	 *
	 * @param overrides values for parameters that replace those of the document; {@code data} replaces its data set; {@link AugmentationOverrides} for single operations
	 * @throws UserError if the file is missing or damaged, or asks for something impossible; the message names file and setting
	 */
	public static List<RunPlan> plans(Path file, Map<String, String> overrides) {
		try {
			return plans(DocumentFiles.readExperiment(file), file.toAbsolutePath().getParent(), overrides);
		} catch (IllegalArgumentException e) {
			throw new UserError(file + ": " + e.getMessage(), e);
		}
	}

	/**
	 * The runs that a document asks for, one per split.
	 *
	 * @param folder what relative paths in the document start from
	 * @throws IllegalArgumentException if a setting is impossible
	 * @throws UserError                if a network's file is unusable
	 */
	public static List<RunPlan> plans(ExperimentDocument document, Path folder, Map<String, String> overrides) {
		require(document.getName() != null && !document.getName().isBlank(), "the experiment needs a name");
		require(document.getData() != null && !document.getData().isBlank(), "the experiment needs a data set: the attribute 'data' is empty");
		require(!document.getNetworks().isEmpty(), "the experiment needs at least one network");
		require(!document.getSplits().isEmpty(), "the experiment needs at least one split");
		Map<String, String> texts = texts(document.getSettings());
		absolute(texts, folder);
		Map<String, String> others = new LinkedHashMap<>(overrides);
		absolute(others, Path.of(""));
		texts.putAll(others);
		String replaced = texts.remove("data");
		AugmentationOverrides operationOverrides = AugmentationOverrides.take(texts);
		Settings settings = Settings.parse(ExperimentParameters.ALL, texts);
		List<Architecture> networks = document.getNetworks().stream().map(n -> ArchitectureDocuments.resolve(n, folder)).toList();
		List<AugmentationChoice> operations = operationOverrides.apply(augmentations(document));
		require(settings.get(ExperimentParameters.AUGMENT) != AugmentChoice.PAPER || operations.stream().anyMatch(c -> ofAlgorithm(c.operation()))
				|| document.getAugmentations().stream().noneMatch(a -> ofAlgorithm(a.getOperation())), "every operation of the augmentation is off: switch one on, or set augment to none");
		Path data = replaced == null ? folder.resolve(document.getData()).normalize() : Path.of(replaced).toAbsolutePath().normalize();
		return document.getSplits().stream().map(s -> split(s, folder))
				.map(split -> new RunPlan(document.getName(), data, networks, split, List.copyOf(document.getFusions()), operations, settings)).toList();
	}

	/** The operations that a document names and has not switched off; empty for all with their defaults. */
	public static List<AugmentationChoice> augmentations(ExperimentDocument document) {
		return document.getAugmentations().stream().filter(AugmentationElement::isEnabled).map(a -> new AugmentationChoice(a.getOperation(), texts(a.getSettings()))).toList();
	}

	/**
	 * A document that asks for a run's plan; the inverse of {@link #plans}. Networks that have no name of their own are written beside it as {@code .cnn} files, unless a file of
	 * that name is there already.
	 *
	 * @param folder where the document will stand
	 * @throws UserError if a network cannot be written
	 */
	public static ExperimentDocument of(RunPlan plan, Path folder) {
		ExperimentDocument document = DocumentFactory.eINSTANCE.createExperimentDocument();
		document.setName(plan.name());
		Path base = folder.toAbsolutePath().normalize();
		boolean near = base.getParent() != null && plan.data().isAbsolute() && plan.data().startsWith(base.getParent());
		document.setData((near ? base.relativize(plan.data()) : plan.data()).toString().replace('\\', '/'));
		plan.networks().forEach(n -> document.getNetworks().add(reference(n, folder)));
		document.getSplits().add(plan.split().id());
		document.getFusions().addAll(plan.fusions());
		for (AugmentationChoice choice : plan.augmentations()) {
			AugmentationElement element = DocumentFactory.eINSTANCE.createAugmentationElement();
			element.setOperation(choice.operation());
			choice.settings().forEach((parameter, value) -> element.getSettings().add(setting(parameter, value)));
			document.getAugmentations().add(element);
		}
		Map<String, String> texts = plan.settings().texts(ExperimentParameters.ALL);
		ExperimentParameters.ALL.forEach(p -> set(document, p, texts.get(p.id())));
		return document;
	}

	private static String reference(Architecture network, Path folder) {
		try {
			if (ArchitectureDocuments.resolve(network.id(), folder).equals(network)) {
				return network.id();
			}
		} catch (UserError e) {
			// it has no name of its own
		}
		Path file = folder.resolve(network.id() + ".cnn");
		try {
			if (!Files.exists(file)) {
				DocumentFiles.write(ArchitectureDocuments.toDocument(network), file);
			}
			return file.getFileName().toString();
		} catch (IOException | IllegalArgumentException e) {
			throw new UserError(file + " cannot be written: " + Reasons.of(e), e);
		}
	}

	private static SettingElement setting(String parameter, String value) {
		SettingElement element = DocumentFactory.eINSTANCE.createSettingElement();
		element.setParameter(parameter);
		element.setValue(value);
		return element;
	}

	/** Sets a parameter of a document; its default is not written, so that the file stays short. */
	public static void set(ExperimentDocument document, Parameter<?> parameter, String value) {
		document.getSettings().removeIf(s -> parameter.id().equals(s.getParameter()));
		if (!value.equals(defaultText(parameter))) {
			document.getSettings().add(setting(parameter.id(), value));
		}
	}

	/** A parameter's default as it would stand in a document. */
	public static <T> String defaultText(Parameter<T> parameter) {
		return parameter.format(parameter.defaultValue());
	}

	/** Makes a path among settings independent of where it was written. */
	public static void absolute(Map<String, String> texts, Path folder) {
		texts.computeIfPresent(ExperimentParameters.FROM.id(), (id, text) -> text.isBlank() ? "" : folder.resolve(text.strip()).toAbsolutePath().normalize().toString());
	}

	/** A stored split's file is named from the document's folder. */
	private static SplitProtocol split(String text, Path folder) {
		String stored = "manifest:";
		return SplitProtocol.parse(text.startsWith(stored) ? stored + folder.resolve(text.substring(stored.length()).strip()) : text);
	}

	private static Map<String, String> texts(List<SettingElement> elements) {
		Map<String, String> texts = new LinkedHashMap<>();
		elements.forEach(e -> texts.put(e.getParameter(), e.getValue() == null ? "" : e.getValue()));
		return texts;
	}

	/** Whether an operation is none of those on the fly. */
	private static boolean ofAlgorithm(String operation) {
		return !PaperOperations.LIVE.equals(operation);
	}

	private static void require(boolean condition, String message) {
		if (!condition) {
			throw new IllegalArgumentException(message);
		}
	}
}
