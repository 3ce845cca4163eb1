package org.fervor.ui.data.preferences;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.face.FaceModels;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.task.UserError;
import org.fervor.ui.data.browser.FaceFinder;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.face.FaceSettings;
import org.fervor.ui.form.ParameterForm;
import org.fervor.ui.help.HelpTopic;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.look.Look;
import org.fervor.ui.table.RecordTable;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

import jakarta.inject.Inject;

/** Which detector, which part model, and the detectors' options. Models are installed, chosen and removed at once; the rest is kept with Apply. */
public final class FaceDetectionPage extends PreferencePage implements IWorkbenchPreferencePage, HelpTopic {

	private static final int ROWS = 5;

	private final FaceDetectionModel model;
	private final List<String> detectors;
	private final List<ParameterForm> forms = new ArrayList<>();
	private Tasks tasks;
	private Combo detector;
	private RecordTable<FaceModels.Info> table;
	private Button install;
	private Button use;
	private Button remove;
	private Label state;

	@Inject
	public FaceDetectionPage(FaceModels models, @Service List<FaceDetectorFactory> factories) {
		model = new FaceDetectionModel(models, FaceSettings.folder(), FaceSettings.stored());
		detectors = FaceFinder.order(factories);
	}

	@Override
	public void init(IWorkbench workbench) {
		setDescription(Messages.faces_description);
	}

	@Override
	public String helpTopic() {
		return "org.fervor.ui.data.preferences.faces";
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(6, 8).applyTo(page);
		tasks = new Tasks(page);
		Composite choice = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 0).applyTo(choice);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
		new Label(choice, SWT.NONE).setText(Messages.browser_detector);
		detector = new Combo(choice, SWT.READ_ONLY);
		detector.setItems(detectors.toArray(String[]::new));
		Label what = new Label(choice, SWT.WRAP);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT).applyTo(what);
		detector.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			model.set(FaceSettings.DETECTOR.id(), detector.getText());
			what.setText(explained(detector.getText()));
		}));
		heading(page, Messages.faces_model);
		models(page);
		Composite columns = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(24, 0).applyTo(columns);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(columns);
		form(columns, Messages.faces_partOptions, FaceSettings.PART_MODEL);
		Composite right = form(columns, Messages.faces_cascadeOptions, FaceSettings.CASCADE);
		Composite others = heading(right, Messages.faces_otherOptions);
		forms.add(new ParameterForm(new Composite(others, SWT.NONE), List.of(FaceSettings.REMEMBER), this::set));
		show();
		what.setText(explained(detector.getText()));
		enable();
		return page;
	}

	@Override
	protected void performDefaults() {
		model.defaults();
		show();
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		model.store(FaceSettings::store);
		return true;
	}

	/** Names of the part models that can be chosen. */
	public List<String> names() {
		return model.table().rows().stream().map(FaceModels.Info::name).toList();
	}

	/** Name of the part model in use. */
	public String used() {
		return model.used().name();
	}

	/** What is said below the models. */
	public String state() {
		return state.getText();
	}

	/** Chooses a detector as the user does; it counts after {@link #performOk}. */
	public void detector(String id) {
		detector.setText(id);
		model.set(FaceSettings.DETECTOR.id(), id);
	}

	/** Installs a model as the button does once a file is chosen. */
	public void install(Path file) {
		install.setEnabled(false);
		say(NLS.bind(Messages.faces_installing, file), false);
		tasks.start(NLS.bind(Messages.faces_installing, file), progress -> {
			progress.step("install", 0);
			return model.install(file);
		}, new Outcome<FaceModels.Info>() {
			@Override
			public void done(FaceModels.Info info) {
				install.setEnabled(true);
				changed(NLS.bind(Messages.faces_installed, info.name()));
			}

			@Override
			public void failed(String message) {
				install.setEnabled(true);
				say(message, true);
			}
		});
	}

	/** Uses a model as the button does. */
	public void use(String name) {
		named(name).ifPresent(info -> attempt(() -> model.use(info), NLS.bind(Messages.faces_using, name)));
	}

	/** Removes a model as the button does. */
	public void remove(String name) {
		named(name).ifPresent(info -> attempt(() -> model.remove(info), NLS.bind(Messages.faces_removed, name)));
	}

	private Optional<FaceModels.Info> named(String name) {
		return model.table().rows().stream().filter(i -> i.name().equals(name)).findFirst();
	}

	private void attempt(Runnable change, String done) {
		try {
			change.run();
			changed(done);
		} catch (UserError e) {
			say(e.getMessage(), true);
		}
	}

	private void changed(String text) {
		model.refresh();
		table.refresh();
		table.select(model.used());
		say(text, false);
		enable();
		FaceSettings.changed();
	}

	private void models(Composite page) {
		Composite row = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		table = new RecordTable<>(row, model.table());
		GridDataFactory.fillDefaults().grab(true, false).hint(420, ROWS * 26).applyTo(table.control());
		table.onSelect(selected -> enable());
		table.onOpen(info -> use(info.name()));
		Composite buttons = new Composite(row, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(buttons);
		install = button(buttons, Messages.faces_install, this::ask);
		use = button(buttons, Messages.faces_use, () -> table.selected().ifPresent(i -> use(i.name())));
		remove = button(buttons, Messages.faces_remove, () -> table.selected().ifPresent(i -> remove(i.name())));
		state = new Label(row, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(300, SWT.DEFAULT).applyTo(state);
		say(NLS.bind(Messages.faces_folder, FaceSettings.folder()), false);
	}

	private static Button button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	private void ask() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText(Messages.faces_installTitle);
		dialog.setFilterExtensions(new String[] { "*.tspm;*.mat", "*.*" });
		Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::install);
	}

	private Composite form(Composite columns, String title, List<Parameter<?>> parameters) {
		Composite section = new Composite(columns, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(section);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).applyTo(section);
		heading(section, title);
		Composite body = new Composite(section, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
		forms.add(new ParameterForm(body, parameters, this::set));
		return section;
	}

	private void set(Parameter<?> parameter, String value) {
		model.set(parameter.id(), value);
	}

	private static Composite heading(Composite parent, String text) {
		Label heading = new Label(parent, SWT.NONE);
		heading.setText(text);
		heading.setFont(Fonts.bold(heading));
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(heading);
		return parent;
	}

	private void show() {
		detector.select(Math.max(0, detectors.indexOf(model.text(FaceSettings.DETECTOR.id()))));
		forms.forEach(f -> f.show(p -> model.text(p.id())));
	}

	private void enable() {
		use.setEnabled(FaceDetectionModel.usable(table.selected()));
		remove.setEnabled(FaceDetectionModel.removable(table.selected()));
	}

	private void say(String text, boolean wrong) {
		state.setText(text);
		state.setToolTipText(text);
		state.setForeground(wrong ? Look.of(state).error() : null);
		state.getParent().getParent().layout(true, true);
	}

	private static String explained(String detector) {
		return switch (detector) {
			case "auto" -> Messages.faces_auto;
			case "tspm" -> Messages.faces_tspm;
			case "cascade" -> Messages.faces_cascade;
			case "none" -> Messages.faces_none;
			default -> "";
		};
	}
}
