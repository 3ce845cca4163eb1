package org.fervor.ui.lab.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.osgi.util.NLS;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.network.Architecture;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.task.UserError;
import org.fervor.experiment.AugmentationChoices;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.document.DocumentPackage;
import org.fervor.experiment.document.ExperimentDocument;
import org.fervor.experiment.document.SettingElement;
import org.fervor.ui.lab.document.Edits;
import org.fervor.ui.lab.text.Messages;

/** An experiment while it is edited: its values, what is wrong with them, and in words what will be run. Knows no widget. */
final class ExperimentModel {

	private final ExperimentDocument document;
	private final Edits edits;
	private final Supplier<Path> folder;
	private final AugmentationChoices augmentations;

	/**
	 * @param folder        what relative paths in the document start from
	 * @param augmentations the operations that there are
	 */
	ExperimentModel(ExperimentDocument document, Edits edits, Supplier<Path> folder, AugmentationChoices augmentations) {
		this.document = document;
		this.edits = edits;
		this.folder = folder;
		this.augmentations = augmentations;
	}

	ExperimentDocument document() {
		return document;
	}

	Path folder() {
		return folder.get();
	}

	/** The value of a text attribute; empty where it is not set. */
	String text(EAttribute attribute) {
		Object value = document.eGet(attribute);
		return value == null ? "" : value.toString();
	}

	/** Sets a text attribute. What is typed into one field letter by letter is undone as one. */
	void text(EAttribute attribute, String value) {
		if (!text(attribute).equals(value)) {
			edits.change(NLS.bind(Messages.experiment_change, attribute.getName()), attribute, () -> document.eSet(attribute, value.isEmpty() ? null : value));
		}
	}

	/** Sets the data set's folder; a folder beside or below the document is named relative to it. */
	void data(Path chosen) {
		Path base = folder().toAbsolutePath();
		boolean near = base.getParent() != null && chosen.startsWith(base.getParent());
		text(DocumentPackage.Literals.EXPERIMENT_DOCUMENT__DATA, (near ? base.relativize(chosen) : chosen).toString().replace('\\', '/'));
	}

	/** Replaces one of the document's lists of names. */
	void list(EList<String> list, String label, List<String> values) {
		if (!list.equals(values)) {
			edits.change(NLS.bind(Messages.experiment_change, label), () -> {
				list.clear();
				list.addAll(values);
			});
		}
	}

	/** The value of a parameter as text: as set, or its default. */
	String setting(Parameter<?> parameter) {
		return element(parameter).map(SettingElement::getValue).orElseGet(() -> ExperimentDocuments.defaultText(parameter));
	}

	/** Sets a parameter; its default is not written, so that the file stays short. */
	void setting(Parameter<?> parameter, String value) {
		if (setting(parameter).equals(value)) {
			return;
		}
		edits.change(NLS.bind(Messages.experiment_change, parameter.id()), parameter, () -> ExperimentDocuments.set(document, parameter, value));
	}

	/** What is wrong; empty where it can be run. */
	String problem() {
		try {
			plans();
			return "";
		} catch (IllegalArgumentException | UserError e) {
			return e.getMessage();
		}
	}

	/** What a run will do, in one sentence, and what each split's numbers will be worth; empty where something is wrong. */
	String sentence() {
		try {
			List<RunPlan> plans = plans();
			RunPlan plan = plans.get(0);
			String networks = plan.networks().stream().map(Architecture::name).collect(Collectors.joining(", "));
			String what = plan.networks().size() < 2 || plan.fusions().isEmpty() ? networks
					: NLS.bind(Messages.experiment_sentence_fused, networks, String.join(", ", plan.fusions()));
			return NLS.bind(Messages.experiment_sentence, new Object[] { what, plan.settings().get(TrainingParameters.EPOCHS), plan.settings().get(FaceCropper.SIZE),
					setting(ExperimentParameters.AUGMENT), plans.stream().map(p -> p.split().describe()).collect(Collectors.joining(" ")) });
		} catch (IllegalArgumentException | UserError e) {
			return "";
		}
	}

	/**
	 * What a run would be made from.
	 *
	 * @throws IllegalArgumentException if a setting is impossible
	 * @throws UserError                if a network's file is unusable, or an operation or its parameter is none
	 */
	List<RunPlan> plans() {
		List<RunPlan> plans = ExperimentDocuments.plans(document, folder(), Map.of());
		plans.forEach(augmentations::pipeline);
		return plans;
	}

	private Optional<SettingElement> element(Parameter<?> parameter) {
		return document.getSettings().stream().filter(s -> s.getParameter().equals(parameter.id())).findFirst();
	}
}
