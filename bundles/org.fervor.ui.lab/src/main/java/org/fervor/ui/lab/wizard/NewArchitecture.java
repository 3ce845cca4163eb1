package org.fervor.ui.lab.wizard;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.PaperNetworks;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.ui.lab.text.Messages;

/** File > New > Architecture. */
public final class NewArchitecture extends NewDocument {

	private record Template(String label, Supplier<Architecture> network) {
	}

	private static final List<Template> TEMPLATES = List.of(new Template("CNN_1", PaperNetworks::cnn1), new Template("CNN_2", PaperNetworks::cnn2),
			new Template(Messages.new_architecture_empty, () -> new Architecture("empty", List.of(new Layer.Output()))));

	private Template chosen = TEMPLATES.get(0);

	public NewArchitecture() {
		super(Messages.new_architecture_title, Messages.new_architecture_description, "cnn", "network.cnn");
	}

	@Override
	public void addPages() {
		addPage(new TemplatePage());
		super.addPages();
	}

	@Override
	protected EObject document(String name) {
		return ArchitectureDocuments.toDocument(new Architecture(name, chosen.network().get().layers()));
	}

	private final class TemplatePage extends WizardPage {

		TemplatePage() {
			super("template", Messages.new_architecture_title, null);
			setDescription(Messages.new_architecture_description);
		}

		@Override
		public void createControl(Composite parent) {
			Composite body = new Composite(parent, SWT.NONE);
			GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 8).applyTo(body);
			for (Template template : TEMPLATES) {
				Button button = new Button(body, SWT.RADIO);
				button.setText(template.label());
				button.setSelection(template == chosen);
				button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chosen = template));
			}
			setControl(body);
		}
	}
}
