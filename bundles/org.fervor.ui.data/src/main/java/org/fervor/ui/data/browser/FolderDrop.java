package org.fervor.ui.data.browser;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Lets a folder be dropped, from the Project Explorer or from the system's file manager. */
final class FolderDrop extends DropTargetAdapter {

	private final Consumer<Path> action;

	FolderDrop(Control target, Consumer<Path> action) {
		this.action = action;
		DropTarget drop = new DropTarget(target, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE | DND.DROP_DEFAULT);
		drop.setTransfer(LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance());
		drop.addDropListener(this);
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		if (event.detail == DND.DROP_DEFAULT || event.detail == DND.DROP_MOVE) {
			event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_LINK;
		}
	}

	@Override
	public void drop(DropTargetEvent event) {
		path(event.data).ifPresent(action);
	}

	private static Optional<Path> path(Object data) {
		if (data instanceof String[] files && files.length > 0) {
			return Optional.of(Path.of(files[0]));
		}
		if (data instanceof IStructuredSelection selection) {
			return resource(selection.getFirstElement());
		}
		return Optional.empty();
	}

	/** Where a resource of the workspace is on the disk; empty for anything else. */
	static Optional<Path> resource(Object element) {
		return Optional.ofNullable(Adapters.adapt(element, IResource.class)).map(IResource::getLocation).map(l -> l.toPath());
	}
}
