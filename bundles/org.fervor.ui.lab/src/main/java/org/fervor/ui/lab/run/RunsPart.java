package org.fervor.ui.lab.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.ViewPart;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.data.DatasetOpener;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.experiment.RunVerification;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.form.PushAction;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.service.ChosenSelection;
import org.fervor.ui.table.RecordTable;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

import jakarta.inject.Inject;

/** Lists the runs of the workspace: filters, opens, compares, verifies, runs again, deletes and puts back. */
public final class RunsPart extends ViewPart {

	public static final String ID = "org.fervor.ui.lab.runs";

	private final RunDesk desk;
	private final RunVerification verification;
	private final RunsModel model = new RunsModel();
	private final IWorkspace workspace = ResourcesPlugin.getWorkspace();
	private final Runnable onRuns = this::reloadSoon;
	private final IResourceChangeListener onFiles = e -> reloadSoon();
	private final ChosenSelection selection = new ChosenSelection();
	private final IUndoContext undo = new ObjectUndoContext(this);
	private List<Path> places = List.of();
	private boolean loading;
	private boolean again;
	private boolean following;
	private Tasks tasks;
	private PartBody body;
	private Composite page;
	private Text filter;
	private Label counted;
	private Label verdict;
	private RecordTable<RunRow> table;
	private RunActions actions;

	@Inject
	public RunsPart(RunDesk desk, DatasetOpener opener, ImageReader reader, FaceCropper cropper, @Service List<FaceDetectorFactory> detectors, ComputeService compute) {
		this.desk = desk;
		this.verification = new RunVerification(opener, reader, cropper, detectors, compute, Runtime.getRuntime().availableProcessors());
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new PartBody(parent);
		tasks = new Tasks(body);
		body.say(Messages.runs_emptyTitle, Messages.runs_empty);
		page = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(page);
		head();
		table = new RecordTable<>(page, model.rows(), true);
		table.leastWidths(21, 10, 20, 9, 16, 8, 21, 5, 17);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table.control());
		verdict = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(verdict);
		actions = new RunActions(getSite().getPage(), desk, verification, tasks, undo, table::selectedRows, this::reload);
		actions.onVerdict(this::showVerdict);
		table.onOpen(this::open);
		table.onSelect(r -> chosen());
		table.control().addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.DEL) {
				actions.press("delete");
			}
		});
		tools();
		getSite().setSelectionProvider(selection);
		desk.onChange(onRuns);
		workspace.addResourceChangeListener(onFiles);
		reload();
	}

	@Override
	public void setFocus() {
		if (body.shows(page)) {
			table.control().setFocus();
		} else {
			body.setFocus();
		}
		// a run of another program may have been interrupted meanwhile, which tells nobody
		reload();
	}

	@Override
	public void dispose() {
		desk.forget(onRuns);
		workspace.removeResourceChangeListener(onFiles);
		super.dispose();
	}

	/** What the table shows. */
	public List<RunRow> rows() {
		return model.rows().visible();
	}

	/** Shows one run in an editor, as a double click does. */
	public void open(RunRow row) {
		actions.open(row);
	}

	/** The newest run that is complete. */
	public Optional<RunRow> newest() {
		return model.newestReport();
	}

	/** Selects a run as a click does. */
	public void select(RunRow row) {
		table.select(row);
	}

	/** Selects several runs. */
	public void select(List<RunRow> rows) {
		table.select(rows);
	}

	/** Asks a run to stop, as the button does. */
	public void stop(RunRow row) {
		actions.stop(row);
	}

	/** Presses a button: open, compare, stop, resume, reproduce, verify, tune, folder, export or delete. */
	public void press(String action) {
		actions.press(action);
	}

	/** Types into the filter. */
	public void filter(String text) {
		filter.setText(text);
	}

	/** What the last verification found; empty before there was one. */
	public String verdict() {
		return actions.verdict();
	}

	/** What deleting is undone under. */
	public IUndoContext undoContext() {
		return undo;
	}

	/** Reads the run folders anew. */
	public void reload() {
		if (loading) {
			again = true;
			return;
		}
		loading = true;
		tasks.quick(Messages.runs_refresh, progress -> {
			places = RunPlaces.all(workspace.getRoot());
			return desk.library().runs(places);
		}, new Outcome<List<StoredRun>>() {
			@Override
			public void done(List<StoredRun> runs) {
				show(runs.stream().map(r -> new RunRow(r, desk.running(r.folder().path()))).toList());
				loaded();
			}

			@Override
			public void failed(String message) {
				body.say(Messages.run_damaged, message);
				loaded();
			}

			@Override
			public void cancelled() {
				loaded();
			}
		});
	}

	private void loaded() {
		loading = false;
		if (again) {
			again = false;
			reloadSoon();
		}
	}

	private void reloadSoon() {
		tasks.ui().latest("reload", this::reload);
	}

	private void show(List<RunRow> runs) {
		if (runs.equals(model.rows().rows())) {
			actions.enable();
			return;
		}
		List<Path> before = table.selectedRows().stream().map(RunRow::folder).toList();
		following = true;
		model.show(runs);
		table.refresh();
		body.show(runs.isEmpty() ? body.notice() : page);
		table.select(runs.stream().filter(r -> before.contains(r.folder())).toList());
		following = false;
		chosen();
		count();
	}

	/** A selection of the same runs is told again only where what they are has changed. */
	private void chosen() {
		if (following) {
			return;
		}
		List<RunRow> rows = table.selectedRows();
		StructuredSelection next = new StructuredSelection(rows);
		if (!next.equals(selection.getSelection())) {
			selection.setSelection(next);
		}
		actions.enable();
	}

	private void count() {
		int shown = model.rows().visible().size();
		int all = model.rows().rows().size();
		counted.setText(shown == all ? "" : NLS.bind(Messages.runs_filtered, shown, all));
		counted.requestLayout();
	}

	private void head() {
		Composite head = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		filter = new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Messages.runs_filter);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		counted = new Label(head, SWT.NONE);
		filter.addModifyListener(e -> {
			model.rows().filter(filter.getText());
			table.refresh();
			// what a filter hides is not selected any more: a key or a menu would act on runs that nobody sees
			table.select(table.selectedRows());
			chosen();
			count();
		});
		filter.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ARROW_DOWN) {
				model.rows().visible().stream().findFirst().ifPresent(table::select);
				table.control().setFocus();
			}
		});
	}

	private void showVerdict() {
		verdict.setText(actions.verdict());
		((GridData) verdict.getLayoutData()).exclude = false;
		page.layout(true, true);
	}

	private void tools() {
		IActionBars bars = getViewSite().getActionBars();
		UndoRedoActionGroup history = new UndoRedoActionGroup(getSite(), undo, true);
		history.fillActionBars(bars);
		bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), actions.action("delete"));
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), new PushAction(Messages.runs_selectAll, null, () -> table.select(model.rows().visible())));
		Action refresh = new PushAction(Messages.runs_refresh, icon("refresh"), this::reload);
		actions.fill(bars.getToolBarManager(), "open", "compare", "", "stop", "resume", "reproduce", "verify", "", "delete");
		bars.getToolBarManager().add(refresh);
		IMenuManager menu = bars.getMenuManager();
		menu.add(new PushAction(Messages.trash_title, null, () -> new TrashDialog(getSite().getShell(), places, this::reload).open()));
		menu.add(new PushAction(Messages.runs_exportTable, null, () -> actions.exportTable(model::csv)));
		menu.add(refresh);
		MenuManager popup = new MenuManager();
		actions.fill(popup, "open", "compare", "folder", "", "stop", "resume", "reproduce", "verify", "tune", "", "export", "delete");
		table.control().setMenu(popup.createContextMenu(table.control()));
		actions.enable();
	}

	private static ImageDescriptor icon(String name) {
		return ImageDescriptor.createFromURL(RunsPart.class.getResource("/icons/" + name + ".svg"));
	}
}
