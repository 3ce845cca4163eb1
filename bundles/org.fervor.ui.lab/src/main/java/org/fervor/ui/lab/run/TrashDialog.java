package org.fervor.ui.lab.run;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.fervor.experiment.RunTrash;
import org.fervor.ui.help.HelpTopic;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.table.Column;
import org.fervor.ui.table.RecordTable;
import org.fervor.ui.table.TableModel;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

/** The runs that were deleted: put back, or gone for good. */
final class TrashDialog extends Dialog implements HelpTopic {

	private static final int RESTORE = IDialogConstants.CLIENT_ID + 1;
	private static final int ERASE = IDialogConstants.CLIENT_ID + 2;

	private final TableModel<Path> model = new TableModel<>(List.of(
			Column.text(Messages.trash_column_run, 60, p -> p.getFileName().toString()),
			Column.text(Messages.trash_column_place, 40, p -> RunTrash.origin(p).toString())), Path::toString);
	private final List<Path> places;
	private final Runnable changed;
	private Tasks tasks;
	private Label sentence;
	private RecordTable<Path> table;

	/** @param places folders of runs @param changed called after something was put back */
	TrashDialog(Shell parent, List<Path> places, Runnable changed) {
		super(parent);
		this.places = List.copyOf(places);
		this.changed = changed;
	}

	@Override
	public String helpTopic() {
		return "org.fervor.ui.lab.trash";
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.trash_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Point getInitialSize() {
		return new Point(720, 420);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		tasks = new Tasks(area);
		sentence = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(sentence);
		table = new RecordTable<>(area, model, true);
		GridDataFactory.fillDefaults().grab(true, true).hint(600, 220).applyTo(table.control());
		table.onSelect(r -> enable());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, RESTORE, Messages.trash_restore, true);
		createButton(parent, ERASE, Messages.trash_erase, false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
		reload();
	}

	@Override
	protected void buttonPressed(int id) {
		List<Path> chosen = table.selectedRows();
		if (id == RESTORE) {
			each(chosen, RunTrash::restore);
		} else if (id == ERASE && MessageDialog.openConfirm(getShell(), Messages.trash_erase, NLS.bind(Messages.trash_eraseSure, chosen.size()))) {
			each(chosen, RunTrash::erase);
		} else {
			super.buttonPressed(id);
		}
	}

	private void each(List<Path> chosen, Consumer<Path> action) {
		tasks.quick(Messages.trash_title, progress -> {
			chosen.forEach(action);
			return "";
		}, new Outcome<String>() {
			@Override
			public void done(String nothing) {
				changed.run();
				reload();
			}

			@Override
			public void failed(String message) {
				MessageDialog.openError(getShell(), Messages.trash_title, message);
				reload();
			}
		});
	}

	private void reload() {
		tasks.quick(Messages.trash_title, progress -> places.stream().flatMap(p -> java.util.stream.Stream.concat(java.util.stream.Stream.of(p), RunPlaces.groups(p).stream()))
				.flatMap(p -> RunTrash.in(p).stream()).toList(), new Outcome<List<Path>>() {
					@Override
					public void done(List<Path> found) {
						model.rows(found);
						table.refresh();
						found.stream().findFirst().ifPresent(table::select);
						sentence.setText(found.isEmpty() ? Messages.trash_empty : Messages.trash_sentence);
						enable();
					}

					@Override
					public void failed(String message) {
						sentence.setText(message);
					}
				});
	}

	private void enable() {
		boolean some = !table.selectedRows().isEmpty();
		getButton(RESTORE).setEnabled(some);
		getButton(ERASE).setEnabled(some);
	}
}
