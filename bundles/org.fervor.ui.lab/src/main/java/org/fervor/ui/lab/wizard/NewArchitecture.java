package org.fervor.ui.lab.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.Layer;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.ui.help.HelpTopic;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Look;

/** File > New > Architecture. */
public final class NewArchitecture extends NewDocument implements HelpTopic {

	private record Template(String label, String about, Supplier<Architecture> network) {
	}

	private static final List<Template> TEMPLATES = List.of(new Template("CNN_1", Messages.new_architecture_about_cnn1, PaperNetworks::cnn1),
			new Template("CNN_2", Messages.new_architecture_about_cnn2, PaperNetworks::cnn2),
			new Template("VGG16", Messages.new_architecture_about_vgg16, ComparisonNetworks::vgg16),
			new Template("ResNet50", Messages.new_architecture_about_resnet50, ComparisonNetworks::resNet50),
			new Template("Inception-v3", Messages.new_architecture_about_inceptionv3, ComparisonNetworks::inceptionV3),
			new Template(Messages.new_architecture_empty, Messages.new_architecture_about_empty, () -> new Architecture("empty", List.of(new Layer.Output()))));
	private static final List<Integer> SIZES = List.of(48, 64, 96);
	private static final int CLASSES = 7;
	private static final double MILLION = 1e6;
	private static final int INDENT = 22;

	private Template chosen = TEMPLATES.get(0);
	private int size = SIZES.get(0);

	public NewArchitecture() {
		super(Messages.new_architecture_title, Messages.new_architecture_description, "cnn", "network.cnn");
	}

	@Override
	public void addPages() {
		addPage(new TemplatePage());
		super.addPages();
	}

	/** Chooses a network by its name and an input size, as clicks do. */
	public void choose(String label, int pixels) {
		chosen = TEMPLATES.stream().filter(t -> t.label().equals(label)).findFirst().orElseThrow();
		size = pixels;
	}

	@Override
	public String helpTopic() {
		return "org.fervor.ui.lab.new.architecture";
	}

	@Override
	protected EObject document(String name) {
		ArchitectureDocument document = ArchitectureDocuments.toDocument(new Architecture(name, chosen.network().get().layers()));
		document.setInputSize(size);
		return document;
	}

	private final class TemplatePage extends WizardPage {

		private final List<Button> networks = new ArrayList<>();

		TemplatePage() {
			super("template", Messages.new_architecture_title, null);
			setDescription(Messages.new_architecture_description);
		}

		@Override
		public void createControl(Composite parent) {
			Composite body = new Composite(parent, SWT.NONE);
			GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 4).applyTo(body);
			Composite sizes = new Composite(body, SWT.NONE);
			GridLayoutFactory.fillDefaults().numColumns(1 + SIZES.size()).spacing(14, 0).applyTo(sizes);
			GridDataFactory.fillDefaults().applyTo(sizes);
			new Label(sizes, SWT.NONE).setText(Messages.new_architecture_size);
			for (int pixels : SIZES) {
				radio(sizes, NLS.bind(Messages.new_architecture_sizeLabel, pixels), pixels == size, () -> {
					size = pixels;
					costs();
				});
			}
			// a group of its own: radio buttons of one parent exclude each other
			Composite templates = new Composite(body, SWT.NONE);
			GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(templates);
			GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(templates);
			for (Template template : TEMPLATES) {
				networks.add(radio(templates, template.label(), template == chosen, () -> chosen = template));
				Label about = new Label(templates, SWT.WRAP);
				about.setText(template.about());
				about.setForeground(Look.of(templates).faint());
				GridDataFactory.fillDefaults().grab(true, false).indent(INDENT, 0).hint(400, SWT.DEFAULT).applyTo(about);
			}
			costs();
			setControl(body);
		}

		/** Writes what each network costs at the chosen size beside its name. */
		private void costs() {
			for (int i = 0; i < TEMPLATES.size(); i++) {
				NetworkShape shape = NetworkShape.of(TEMPLATES.get(i).network().get(), Shape.image(size), CLASSES);
				networks.get(i).setText(NLS.bind(Messages.new_architecture_template, new Object[] { TEMPLATES.get(i).label(), millions(shape.parameters()), millions(shape.multiplyAdds()) }));
			}
			networks.get(0).getParent().requestLayout();
		}

		private static String millions(long number) {
			return number < MILLION / 100 ? String.valueOf(number) : String.format(Locale.ROOT, number < 100 * MILLION ? "%.2f M" : "%.0f M", number / MILLION);
		}

		private static Button radio(Composite parent, String text, boolean selected, Runnable action) {
			Button button = new Button(parent, SWT.RADIO);
			button.setText(text);
			button.setSelection(selected);
			button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
				if (button.getSelection()) {
					action.run();
				}
			}));
			return button;
		}
	}
}
