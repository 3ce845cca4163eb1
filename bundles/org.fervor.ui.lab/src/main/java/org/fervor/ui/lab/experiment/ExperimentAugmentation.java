package org.fervor.ui.lab.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.EList;
import org.eclipse.osgi.util.NLS;
import org.fervor.core.augment.Augmentation;
import org.fervor.core.augment.AugmentationStep;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.AugmentChoice;
import org.fervor.experiment.AugmentationChoices;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.document.AugmentationElement;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.ExperimentDocument;
import org.fervor.experiment.document.SettingElement;
import org.fervor.ui.data.augment.AugmentationDesk;
import org.fervor.ui.data.augment.Recipe;
import org.fervor.ui.lab.document.Edits;
import org.fervor.ui.lab.text.Messages;

/**
 * The augmentation of an experiment that is edited. A document that names no operation uses all of them with their defaults, and is written so again when it comes back to
 * that. Knows no widget.
 */
final class ExperimentAugmentation implements AugmentationDesk {

	private final ExperimentDocument document;
	private final Edits edits;
	private final Supplier<Path> folder;
	private final Supplier<String> title;
	private final AugmentationChoices choices;
	private final Runnable revealer;
	private final List<Runnable> listeners = new ArrayList<>();

	/**
	 * @param folder   what relative paths in the document start from
	 * @param revealer brings the page to the front on which augmentation is edited
	 */
	ExperimentAugmentation(ExperimentDocument document, Edits edits, Supplier<Path> folder, Supplier<String> title, AugmentationChoices choices, Runnable revealer) {
		this.document = document;
		this.edits = edits;
		this.folder = folder;
		this.title = title;
		this.choices = choices;
		this.revealer = revealer;
		edits.onChange(() -> List.copyOf(listeners).forEach(Runnable::run));
	}

	@Override
	public String title() {
		return title.get();
	}

	@Override
	public Recipe recipe() {
		Settings settings = parsed(ExperimentParameters.ALL, document.getSettings());
		AugmentChoice kind = settings.get(ExperimentParameters.AUGMENT);
		return new Recipe(kind, steps(kind), settings.get(ExperimentParameters.SEED), settings);
	}

	/** The operations of Algorithm 1 that are on, whatever kind of augmentation is chosen. */
	List<String> operations() {
		return steps(AugmentChoice.PAPER).stream().filter(Recipe.Step::on).map(s -> s.operation().id()).toList();
	}

	/** Switches the operations of Algorithm 1 on that are named, and all others off. */
	void operations(List<String> ids) {
		change(AugmentChoice.PAPER, elements -> elements.forEach(e -> e.setEnabled(ids.contains(e.getOperation()))));
	}

	@Override
	public Optional<Path> data() {
		return Optional.ofNullable(document.getData()).filter(d -> !d.isBlank()).map(d -> folder.get().resolve(d).normalize());
	}

	@Override
	public void kind(AugmentChoice kind) {
		setting(ExperimentParameters.AUGMENT, kind);
	}

	@Override
	public void seed(long seed) {
		setting(ExperimentParameters.SEED, seed);
	}

	@Override
	public void on(String operation, boolean on) {
		change(kindOf(operation), elements -> named(elements, operation).setEnabled(on));
	}

	@Override
	public void set(String operation, Parameter<?> parameter, String value) {
		change(kindOf(operation), elements -> {
			EList<SettingElement> settings = named(elements, operation).getSettings();
			settings.removeIf(s -> parameter.id().equals(s.getParameter()));
			if (!value.equals(ExperimentDocuments.defaultText(parameter))) {
				SettingElement element = DocumentFactory.eINSTANCE.createSettingElement();
				element.setParameter(parameter.id());
				element.setValue(value);
				settings.add(element);
			}
		});
	}

	@Override
	public void reset(List<String> operations) {
		if (!operations.isEmpty()) {
			change(kindOf(operations.get(0)), elements -> operations.forEach(o -> named(elements, o).getSettings().clear()));
		}
	}

	@Override
	public void reveal() {
		revealer.run();
	}

	@Override
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	@Override
	public void forget(Runnable listener) {
		listeners.remove(listener);
	}

	private List<Recipe.Step> steps(AugmentChoice kind) {
		List<Augmentation> all = choices.ofKind(kind);
		boolean named = document.getAugmentations().stream().anyMatch(e -> all.stream().anyMatch(o -> o.id().equals(e.getOperation())));
		return all.stream().map(o -> {
			Optional<AugmentationElement> element = element(o.id());
			return new Recipe.Step(new AugmentationStep(o, element.map(e -> parsed(o.parameters(), e.getSettings())).orElse(Settings.defaults())),
					element.map(AugmentationElement::isEnabled).orElse(!named));
		}).toList();
	}

	private Optional<AugmentationElement> element(String operation) {
		return document.getAugmentations().stream().filter(e -> operation.equals(e.getOperation())).findFirst();
	}

	private AugmentChoice kindOf(String operation) {
		return choices.ofKind(AugmentChoice.LIVE).stream().anyMatch(o -> o.id().equals(operation)) ? AugmentChoice.LIVE : AugmentChoice.PAPER;
	}

	private <T> void setting(Parameter<T> parameter, T value) {
		Settings now = parsed(ExperimentParameters.ALL, document.getSettings());
		if (!now.get(parameter).equals(value)) {
			edits.change(NLS.bind(Messages.experiment_change, parameter.id()), () -> ExperimentDocuments.set(document, parameter, parameter.format(value)));
		}
	}

	/** Changes copies of the elements of one kind, all of them named, and puts them into the document if they differ from what it says. */
	private void change(AugmentChoice kind, java.util.function.Consumer<List<AugmentationElement>> action) {
		List<Recipe.Step> before = steps(kind);
		List<AugmentationElement> elements = new ArrayList<>(before.stream().map(ExperimentAugmentation::element).toList());
		action.accept(elements);
		List<String> ids = before.stream().map(s -> s.operation().id()).toList();
		boolean usual = elements.stream().allMatch(e -> e.isEnabled() && e.getSettings().isEmpty());
		String now = texts(elements);
		if (!now.equals(texts(before.stream().map(ExperimentAugmentation::element).toList()))) {
			edits.change(NLS.bind(Messages.experiment_change, Messages.experiment_section_augment), () -> {
				document.getAugmentations().removeIf(e -> ids.contains(e.getOperation()));
				if (!usual) {
					document.getAugmentations().addAll(elements);
				}
			});
		}
	}

	private static AugmentationElement named(List<AugmentationElement> elements, String operation) {
		return elements.stream().filter(e -> e.getOperation().equals(operation)).findFirst().orElseThrow();
	}

	/** A new element that says what a step does, without its defaults. */
	private static AugmentationElement element(Recipe.Step step) {
		AugmentationElement element = DocumentFactory.eINSTANCE.createAugmentationElement();
		element.setOperation(step.operation().id());
		element.setEnabled(step.on());
		step.operation().parameters().forEach(p -> {
			String value = step.what().texts().get(p.id());
			if (!value.equals(ExperimentDocuments.defaultText(p))) {
				SettingElement setting = DocumentFactory.eINSTANCE.createSettingElement();
				setting.setParameter(p.id());
				setting.setValue(value);
				element.getSettings().add(setting);
			}
		});
		return element;
	}

	private static String texts(List<AugmentationElement> elements) {
		StringBuilder text = new StringBuilder();
		elements.forEach(e -> {
			text.append(e.getOperation()).append(e.isEnabled());
			e.getSettings().forEach(s -> text.append(' ').append(s.getParameter()).append('=').append(s.getValue()));
			text.append('\n');
		});
		return text.toString();
	}

	/** Values as far as they are right; what is wrong is said where the experiment is checked. */
	private static Settings parsed(List<? extends Parameter<?>> parameters, List<SettingElement> elements) {
		Settings settings = Settings.defaults();
		for (SettingElement element : elements) {
			for (Parameter<?> parameter : parameters) {
				if (parameter.id().equals(element.getParameter())) {
					settings = with(settings, parameter, element.getValue());
				}
			}
		}
		return settings;
	}

	private static <T> Settings with(Settings settings, Parameter<T> parameter, String text) {
		try {
			return settings.with(parameter, parameter.parse(text));
		} catch (IllegalArgumentException e) {
			return settings;
		}
	}
}
