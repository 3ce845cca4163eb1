package org.fervor.ui.data.preferences;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.fervor.core.parameter.Settings;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.form.ParameterForm;
import org.fervor.ui.help.HelpTopic;

/** Edits the {@link PreviewSettings}. They hold for parts that are opened afterwards. */
public final class DataPreferencePage extends PreferencePage implements IWorkbenchPreferencePage, HelpTopic {

	private final Map<String, String> texts = new LinkedHashMap<>(PreviewSettings.stored().texts(PreviewSettings.ALL));
	private ParameterForm form;

	@Override
	public void init(IWorkbench workbench) {
		setDescription(Messages.preferences_data);
	}

	@Override
	public String helpTopic() {
		return "org.fervor.ui.data.preferences";
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		Composite body = new Composite(page, SWT.NONE);
		form = new ParameterForm(body, PreviewSettings.ALL, (parameter, value) -> texts.put(parameter.id(), value));
		show();
		return page;
	}

	@Override
	protected void performDefaults() {
		texts.putAll(Settings.defaults().texts(PreviewSettings.ALL));
		show();
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		PreviewSettings.store(texts);
		return true;
	}

	private void show() {
		form.show(p -> texts.get(p.id()));
	}
}
