package org.fervor.ui.lab.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.fervor.core.network.LayerCost;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Look;

/** The layers as a table with what each costs; blocks can be opened. */
final class LayerTree {

	private final TreeViewer viewer;
	private final Composite body;
	private final TreeColumnLayout columns = new TreeColumnLayout();
	private List<LayerNode> nodes = List.of();
	private boolean telling = true;

	/** @param chosen hears what the user selects */
	LayerTree(Composite parent, Consumer<List<EObject>> chosen) {
		body = new Composite(parent, SWT.NONE);
		body.setLayout(columns);
		viewer = new TreeViewer(body, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.setContentProvider(new Nodes());
		viewer.getTree().setHeaderVisible(true);
		viewer.getTree().setLinesVisible(true);
		ColumnViewerToolTipSupport.enableFor(viewer);
		column(Messages.architecture_column_layer, SWT.LEFT, 26, "12  Convolution mmm", n -> n.number() + "  " + n.kind());
		column(Messages.architecture_column_values, SWT.LEFT, 34, "128 kernels 3 × 3, relu", n -> n.problem().isEmpty() ? n.values() : n.problem());
		column(Messages.architecture_column_output, SWT.LEFT, 12, "96×96×2048", n -> cost(n, c -> c.output().toString()));
		column(Messages.architecture_column_parameters, SWT.RIGHT, 12, "18 875 392", n -> cost(n, c -> Figures.grouped(c.parameters())));
		column(Messages.architecture_column_memory, SWT.RIGHT, 9, "294.9 kB", n -> cost(n, c -> Figures.bytes(c.bytes())));
		column(Messages.architecture_column_multiplyAdds, SWT.RIGHT, 10, "92.6 M", n -> cost(n, c -> Figures.rounded(c.multiplyAdds())));
		column(Messages.architecture_column_field, SWT.RIGHT, 7, "96 px", n -> cost(n, c -> c.receptiveField() == 0 ? Messages.architecture_seesAll : c.receptiveField() + " px"));
		viewer.addSelectionChangedListener(e -> {
			if (telling) {
				chosen.accept(selected());
			}
		});
		viewer.addDoubleClickListener(e -> {
			Object first = ((IStructuredSelection) e.getSelection()).getFirstElement();
			viewer.setExpandedState(first, !viewer.getExpandedState(first));
		});
	}

	Composite control() {
		return body;
	}

	TreeViewer viewer() {
		return viewer;
	}

	Tree tree() {
		return viewer.getTree();
	}

	/** Shows the layers as they are now; what is open, what is selected and what is scrolled to stays. */
	void show(List<LayerNode> layers) {
		telling = false;
		nodes = List.copyOf(layers);
		viewer.getTree().setRedraw(false);
		if (viewer.getInput() == null) {
			viewer.setInput(this);
		} else {
			// another input would make every line anew, and the tree forget where it was
			viewer.refresh();
		}
		viewer.getTree().setRedraw(true);
		telling = true;
	}

	/** Selects layers, opening the blocks that hold them. */
	void select(List<EObject> elements) {
		List<LayerNode> found = new ArrayList<>();
		elements.forEach(e -> nodes.stream().flatMap(LayerNode::all).filter(n -> n.element() == e).findFirst().ifPresent(found::add));
		telling = false;
		viewer.setSelection(new StructuredSelection(found), true);
		telling = true;
	}

	void open(boolean all) {
		if (all) {
			viewer.expandAll();
		} else {
			viewer.collapseAll();
		}
	}

	private List<EObject> selected() {
		IStructuredSelection now = viewer.getStructuredSelection();
		List<EObject> elements = new ArrayList<>();
		now.forEach(n -> elements.add(((LayerNode) n).element()));
		return elements;
	}

	private void column(String title, int style, int weight, String widest, Function<LayerNode, String> text) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, style);
		column.getColumn().setText(title);
		GC gc = new GC(viewer.getTree());
		int least = Math.max(gc.textExtent(title).x + 16, gc.textExtent(widest).x + 8);
		gc.dispose();
		columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, least, true));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((LayerNode) element);
			}

			@Override
			public Color getForeground(Object element) {
				LayerNode node = (LayerNode) element;
				return node.wrong().isPresent() ? Look.of(viewer.getTree()).error() : node.chain() ? Look.of(viewer.getTree()).faint() : null;
			}

			@Override
			public String getToolTipText(Object element) {
				return ((LayerNode) element).wrong().map(LayerNode::problem).orElse(null);
			}
		});
	}

	private static String cost(LayerNode node, Function<LayerCost, String> text) {
		return node.cost().map(text).orElse("");
	}

	/** Layers, chains of blocks, layers of chains. */
	private final class Nodes implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return nodes.toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((LayerNode) parent).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return Optional.ofNullable(((LayerNode) element).element().eContainer()).map(LayerTree::key).orElse(null);
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((LayerNode) element).children().isEmpty();
		}
	}

	/** Stands for the node with this element, to which it is equal. */
	private static Object key(EObject element) {
		boolean node = element instanceof org.fervor.experiment.document.LayerElement || element instanceof org.fervor.experiment.document.ChainElement;
		return node ? new LayerNode(element, "", "", "", Optional.empty(), Optional.empty(), "", List.of()) : null;
	}
}
