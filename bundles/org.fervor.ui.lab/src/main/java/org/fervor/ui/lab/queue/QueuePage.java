package org.fervor.ui.lab.queue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.fervor.experiment.QueueEntry;
import org.fervor.experiment.RunQueue;
import org.fervor.ui.form.PushAction;
import org.fervor.ui.lab.run.QueueDesk;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.table.RecordTable;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

/** The queue: what is at work, what waits, and buttons and keys for both. */
public final class QueuePage extends Composite {

	private final QueueModel model = new QueueModel();
	private final QueueDesk desk;
	private final Tasks tasks;
	private final Runnable changed;
	private final Label status;
	private final PartBody body;
	private final Composite page;
	private final RecordTable<QueueRow> table;
	private final ToolBarManager bar = new ToolBarManager(SWT.FLAT);
	private Action start;
	private Action stop;
	private Action pause;
	private Action resume;
	private Action up;
	private Action down;
	private Action cancel;
	private Action clear;

	/** @param changed called when the queue is another */
	public QueuePage(Composite parent, QueueDesk desk, Tasks tasks, Runnable changed) {
		super(parent, SWT.NONE);
		this.desk = desk;
		this.tasks = tasks;
		this.changed = changed;
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
		body = new PartBody(this);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(body);
		body.say(Messages.queue_emptyTitle, Messages.queue_empty);
		page = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
		Composite head = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		status = new Label(head, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(status);
		actions();
		bar.createControl(head);
		table = new RecordTable<>(page, model.rows());
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table.control());
		table.onSelect(r -> enable());
		table.control().addListener(SWT.KeyDown, this::key);
		menu();
		enable();
	}

	/** Shows the queue. @param left predicts how long an entry takes from now, in seconds */
	public void show(List<QueueEntry> entries, java.util.function.Function<QueueEntry, java.util.OptionalDouble> left) {
		Optional<String> before = table.selected().map(QueueRow::key);
		model.show(entries, desk.working(), desk.problem(), left);
		table.refresh();
		model.rows().rows().stream().filter(r -> before.filter(r.key()::equals).isPresent()).findFirst().ifPresent(table::select);
		status.setText(model.status());
		status.setToolTipText(model.status());
		body.show(entries.isEmpty() ? body.notice() : page);
		enable();
	}

	/** How many entries have not had their turn. */
	public int open() {
		return model.open();
	}

	/** What each entry does, for a test. */
	public List<String> states() {
		return model.rows().rows().stream().map(QueueRow::state).toList();
	}

	/** What each entry is called, for a test. */
	public List<String> names() {
		return model.rows().rows().stream().map(r -> (r.experiment() + " " + r.settings()).strip()).toList();
	}

	/** What the queue does, in one line. */
	public String status() {
		return status.getText();
	}

	/** Selects an entry as a click does. @param place from 0 */
	public void select(int place) {
		table.select(model.rows().rows().get(place));
		enable();
	}

	/** Presses a button by its text, as the user does. */
	public void press(String text) {
		for (Action action : List.of(start, stop, pause, resume, up, down, cancel, clear)) {
			if (action.getText().equals(text) && action.isEnabled()) {
				action.run();
				return;
			}
		}
		throw new IllegalStateException(text + " cannot be pressed now");
	}

	@Override
	public boolean setFocus() {
		return body.shows(page) ? table.control().setFocus() : super.setFocus();
	}

	private void actions() {
		start = add(Messages.queue_start, "run", () -> desk.start(getShell()));
		stop = add(Messages.queue_stop, "stop", desk::stop);
		bar.add(new Separator());
		pause = add(Messages.queue_pause, "pause", () -> selected(r -> change(q -> q.pause(r.entry().id()))));
		resume = add(Messages.queue_resume, "resume", () -> selected(r -> {
			change(q -> q.resume(r.entry().id()));
			desk.start(getShell());
		}));
		cancel = add(Messages.queue_cancel, "remove", () -> selected(r -> change(q -> q.cancel(r.entry().id()))));
		bar.add(new Separator());
		up = add(Messages.queue_up, "up", () -> selected(r -> change(q -> q.move(r.entry().id(), r.place() - 1))));
		down = add(Messages.queue_down, "down", () -> selected(r -> change(q -> q.move(r.entry().id(), r.place() + 1))));
		bar.add(new Separator());
		clear = add(Messages.queue_clear, "clear", () -> change(RunQueue::clear));
	}

	private Action add(String text, String icon, Runnable action) {
		Action button = new PushAction(text, ImageDescriptor.createFromURL(QueuePage.class.getResource("/icons/" + icon + ".svg")), action);
		bar.add(button);
		return button;
	}

	private void menu() {
		MenuManager menu = new MenuManager();
		for (Action action : List.of(pause, resume, cancel, up, down, clear)) {
			menu.add(action);
		}
		table.control().setMenu(menu.createContextMenu(table.control()));
	}

	private void key(Event e) {
		boolean order = (e.stateMask & SWT.ALT) != 0;
		Action action = e.keyCode == SWT.DEL ? cancel : order && e.keyCode == SWT.ARROW_UP ? up : order && e.keyCode == SWT.ARROW_DOWN ? down : null;
		if (action != null && action.isEnabled()) {
			e.doit = false;
			action.run();
		} else if (e.character == ' ' && table.selected().isPresent()) {
			e.doit = false;
			(pause.isEnabled() ? pause : resume).run();
		}
	}

	private void selected(Consumer<QueueRow> action) {
		table.selected().ifPresent(action);
	}

	private void change(Consumer<RunQueue> change) {
		tasks.quick(Messages.queue_work, progress -> {
			change.accept(desk.queue());
			return "";
		}, new Outcome<String>() {
			@Override
			public void done(String nothing) {
				changed.run();
			}

			@Override
			public void failed(String message) {
				status.setText(message);
			}
		});
	}

	private void enable() {
		Predicate<Predicate<QueueRow>> selected = p -> table.selected().filter(p).isPresent();
		start.setEnabled(model.mayStart());
		stop.setEnabled(model.working());
		pause.setEnabled(selected.test(QueueRow::mayPause));
		resume.setEnabled(selected.test(QueueRow::mayResume));
		cancel.setEnabled(selected.test(QueueRow::mayCancel));
		up.setEnabled(selected.test(r -> r.place() > 1));
		down.setEnabled(selected.test(r -> r.place() < model.rows().rows().size()));
		clear.setEnabled(model.rows().rows().stream().anyMatch(r -> r.entry().state().over()));
	}
}
