package org.fervor.ui.lab.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.task.Progress;
import org.fervor.experiment.RunState;
import org.fervor.experiment.RunStore;
import org.fervor.experiment.RunVerification;
import org.fervor.ui.form.PushAction;
import org.fervor.ui.lab.compare.ComparePart;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Problems;
import org.fervor.ui.task.Tasks;
import org.fervor.ui.task.Work;

/** What can be done with the selected runs: the same actions stand in the tool bar, in the menu of the table and behind keys. */
final class RunActions {

	private final IWorkbenchPage page;
	private final RunDesk desk;
	private final RunVerification verification;
	private final Tasks tasks;
	private final IUndoContext undo;
	private final Supplier<List<RunRow>> selected;
	private final Runnable changed;
	private final List<Entry> entries = new ArrayList<>();
	private Runnable told = () -> {
		// nobody waits
	};
	private String verdict = "";

	/** An action, and for which selection it is there. */
	private record Entry(String id, Action action, Predicate<List<RunRow>> when) {
	}

	RunActions(IWorkbenchPage page, RunDesk desk, RunVerification verification, Tasks tasks, IUndoContext undo, Supplier<List<RunRow>> selected, Runnable changed) {
		this.page = page;
		this.desk = desk;
		this.verification = verification;
		this.tasks = tasks;
		this.undo = undo;
		this.selected = selected;
		this.changed = changed;
		add("open", Messages.runs_open, "report", rows -> rows.size() == 1, rows -> open(rows.get(0)));
		add("compare", Messages.runs_compare, "compare", rows -> rows.size() > 1 && rows.stream().allMatch(RunRow::finished), this::compare);
		add("stop", Messages.runs_stop, "stop", rows -> rows.stream().anyMatch(RunRow::live), rows -> rows.stream().filter(RunRow::live).forEach(this::stop));
		add("resume", Messages.runs_resume, "resume", rows -> rows.size() == 1 && !rows.get(0).busy() && rows.get(0).run().provenance().state() != RunState.COMPLETE,
				rows -> desk.resume(page, rows.get(0).run()));
		add("reproduce", Messages.runs_reproduce, "reproduce", rows -> rows.size() == 1, rows -> reproduce(rows.get(0)));
		add("verify", Messages.runs_verify, "verify", rows -> rows.size() == 1 && rows.get(0).finished(), rows -> verify(rows.get(0)));
		add("tune", Messages.runs_tune, "experiment", rows -> rows.size() == 1 && rows.get(0).finished(), rows -> tune(rows.get(0)));
		add("folder", Messages.runs_folder, "folder", rows -> rows.size() == 1, rows -> Program.launch(rows.get(0).folder().toString()));
		add("export", Messages.runs_export, "export", rows -> !rows.isEmpty(), this::export);
		add("delete", Messages.runs_delete, "delete", rows -> !rows.isEmpty() && rows.stream().noneMatch(RunRow::busy), this::delete);
	}

	/** Adds some of the actions to a tool bar or menu; an empty name is a separator. */
	void fill(IContributionManager bar, String... ids) {
		for (String id : ids) {
			if (id.isEmpty()) {
				bar.add(new Separator());
			} else {
				bar.add(action(id));
			}
		}
	}

	/** Asks each action whether it goes with what is selected now. */
	void enable() {
		List<RunRow> rows = selected.get();
		entries.forEach(e -> e.action().setEnabled(e.when().test(rows)));
	}

	/** Presses a button, as the user does; nothing where it is grey. */
	void press(String id) {
		enable();
		if (action(id).isEnabled()) {
			action(id).run();
		}
	}

	Action action(String id) {
		return entries.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow().action();
	}

	/** What the last verification found. */
	String verdict() {
		return verdict;
	}

	/** @param listener called when a verification is over */
	void onVerdict(Runnable listener) {
		told = listener;
	}

	void open(RunRow row) {
		try {
			page.openEditor(new RunInput(row.folder()), RunEditor.ID);
		} catch (PartInitException e) {
			Problems.show(e);
		}
	}

	void stop(RunRow row) {
		if (!desk.stop(row.folder())) {
			work(Messages.runs_stop, progress -> desk.queue().cancel(row.folder()), stopped -> changed.run());
		}
	}

	private void add(String id, String text, String icon, Predicate<List<RunRow>> when, java.util.function.Consumer<List<RunRow>> body) {
		Action action = new PushAction(text, ImageDescriptor.createFromURL(RunActions.class.getResource("/icons/" + icon + ".svg")), () -> body.accept(selected.get()));
		entries.add(new Entry(id, action, when));
	}

	private void compare(List<RunRow> rows) {
		try {
			((ComparePart) page.showView(ComparePart.ID)).show(rows.stream().map(RunRow::folder).toList());
		} catch (PartInitException e) {
			Problems.show(e);
		}
	}

	private void reproduce(RunRow row) {
		desk.start(page, new RunStore(row.folder().getParent()), List.of(row.run().plan()));
	}

	private void verify(RunRow row) {
		tasks.start(NLS.bind(Messages.verify_work, row.title()), progress -> verification.verify(row.run(), null, RunVerification.TOLERANCE, progress),
				new Outcome<RunVerification.Outcome>() {
					@Override
					public void done(RunVerification.Outcome found) {
						verdict = Verdicts.text(row.title(), found);
						told.run();
					}

					@Override
					public void failed(String message) {
						verdict = NLS.bind(Messages.verify_failed, row.title(), message);
						told.run();
					}
				});
	}

	private void tune(RunRow row) {
		work(Messages.runs_tune, progress -> {
			Path file = FineTune.write(row.run());
			IFile[] known = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri());
			for (IFile one : known) {
				one.getParent().refreshLocal(IResource.DEPTH_ONE, null);
			}
			return file;
		}, file -> {
			try {
				Optional<IFile> known = List.of(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())).stream().filter(IFile::exists).findFirst();
				if (known.isPresent()) {
					IDE.openEditor(page, known.get());
				} else {
					IDE.openEditorOnFileStore(page, EFS.getStore(file.toUri()));
				}
			} catch (CoreException e) {
				Problems.show(e);
			}
		});
	}

	private void export(List<RunRow> rows) {
		FileDialog dialog = new FileDialog(shell(), SWT.SAVE);
		dialog.setText(Messages.runs_export);
		dialog.setFilterNames(new String[] { Messages.runs_exportZip });
		dialog.setFilterExtensions(new String[] { "*.zip" });
		dialog.setFileName(rows.size() == 1 ? rows.get(0).folder().getFileName() + ".zip" : "runs.zip");
		dialog.setOverwrite(true);
		Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(file -> work(Messages.runs_export, progress -> {
			RunExport.zip(rows.stream().map(RunRow::folder).toList(), file, progress);
			return file;
		}, done -> {
			// the file is where the user wanted it
		}));
	}

	/** Writes the table on the screen into a file. */
	void exportTable(Supplier<String> csv) {
		FileDialog dialog = new FileDialog(shell(), SWT.SAVE);
		dialog.setText(Messages.runs_exportTable);
		dialog.setFilterExtensions(new String[] { "*.csv" });
		dialog.setFileName("runs.csv");
		dialog.setOverwrite(true);
		String text = csv.get();
		Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(file -> work(Messages.runs_exportTable, progress -> {
			AtomicFile.write(file, text);
			return file;
		}, done -> {
			// the file is where the user wanted it
		}));
	}

	private void delete(List<RunRow> rows) {
		IOperationHistory history = page.getWorkbenchWindow().getWorkbench().getOperationSupport().getOperationHistory();
		String label = rows.size() == 1 ? NLS.bind(Messages.runs_deleteOne, rows.get(0).title()) : NLS.bind(Messages.runs_deleteSome, rows.size());
		try {
			IStatus status = history.execute(new DeleteRuns(label, rows.stream().map(RunRow::folder).toList(), undo, changed), null, null);
			if (!status.isOK()) {
				MessageDialog.openError(shell(), Messages.runs_delete, status.getMessage());
			}
		} catch (ExecutionException e) {
			Problems.show(e);
		}
	}

	private <T> void work(String name, Work<T> work, java.util.function.Consumer<T> then) {
		tasks.start(name, (Progress progress) -> {
			try {
				return work.run(progress);
			} catch (IOException e) {
				throw new org.fervor.core.task.UserError(e.getMessage(), e);
			}
		}, new Outcome<T>() {
			@Override
			public void done(T result) {
				then.accept(result);
			}

			@Override
			public void failed(String message) {
				MessageDialog.openError(shell(), name, message);
			}
		});
	}

	private Shell shell() {
		return page.getWorkbenchWindow().getShell();
	}
}
