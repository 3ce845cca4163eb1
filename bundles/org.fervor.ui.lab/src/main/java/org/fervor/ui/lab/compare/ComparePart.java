package org.fervor.ui.lab.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.compare.RunComparison;
import org.fervor.ui.lab.run.RunRow;
import org.fervor.ui.lab.run.RunsPart;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.table.RecordTable;
import org.fervor.ui.table.TableModel;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

/** Several finished runs side by side: only what differs between them, what came out, and whether the difference stands. Follows the selection in Runs. */
public final class ComparePart extends ViewPart {

	public static final String ID = "org.fervor.ui.lab.compare";
	private static final String RUNS = "runs";

	private final ISelectionListener follower = this::selected;
	private List<Path> compared = List.of();
	private Optional<Task> comparing = Optional.empty();
	private Optional<CompareModel> model = Optional.empty();
	/** Counts what was asked for, so that a late answer to an earlier question is known as such. */
	private int questions;
	private Tasks tasks;
	private PartBody body;
	private Composite page;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		compared = Optional.ofNullable(memento).map(m -> m.getString(RUNS)).map(t -> t.lines().map(Path::of).filter(Files::isDirectory).toList()).orElse(List.of());
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(RUNS, compared.stream().map(Path::toString).collect(Collectors.joining("\n")));
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new PartBody(parent);
		tasks = new Tasks(body);
		body.say(Messages.compare_emptyTitle, Messages.compare_empty);
		getSite().getWorkbenchWindow().getSelectionService().addSelectionListener(RunsPart.ID, follower);
		if (compared.size() > 1) {
			show(compared);
		} else {
			selected(null, getSite().getWorkbenchWindow().getSelectionService().getSelection(RunsPart.ID));
		}
	}

	@Override
	public void setFocus() {
		body.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getWorkbenchWindow().getSelectionService().removeSelectionListener(RunsPart.ID, follower);
		super.dispose();
	}

	/** Compares these runs, two or more. */
	public void show(List<Path> runs) {
		compared = List.copyOf(runs);
		comparing.ifPresent(Task::cancel);
		int mine = ++questions;
		comparing = Optional.of(tasks.quick(Messages.compare_work, progress -> RunComparison.of(runs.stream().map(StoredRun::open).toList()), new Outcome<RunComparison>() {
			@Override
			public void done(RunComparison comparison) {
				if (mine == questions) {
					show(new CompareModel(comparison));
				}
			}

			@Override
			public void failed(String message) {
				if (mine == questions) {
					model = Optional.empty();
					body.say(Messages.compare_failedTitle, message);
				}
			}
		}));
	}

	/** Names of the settings that differ. */
	public List<String> differences() {
		return model.map(m -> m.differences().visible().stream().map(d -> CompareModel.name(d.key())).toList()).orElse(List.of());
	}

	/** How many pairs were tested. */
	public int tests() {
		return model.map(m -> m.tests().rows().size()).orElse(0);
	}

	/** Whether the difference stands. */
	public String verdict() {
		return model.map(CompareModel::verdict).orElse("");
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (selection instanceof IStructuredSelection rows && rows.size() > 1) {
			List<RunRow> runs = Arrays.stream(rows.toArray()).filter(RunRow.class::isInstance).map(RunRow.class::cast).filter(RunRow::finished).toList();
			List<Path> folders = runs.stream().map(RunRow::folder).toList();
			if (folders.size() > 1 && !folders.equals(compared)) {
				show(folders);
			}
		}
	}

	private void show(CompareModel comparison) {
		model = Optional.of(comparison);
		Composite next = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(next);
		Label verdict = new Label(next, SWT.WRAP);
		verdict.setFont(Fonts.bold(verdict));
		verdict.setText(comparison.verdict());
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(verdict);
		Label badge = new Label(next, SWT.NONE);
		badge.setText(comparison.badges());
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(badge);
		SashForm sash = new SashForm(next, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(sash);
		table(sash, Messages.compare_results, comparison.results());
		table(sash, Messages.compare_differences, comparison.differences());
		if (!comparison.tests().rows().isEmpty()) {
			table(sash, Messages.compare_tests, comparison.tests());
		}
		body.show(next);
		if (page != null) {
			page.dispose();
		}
		page = next;
	}

	private static <R> void table(Composite sash, String title, TableModel<R> rows) {
		Composite part = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(part);
		Label heading = new Label(part, SWT.NONE);
		heading.setText(title);
		RecordTable<R> table = new RecordTable<>(part, rows);
		table.leastWidths(rows.columns().stream().mapToInt(c -> c.weight() > 20 ? 24 : 12).toArray());
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 40).applyTo(table.control());
	}
}
