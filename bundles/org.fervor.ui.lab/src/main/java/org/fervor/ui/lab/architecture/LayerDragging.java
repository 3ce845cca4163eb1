package org.fervor.ui.lab.architecture;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.TreeItem;
import org.fervor.experiment.document.LayerElement;

/** Layers are dragged to another place of the tree, with Ctrl as copies; into the tree of another editor always as copies. */
final class LayerDragging {

	private static final int OPERATIONS = DND.DROP_MOVE | DND.DROP_COPY;
	private static final Transfer[] TRANSFERS = { LocalSelectionTransfer.getTransfer() };

	private final TreeViewer viewer;
	private final ArchitectureModel model;
	private final Consumer<List<? extends EObject>> dropped;

	/** @param dropped hears what was put where it was dropped */
	LayerDragging(TreeViewer viewer, ArchitectureModel model, Consumer<List<? extends EObject>> dropped) {
		this.viewer = viewer;
		this.model = model;
		this.dropped = dropped;
		viewer.addDragSupport(OPERATIONS, TRANSFERS, new Source());
		viewer.addDropSupport(OPERATIONS, TRANSFERS, new Target());
	}

	/** What is being dragged, wherever from. */
	private static List<LayerElement> dragged() {
		return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection layers ? ((Stream<?>) layers.stream()).filter(LayerElement.class::isInstance).map(LayerElement.class::cast).toList()
				: List.of();
	}

	/** Whether the layers stay where they are: those of another editor do. */
	private boolean copies(List<LayerElement> layers, int operation) {
		return operation == DND.DROP_COPY || layers.stream().anyMatch(l -> model.find(l).isEmpty());
	}

	private final class Source extends DragSourceAdapter {

		@Override
		public void dragStart(DragSourceEvent event) {
			List<LayerElement> layers = model.layers(((Stream<?>) viewer.getStructuredSelection().stream()).map(n -> ((LayerNode) n).element()).toList());
			event.doit = !layers.isEmpty();
			LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(layers));
		}

		@Override
		public void dragFinished(DragSourceEvent event) {
			LocalSelectionTransfer.getTransfer().setSelection(null);
		}
	}

	private final class Target extends ViewerDropAdapter {

		private Optional<LayerDrop> drop = Optional.empty();

		Target() {
			super(viewer);
		}

		@Override
		protected int determineLocation(DropTargetEvent event) {
			List<LayerElement> layers = dragged();
			// no mark where nothing can be dropped
			drop = at(event).filter(d -> d.takes(layers, copies(layers, event.detail)));
			return drop.map(d -> event.item == null ? LOCATION_NONE : switch (d.side()) {
				case BEFORE -> LOCATION_BEFORE;
				case ON -> LOCATION_ON;
				case BEHIND -> LOCATION_AFTER;
			}).orElse(LOCATION_NONE);
		}

		private Optional<LayerDrop> at(DropTargetEvent event) {
			if (!(event.item instanceof TreeItem item)) {
				return LayerDrop.at(model, Optional.empty(), 0, false);
			}
			Rectangle line = item.getBounds();
			double height = (viewer.getTree().toControl(event.x, event.y).y - line.y) / (double) Math.max(1, line.height);
			return LayerDrop.at(model, Optional.of(((LayerNode) item.getData()).element()), height, item.getExpanded());
		}

		@Override
		public boolean validateDrop(Object target, int operation, TransferData type) {
			if (drop.isPresent() && copies(dragged(), operation)) {
				overrideOperation(DND.DROP_COPY);
			}
			return drop.isPresent();
		}

		@Override
		public boolean performDrop(Object data) {
			if (drop.isEmpty()) {
				return false;
			}
			List<LayerElement> layers = dragged();
			dropped.accept(copies(layers, getCurrentOperation()) ? model.paste(List.copyOf(EcoreUtil.copyAll(layers)), drop.get().place()) : model.move(layers, drop.get().place()));
			return true;
		}
	}
}
