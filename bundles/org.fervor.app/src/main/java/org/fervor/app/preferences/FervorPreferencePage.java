package org.fervor.app.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.fervor.app.text.Messages;
import org.fervor.app.workbench.FirstSteps;
import org.fervor.ui.help.HelpTopic;

/** The root of Fervor's preferences. */
public final class FervorPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage, HelpTopic {

	public FervorPreferencePage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		setDescription(Messages.preferences_fervor);
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, FirstSteps.NODE));
	}

	@Override
	public String helpTopic() {
		return "org.fervor.app.preferences";
	}

	@Override
	protected void createFieldEditors() {
		addField(new BooleanFieldEditor(FirstSteps.WELCOME_AT_START, Messages.preferences_welcome, getFieldEditorParent()));
	}
}
