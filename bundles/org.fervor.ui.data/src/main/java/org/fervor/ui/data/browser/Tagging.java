package org.fervor.ui.data.browser;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.fervor.core.data.Sample;
import org.fervor.experiment.TagSidecar;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

/**
 * Gives tags to the selected pictures and takes them away: by the menu of pictures and table, by the keys 1 to 9 for the tags that there are, by T for a new one. Every
 * change can be undone, and is kept beside the data set at once. UI thread only.
 */
public final class Tagging {

	private static final int KEYS = 9;

	private final IViewSite site;
	private final Tasks tasks;
	private final DatasetBrowserModel model;
	private final DatasetPage page;
	private final Supplier<List<Sample>> chosen;
	private final ObjectUndoContext context = new ObjectUndoContext(this);

	Tagging(IViewSite site, Tasks tasks, DatasetBrowserModel model, DatasetPage page, Supplier<List<Sample>> chosen) {
		this.site = site;
		this.tasks = tasks;
		this.model = model;
		this.page = page;
		this.chosen = chosen;
		history().setLimit(context, Integer.MAX_VALUE);
		List.of(page.pictures(), page.table().control()).forEach(this::listen);
		new UndoRedoActionGroup(site, context, true).fillActionBars(site.getActionBars());
		page.addDisposeListener(e -> history().dispose(context, true, true, true));
	}

	/** Gives a tag to the selected pictures, or takes it away. @throws IllegalArgumentException if it is no tag */
	public void set(String tag, boolean given) {
		List<String> names = chosen.get().stream().map(Sample::name).toList();
		model.tags().ifPresent(tags -> {
			Set<String> changed = tags.set(names, tag, given);
			if (!changed.isEmpty()) {
				Change change = new Change(tags, changed, tag, given);
				change.addContext(context);
				history().add(change);
				kept(tags);
			}
		});
	}

	/** What changes are undone under. */
	public ObjectUndoContext undoContext() {
		return context;
	}

	private void listen(Control control) {
		Menu menu = new Menu(control);
		menu.addListener(SWT.Show, e -> fill(menu));
		control.setMenu(menu);
		control.addListener(SWT.KeyDown, this::key);
	}

	private void key(Event event) {
		if ((event.stateMask & SWT.MODIFIER_MASK) != 0 || model.tags().isEmpty() || chosen.get().isEmpty()) {
			return;
		}
		List<String> all = model.tags().get().all();
		int number = event.character - '1';
		if (number >= 0 && number < Math.min(KEYS, all.size())) {
			toggle(all.get(number));
		} else if (event.character == 't' || event.character == 'T') {
			ask();
		}
	}

	private void fill(Menu menu) {
		for (MenuItem item : menu.getItems()) {
			item.dispose();
		}
		List<String> all = model.tags().map(TagSidecar::all).orElse(List.of());
		for (int i = 0; i < all.size(); i++) {
			String tag = all.get(i);
			MenuItem item = new MenuItem(menu, SWT.CHECK);
			item.setText(i < KEYS ? NLS.bind(Messages.tags_item, tag.replace("&", "&&"), i + 1) : tag.replace("&", "&&"));
			item.setSelection(everyOneHas(tag));
			item.setEnabled(!chosen.get().isEmpty());
			item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> toggle(tag)));
		}
		if (!all.isEmpty()) {
			new MenuItem(menu, SWT.SEPARATOR);
		}
		MenuItem other = new MenuItem(menu, SWT.PUSH);
		other.setText(Messages.tags_new);
		other.setEnabled(!chosen.get().isEmpty() && model.tags().isPresent());
		other.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> ask()));
	}

	private void toggle(String tag) {
		set(tag, !everyOneHas(tag));
	}

	private boolean everyOneHas(String tag) {
		return !chosen.get().isEmpty() && chosen.get().stream().allMatch(s -> model.tags(s).contains(tag));
	}

	private void ask() {
		InputDialog dialog = new InputDialog(page.getShell(), Messages.tags_askTitle, NLS.bind(Messages.tags_ask, chosen.get().size()), "", Tagging::problem);
		if (dialog.open() == Window.OK) {
			set(dialog.getValue(), true);
		}
	}

	private static String problem(String text) {
		try {
			TagSidecar.checked(text);
			return null;
		} catch (IllegalArgumentException e) {
			return text.isBlank() ? "" : e.getMessage();
		}
	}

	/** Shows the tags as they are now, and keeps them. */
	private void kept(TagSidecar tags) {
		if (model.tags().equals(Optional.of(tags))) {
			page.tagged();
		}
		tasks.background(Messages.tags_storing, progress -> {
			tags.store();
			return tags.file();
		}, new Outcome<java.nio.file.Path>() {
			@Override
			public void done(java.nio.file.Path file) {
				// they are on the screen already
			}

			@Override
			public void failed(String message) {
				MessageDialog.openError(page.getShell(), Messages.tags_askTitle, message);
			}
		});
	}

	private IOperationHistory history() {
		return site.getWorkbenchWindow().getWorkbench().getOperationSupport().getOperationHistory();
	}

	/** A tag that was given to pictures, or taken away. */
	private final class Change extends AbstractOperation {

		private final TagSidecar tags;
		private final Collection<String> pictures;
		private final String tag;
		private final boolean given;

		Change(TagSidecar tags, Collection<String> pictures, String tag, boolean given) {
			super(NLS.bind(Messages.tags_change, tag.strip()));
			this.tags = tags;
			this.pictures = List.copyOf(pictures);
			this.tag = tag;
			this.given = given;
		}

		@Override
		public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
			return apply(given);
		}

		@Override
		public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
			return apply(given);
		}

		@Override
		public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
			return apply(!given);
		}

		private IStatus apply(boolean now) {
			tags.set(pictures, tag, now);
			kept(tags);
			return Status.OK_STATUS;
		}
	}
}
