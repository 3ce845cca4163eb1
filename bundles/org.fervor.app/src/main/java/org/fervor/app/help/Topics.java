package org.fervor.app.help;

import java.util.Optional;

import org.eclipse.jface.dialogs.IPageChangeProvider;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.fervor.ui.help.HelpTopic;

/** Which help text is about what. */
final class Topics {

	private Topics() {
	}

	/** That of a part. */
	static String of(IWorkbenchPart part) {
		return part instanceof HelpTopic own ? own.helpTopic() : part.getSite().getId();
	}

	/** That of a dialog or of its page, a wizard's too; empty where it has none. */
	static Optional<String> of(Shell shell) {
		if (shell.getData() instanceof HelpTopic own) {
			return Optional.of(own.helpTopic());
		}
		return shell.getData() instanceof IPageChangeProvider pages ? ofPage(pages.getSelectedPage()) : Optional.empty();
	}

	/** That of a page of a dialog; a wizard's pages have one together. */
	static Optional<String> ofPage(Object page) {
		Object owner = page instanceof IWizardPage one ? one.getWizard() : page;
		return owner instanceof HelpTopic own ? Optional.of(own.helpTopic()) : Optional.empty();
	}
}
