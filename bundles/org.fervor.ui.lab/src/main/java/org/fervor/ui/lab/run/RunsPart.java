package org.fervor.ui.lab.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.form.PushAction;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.service.ChosenSelection;
import org.fervor.ui.table.RecordTable;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Problems;
import org.fervor.ui.task.Tasks;

import jakarta.inject.Inject;

/** Lists the runs of the workspace. */
public final class RunsPart extends ViewPart {

	public static final String ID = "org.fervor.ui.lab.runs";

	private final RunDesk desk;
	private final RunsModel model = new RunsModel();
	private final IWorkspace workspace = ResourcesPlugin.getWorkspace();
	private final Runnable onRuns = this::reloadSoon;
	private final IResourceChangeListener onFiles = e -> reloadSoon();
	private final ChosenSelection selection = new ChosenSelection();
	private boolean loading;
	private boolean again;
	private Tasks tasks;
	private PartBody body;
	private Composite page;
	private RecordTable<RunRow> table;
	private Action open;
	private Action stop;

	@Inject
	public RunsPart(RunDesk desk) {
		this.desk = desk;
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new PartBody(parent);
		tasks = new Tasks(body);
		body.say(Messages.runs_emptyTitle, Messages.runs_empty);
		page = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(page);
		Text filter = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Messages.runs_filter);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		table = new RecordTable<>(page, model.rows());
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table.control());
		filter.addModifyListener(e -> {
			model.rows().filter(filter.getText());
			table.refresh();
		});
		table.onOpen(this::open);
		table.onSelect(this::chosen);
		tools();
		getSite().setSelectionProvider(selection);
		desk.onChange(onRuns);
		workspace.addResourceChangeListener(onFiles);
		reload();
	}

	@Override
	public void setFocus() {
		body.setFocus();
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
		try {
			getSite().getPage().openEditor(new RunInput(row.folder()), RunEditor.ID);
		} catch (PartInitException e) {
			Problems.show(e);
		}
	}

	/** The newest run that is complete. */
	public Optional<RunRow> newest() {
		return model.newestReport();
	}

	/** Selects a run as a click does. */
	public void select(RunRow row) {
		table.select(row);
	}

	/** Asks a run to stop, as the button does. */
	public void stop(RunRow row) {
		desk.stop(row.folder());
	}

	/** Reads the run folders anew. */
	public void reload() {
		if (loading) {
			again = true;
			return;
		}
		loading = true;
		tasks.quick(Messages.runs_refresh, progress -> {
			List<Path> places = RunPlaces.all(workspace.getRoot());
			return RunPlaces.runs(places);
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
		Optional<Path> before = table.selected().map(RunRow::folder);
		model.show(runs);
		table.refresh();
		body.show(runs.isEmpty() ? body.notice() : page);
		runs.stream().filter(r -> before.filter(r.folder()::equals).isPresent()).findFirst().ifPresent(table::select);
		enable();
	}

	private void chosen(Optional<RunRow> row) {
		selection.setSelection(row.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
		enable();
	}

	private void enable() {
		Optional<RunRow> row = table.selected();
		open.setEnabled(row.isPresent());
		stop.setEnabled(row.filter(r -> desk.running(r.folder())).isPresent());
	}

	private void tools() {
		open = new PushAction(Messages.runs_open, ImageDescriptor.createFromURL(RunsPart.class.getResource("/icons/report.svg")), () -> table.selected().ifPresent(this::open));
		stop = new PushAction(Messages.runs_stop, getSite().getWorkbenchWindow().getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_STOP),
				() -> table.selected().ifPresent(this::stop));
		Action refresh = new PushAction(Messages.runs_refresh, ImageDescriptor.createFromURL(RunsPart.class.getResource("/icons/refresh.svg")), this::reload);
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		bar.add(open);
		bar.add(stop);
		bar.add(refresh);
		enable();
	}
}
