package org.fervor.ui.lab.wizard;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.ExperimentDocument;
import org.fervor.ui.help.HelpTopic;
import org.fervor.ui.lab.text.Messages;

/** File > New > Experiment. */
public final class NewExperiment extends NewDocument implements HelpTopic {

	public NewExperiment() {
		super(Messages.new_experiment_title, Messages.new_experiment_description, "experiment", "experiment.experiment");
	}

	@Override
	public String helpTopic() {
		return "org.fervor.ui.lab.new.experiment";
	}

	@Override
	protected EObject document(String name) {
		ExperimentDocument document = DocumentFactory.eINSTANCE.createExperimentDocument();
		document.setName(name);
		document.setData("data");
		document.getNetworks().addAll(List.of("cnn1", "cnn2"));
		document.getSplits().add("subject");
		document.getFusions().addAll(List.of("sum", "product"));
		return document;
	}
}
