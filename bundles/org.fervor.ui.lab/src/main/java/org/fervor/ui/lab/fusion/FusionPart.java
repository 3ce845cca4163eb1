package org.fervor.ui.lab.fusion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.fervor.core.image.ImageReader;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.lab.run.RunDesk;
import org.fervor.ui.lab.run.RunPlaces;
import org.fervor.ui.lab.run.RunRow;
import org.fervor.ui.lab.run.RunsPart;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.service.ChosenSelection;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

import jakarta.inject.Inject;

/** Compares the networks of one run, or of two that tested the same images, with every fusion rule. Follows the selection in Runs. */
public final class FusionPart extends ViewPart {

	public static final String ID = "org.fervor.ui.lab.fusion";

	private final RunDesk desk;
	private final ImageReader reader;
	private final Runnable onRuns = this::reloadSoon;
	private final ISelectionListener follower = this::selected;
	private final FusionModel model = new FusionModel();
	private final ChosenSelection cell = new ChosenSelection();
	private List<StoredRun> runs = List.of();
	private Optional<Path> wanted = Optional.empty();
	private Optional<Task> judging = Optional.empty();
	/** Counts what was asked for, so that a late answer to an earlier question is known as such. */
	private int questions;
	private Tasks tasks;
	private Combo first;
	private Combo second;
	private PartBody body;
	private FusionPage page;

	@Inject
	public FusionPart(RunDesk desk, ImageReader reader) {
		this.desk = desk;
		this.reader = reader;
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 6).applyTo(all);
		tasks = new Tasks(all);
		choice(all);
		body = new PartBody(all);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		page = new FusionPage(body, model, tasks, reader, this::weight, c -> cell.setSelection(new StructuredSelection(c)));
		getSite().setSelectionProvider(cell);
		body.say(Messages.fusion_emptyTitle, Messages.fusion_empty);
		desk.onChange(onRuns);
		getSite().getWorkbenchWindow().getSelectionService().addSelectionListener(RunsPart.ID, follower);
		reload();
	}

	@Override
	public void setFocus() {
		// not the lists: GTK forgets the focus of one that is filled anew, and with it every key
		if (body.shows(page)) {
			page.table().control().setFocus();
		} else {
			body.setFocus();
		}
	}

	@Override
	public void dispose() {
		desk.forget(onRuns);
		getSite().getWorkbenchWindow().getSelectionService().removeSelectionListener(RunsPart.ID, follower);
		super.dispose();
	}

	/** Titles of the networks and rules on the screen. */
	public List<String> titles() {
		return model.rows().rows().stream().map(FusionRow::title).toList();
	}

	/** Accuracy of a network or rule on the screen, 0..1. */
	public double accuracy(String title) {
		return model.rows().rows().stream().filter(r -> r.title().equals(title)).findFirst().orElseThrow().accuracy().value();
	}

	/** What is said about fusion. */
	public String verdict() {
		return page.verdict();
	}

	/** Moves a slider as the user does. @param percent 0..100 */
	public void drag(int network, int percent) {
		page.sliders().drag(network, percent);
	}

	/** Clicks a cell of the matrix as the user does. */
	public void click(int trueClass, int predictedClass) {
		page.matrix().click(trueClass, predictedClass);
	}

	/** Names of the images listed. */
	public List<String> images() {
		return model.images().visible().stream().map(CellImage::file).toList();
	}

	private void choice(Composite all) {
		Composite bar = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		first = combo(bar, Messages.fusion_run);
		second = combo(bar, Messages.fusion_and);
	}

	private Combo combo(Composite bar, String label) {
		new Label(bar, SWT.NONE).setText(label);
		Combo combo = new Combo(bar, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(combo);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			wanted = chosen(first).map(r -> r.folder().path());
			read();
		}));
		return combo;
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (selection instanceof IStructuredSelection rows && rows.getFirstElement() instanceof RunRow row && row.finished() && !wanted.equals(Optional.of(row.folder()))) {
			wanted = Optional.of(row.folder());
			reloadSoon();
		}
	}

	private void reloadSoon() {
		tasks.ui().latest("fusion", this::reload);
	}

	private void reload() {
		tasks.quick(Messages.fusion_judging, progress -> desk.library().runs(RunPlaces.all(ResourcesPlugin.getWorkspace().getRoot())).stream().filter(r -> r.summary().isPresent()).toList(),
				new Outcome<List<StoredRun>>() {
					@Override
					public void done(List<StoredRun> found) {
						show(found);
					}

					@Override
					public void failed(String message) {
						body.say(Messages.run_damaged, message);
					}
				});
	}

	private void show(List<StoredRun> found) {
		Optional<Path> shown = chosen(first).map(r -> r.folder().path());
		Optional<Path> beside = chosen(second).map(r -> r.folder().path());
		runs = found;
		List<String> names = runs.stream().map(FusionPart::name).toList();
		first.setItems(names.toArray(String[]::new));
		List<String> others = new ArrayList<>(List.of(Messages.fusion_nothing));
		others.addAll(names);
		second.setItems(others.toArray(String[]::new));
		// an empty list is less high
		first.requestLayout();
		second.requestLayout();
		Optional<Path> next = wanted.or(() -> shown);
		first.select(Math.max(0, index(next)));
		second.select(index(beside) + 1);
		if (!runs.isEmpty() && (model.data().isEmpty() || !next.equals(shown))) {
			read();
		}
	}

	private int index(Optional<Path> folder) {
		for (int i = 0; i < runs.size(); i++) {
			if (folder.filter(runs.get(i).folder().path()::equals).isPresent()) {
				return i;
			}
		}
		return -1;
	}

	private Optional<StoredRun> chosen(Combo combo) {
		int index = combo.getSelectionIndex() - (combo == second ? 1 : 0);
		return index >= 0 && index < runs.size() ? Optional.of(runs.get(index)) : Optional.empty();
	}

	private static String name(StoredRun run) {
		return NLS.bind(Messages.fusion_runName, new Object[] { run.plan().name(), run.plan().split().id(), run.name() });
	}

	private void read() {
		List<StoredRun> both = new ArrayList<>();
		chosen(first).ifPresent(both::add);
		chosen(second).filter(r -> !both.contains(r)).ifPresent(both::add);
		if (both.isEmpty()) {
			return;
		}
		ask(progress -> FusionData.of(both), data -> {
			model.data(data);
			page.begin();
			judge();
		});
	}

	private void judge() {
		FusionData data = model.data().orElseThrow();
		List<Double> weights = model.weights();
		Optional<FusionTable> known = model.table();
		ask(progress -> {
			FusionTable table = known.isPresent() ? known.get() : FusionRows.judge(data, progress);
			return new Judged(table, weights.size() > 1 ? Optional.of(FusionRows.own(data, table, weights)) : Optional.empty());
		}, judged -> {
			model.show(judged.table(), judged.own());
			body.show(page);
			page.refresh();
		});
	}

	private record Judged(FusionTable table, Optional<FusionRow> own) {
	}

	private void weight(int network, double share) {
		model.weight(network, share);
		page.sliders().set(model.weights());
		tasks.ui().latest("weights", this::judge);
	}

	private <T> void ask(org.fervor.ui.task.Work<T> work, java.util.function.Consumer<T> answer) {
		judging.ifPresent(Task::cancel);
		int mine = ++questions;
		judging = Optional.of(tasks.quick(Messages.fusion_judging, work, new Outcome<T>() {
			@Override
			public void done(T result) {
				if (mine == questions) {
					answer.accept(result);
				}
			}

			@Override
			public void failed(String message) {
				if (mine == questions) {
					body.say(Messages.fusion_failedTitle, message);
				}
			}
		}));
	}
}
