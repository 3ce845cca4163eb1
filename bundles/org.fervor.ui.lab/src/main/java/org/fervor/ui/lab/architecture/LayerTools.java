package org.fervor.ui.lab.architecture;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.fervor.ui.lab.text.Messages;

/** The buttons above the layers. */
final class LayerTools {

	private final ToolBar bar;
	private final LocalResourceManager images;

	LayerTools(Composite parent, Consumer<EClass> add, Runnable remove, IntConsumer move, Runnable duplicate) {
		bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
		images = new LocalResourceManager(JFaceResources.getResources(), bar);
		ToolItem adding = item(SWT.DROP_DOWN, "add", Messages.architecture_tool_add, () -> add.accept(LayerKinds.ALL.get(0)));
		Menu kinds = new Menu(bar.getShell(), SWT.POP_UP);
		for (EClass kind : LayerKinds.ALL) {
			MenuItem entry = new MenuItem(kinds, SWT.PUSH);
			entry.setText(LayerKinds.title(kind));
			entry.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> add.accept(kind)));
		}
		bar.addDisposeListener(e -> kinds.dispose());
		adding.addListener(SWT.Selection, e -> {
			if (e.detail == SWT.ARROW) {
				Rectangle where = adding.getBounds();
				kinds.setLocation(bar.toDisplay(where.x, where.y + where.height));
				kinds.setVisible(true);
			}
		});
		item(SWT.PUSH, "copy", Messages.architecture_tool_duplicate, duplicate);
		item(SWT.PUSH, "up", Messages.architecture_tool_up, () -> move.accept(-1));
		item(SWT.PUSH, "down", Messages.architecture_tool_down, () -> move.accept(1));
		item(SWT.PUSH, "remove", Messages.architecture_tool_remove, remove);
	}

	private ToolItem item(int style, String icon, String text, Runnable action) {
		ToolItem item = new ToolItem(bar, style);
		item.setImage(images.create(ImageDescriptor.createFromURL(LayerTools.class.getResource("/icons/" + icon + ".svg"))));
		item.setText(text);
		item.addListener(SWT.Selection, e -> {
			if (e.detail != SWT.ARROW) {
				action.run();
			}
		});
		return item;
	}
}
