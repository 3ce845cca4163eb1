package org.fervor.ui.lab.architecture;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.fervor.experiment.document.BranchesElement;
import org.fervor.experiment.document.ChainElement;
import org.fervor.ui.lab.text.Messages;

/** What can be done with layers, as buttons, as a menu, and with keys. */
public final class LayerActions {

	/** Who does it; for a test, what buttons and keys do. */
	public interface Target {

		void add(EClass kind);

		void addChain();

		void remove();

		void move(int by);

		void duplicate();

		void copy();

		void cut();

		void paste();

		void compare();

		/** @param by larger (1) or smaller (-1); 0 to fit everything in */
		void zoom(int by);

		/** @param all whether to open all blocks, or to close them */
		void open(boolean all);
	}

	private final Target target;
	private final ToolBar bar;
	private final LocalResourceManager images;

	LayerActions(Composite parent, Target target) {
		this.target = target;
		bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
		images = new LocalResourceManager(JFaceResources.getResources(), bar);
		adding();
		item("copy", "", Messages.architecture_tool_duplicate, target::duplicate);
		item("up", "", Messages.architecture_tool_up, () -> target.move(-1));
		item("down", "", Messages.architecture_tool_down, () -> target.move(1));
		item("remove", "", Messages.architecture_tool_remove, target::remove);
		new ToolItem(bar, SWT.SEPARATOR);
		item("expand", "", Messages.architecture_tool_expand, () -> target.open(true));
		item("collapse", "", Messages.architecture_tool_collapse, () -> target.open(false));
		item("zoomin", "", Messages.architecture_tool_larger, () -> target.zoom(1));
		item("zoomout", "", Messages.architecture_tool_smaller, () -> target.zoom(-1));
		item("fit", "", Messages.architecture_tool_fit, () -> target.zoom(0));
		new ToolItem(bar, SWT.SEPARATOR);
		item("compare", Messages.architecture_tool_compare, Messages.architecture_tool_compareTip, target::compare);
	}

	ToolBar control() {
		return bar;
	}

	/** A menu for a control that shows layers. @param selection what it is about, when it opens */
	void menu(Control control, Supplier<List<EObject>> selection) {
		Menu menu = new Menu(control);
		MenuItem adding = new MenuItem(menu, SWT.CASCADE);
		adding.setText(Messages.architecture_tool_add);
		Menu kinds = new Menu(adding);
		adding.setMenu(kinds);
		fill(kinds);
		MenuItem chain = entry(menu, Messages.architecture_addChain, target::addChain);
		new MenuItem(menu, SWT.SEPARATOR);
		List<MenuItem> needing = List.of(entry(menu, Messages.architecture_menu_cut, target::cut), entry(menu, Messages.architecture_menu_copy, target::copy));
		entry(menu, Messages.architecture_menu_paste, target::paste);
		List<MenuItem> more = List.of(entry(menu, Messages.architecture_menu_duplicate, target::duplicate), entry(menu, Messages.architecture_menu_up, () -> target.move(-1)),
				entry(menu, Messages.architecture_menu_down, () -> target.move(1)), entry(menu, Messages.architecture_menu_remove, target::remove));
		new MenuItem(menu, SWT.SEPARATOR);
		entry(menu, Messages.architecture_tool_expand, () -> target.open(true));
		entry(menu, Messages.architecture_tool_collapse, () -> target.open(false));
		menu.addListener(SWT.Show, e -> {
			List<EObject> now = selection.get();
			needing.forEach(i -> i.setEnabled(!now.isEmpty()));
			more.forEach(i -> i.setEnabled(!now.isEmpty()));
			chain.setEnabled(now.size() == 1 && (now.get(0) instanceof BranchesElement || now.get(0) instanceof ChainElement && now.get(0).eContainer() instanceof BranchesElement));
		});
		control.setMenu(menu);
	}

	/** Keys that Eclipse's Edit menu does not know, for a control that shows layers. */
	void keys(Control control) {
		control.addListener(SWT.KeyDown, this::key);
	}

	private void key(Event e) {
		boolean alt = (e.stateMask & SWT.ALT) != 0;
		if (alt && (e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.ARROW_DOWN)) {
			target.move(e.keyCode == SWT.ARROW_UP ? -1 : 1);
			e.doit = false;
		} else if ((e.stateMask & SWT.MOD1) != 0 && e.keyCode == 'd') {
			target.duplicate();
			e.doit = false;
		} else if (e.keyCode == SWT.DEL) {
			target.remove();
			e.doit = false;
		} else if (e.keyCode == SWT.INSERT) {
			target.add(LayerKinds.ALL.get(0));
			e.doit = false;
		}
	}

	private void adding() {
		ToolItem adding = item("add", Messages.architecture_tool_add, Messages.architecture_tool_addTip, null);
		Menu kinds = new Menu(bar.getShell(), SWT.POP_UP);
		fill(kinds);
		bar.addDisposeListener(e -> kinds.dispose());
		adding.addListener(SWT.Selection, e -> {
			Rectangle where = adding.getBounds();
			kinds.setLocation(bar.toDisplay(where.x, where.y + where.height));
			kinds.setVisible(true);
		});
	}

	private void fill(Menu kinds) {
		for (EClass kind : LayerKinds.ALL) {
			if (kind == org.fervor.experiment.document.DocumentPackage.Literals.RESIDUAL_ELEMENT) {
				new MenuItem(kinds, SWT.SEPARATOR);
			}
			entry(kinds, LayerKinds.title(kind), () -> target.add(kind));
		}
	}

	private static MenuItem entry(Menu menu, String text, Runnable action) {
		MenuItem entry = new MenuItem(menu, SWT.PUSH);
		entry.setText(text);
		entry.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		return entry;
	}

	private ToolItem item(String icon, String text, String tip, Runnable action) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setImage(images.create(ImageDescriptor.createFromURL(LayerActions.class.getResource("/icons/" + icon + ".svg"))));
		item.setText(text);
		item.setToolTipText(tip);
		if (action != null) {
			item.addListener(SWT.Selection, e -> action.run());
		}
		return item;
	}
}
