package org.fervor.ui.lab.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.fervor.ui.look.Look;

/** The runs, each with its networks; a check mark for what is drawn, the colour of its curves beside it. */
final class RunTree {

	private static final int CHIP = 12;

	private final TrainingModel model;
	private final CheckboxTreeViewer viewer;
	private final LocalResourceManager images;
	private final Set<Node> opened = new HashSet<>();
	private List<Node> nodes = List.of();

	/** A run, or one of its networks. Two nodes are the same if they stand for the same, whatever has been read since. */
	private record Node(String key, String network, Holder holder) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Node node && node.key.equals(key) && node.network.equals(network);
		}

		@Override
		public int hashCode() {
			return key.hashCode() * 31 + network.hashCode();
		}

		boolean run() {
			return network.isEmpty();
		}

		RunGroup group() {
			return holder.group();
		}
	}

	/** Keeps the group out of a node's identity. */
	private record Holder(RunGroup group) {
	}

	/** @param changed called after the user chose what is drawn */
	RunTree(Composite parent, TrainingModel model, Runnable changed) {
		this.model = model;
		viewer = new CheckboxTreeViewer(parent, SWT.NONE);
		images = new LocalResourceManager(JFaceResources.getResources(), viewer.getControl());
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new Content());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		viewer.setCheckStateProvider(new Checks());
		viewer.addCheckStateListener(e -> {
			Node node = (Node) e.getElement();
			if (node.run()) {
				model.show(node.group(), e.getChecked());
			} else {
				model.show(node.group(), true);
				model.show(node.group(), node.network(), e.getChecked());
			}
			changed.run();
		});
		viewer.addDoubleClickListener(e -> {
			Node node = (Node) viewer.getStructuredSelection().getFirstElement();
			if (node != null && node.run()) {
				model.show(node.group().folders());
				changed.run();
			}
		});
	}

	Control control() {
		return viewer.getControl();
	}

	/** Shows what the model now has; runs that are drawn are unfolded the first time. */
	void refresh() {
		nodes = model.groups().stream().map(g -> new Node(g.key(), "", new Holder(g))).toList();
		viewer.getControl().setRedraw(false);
		if (viewer.getInput() == null) {
			viewer.setInput(this);
		} else {
			// keeps what is unfolded, selected and scrolled to
			viewer.refresh();
		}
		for (Node node : nodes) {
			if (model.shows(node.group()) && opened.add(node)) {
				viewer.setExpandedState(node, true);
			}
		}
		viewer.getControl().setRedraw(true);
	}

	private final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return nodes.toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			Node node = (Node) parent;
			List<Node> children = new ArrayList<>();
			if (node.run()) {
				node.group().first().networks().forEach(n -> children.add(new Node(node.key(), n, node.holder())));
			}
			return children.toArray();
		}

		@Override
		public Object getParent(Object element) {
			Node node = (Node) element;
			return node.run() ? null : new Node(node.key(), "", node.holder());
		}

		@Override
		public boolean hasChildren(Object element) {
			return ((Node) element).run();
		}
	}

	private final class Checks implements ICheckStateProvider {

		@Override
		public boolean isChecked(Object element) {
			Node node = (Node) element;
			return node.run() ? model.shows(node.group()) : model.shows(node.group(), node.network());
		}

		@Override
		public boolean isGrayed(Object element) {
			Node node = (Node) element;
			return node.run() && node.group().folders().stream().anyMatch(f -> !model.shown().contains(f));
		}
	}

	private final class Labels extends LabelProvider implements IStyledLabelProvider {

		@Override
		public StyledString getStyledText(Object element) {
			Node node = (Node) element;
			return node.run() ? new StyledString(node.group().title()).append("  " + node.group().state(), StyledString.QUALIFIER_STYLER)
					: new StyledString(node.group().first().name(node.network()));
		}

		@Override
		public Image getImage(Object element) {
			Node node = (Node) element;
			return node.run() || !model.shows(node.group(), node.network()) ? null : chip(Look.of(viewer.getControl()).series(model.colour(node.group(), node.network())));
		}

		private Image chip(Color colour) {
			return images.create(ImageDescriptor.createFromImageDataProvider(new Chip(colour.getRGB().hashCode(), colour)));
		}
	}

	/** A square of one colour. */
	private record Chip(int rgb, Color colour) implements org.eclipse.swt.graphics.ImageDataProvider {

		@Override
		public ImageData getImageData(int zoom) {
			int side = CHIP * zoom / 100;
			ImageData data = new ImageData(side, side, 24, new PaletteData(0xff0000, 0xff00, 0xff));
			int pixel = colour.getRed() << 16 | colour.getGreen() << 8 | colour.getBlue();
			for (int y = 0; y < side; y++) {
				for (int x = 0; x < side; x++) {
					data.setPixel(x, y, pixel);
					boolean corner = Math.min(x, side - 1 - x) + Math.min(y, side - 1 - y) < 2;
					data.setAlpha(x, y, corner ? 0 : 255);
				}
			}
			return data;
		}
	}
}
