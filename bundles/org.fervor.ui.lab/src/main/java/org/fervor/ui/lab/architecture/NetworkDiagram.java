package org.fervor.ui.lab.architecture;

import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.fervor.core.network.Layer;
import org.fervor.core.network.Shape;
import org.fervor.ui.image.Texts;
import org.fervor.ui.lab.architecture.DiagramLayout.Block;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Look;

/** Draws a network as a row of blocks, one per layer; a click selects the layer. */
final class NetworkDiagram {

	private static final int LEAST_LABEL = 44;

	private final ScrolledComposite scroll;
	private final Canvas canvas;
	private final IntConsumer chosen;
	private Shape input = Shape.image(48);
	private List<LayerRow> rows = List.of();
	private DiagramLayout layout = new DiagramLayout(input, rows, 1, 100, LEAST_LABEL);
	private int selected = -1;
	private int arrangedFor = -1;

	/** @param chosen hears the index of a layer that is clicked */
	NetworkDiagram(Composite parent, IntConsumer chosen) {
		this.chosen = chosen;
		scroll = new ScrolledComposite(parent, SWT.H_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED);
		Look.content(canvas);
		scroll.setContent(canvas);
		canvas.addPaintListener(e -> paint(e.gc));
		scroll.addListener(SWT.Resize, e -> arrange());
		canvas.addListener(SWT.MouseDown, e -> {
			int hit = layout.at(e.x, e.y - captionHeight());
			if (hit >= 0) {
				chosen(hit);
			}
		});
		canvas.addListener(SWT.MouseMove, e -> {
			int hit = layout.at(e.x, e.y - captionHeight());
			String text = hit < 0 ? null : rows.get(hit).kind() + ": " + rows.get(hit).values() + "\n" + rows.get(hit).cost().orElseThrow().output();
			if (!java.util.Objects.equals(text, canvas.getToolTipText())) {
				canvas.setToolTipText(text);
			}
		});
	}

	ScrolledComposite control() {
		return scroll;
	}

	void show(Shape inputShape, List<LayerRow> layers) {
		input = inputShape;
		rows = List.copyOf(layers);
		arrangedFor = -1;
		arrange();
		canvas.redraw();
	}

	/** Marks a layer; −1 for none. */
	void select(int index) {
		selected = index;
		canvas.redraw();
	}

	/** How many blocks are drawn, the input included. */
	int blocks() {
		return layout.blocks().size();
	}

	private void chosen(int index) {
		select(index);
		chosen.accept(index);
	}

	private int captionHeight() {
		GC gc = new GC(canvas);
		int height = gc.getFontMetrics().getHeight() + 4;
		gc.dispose();
		return height;
	}

	private void arrange() {
		int width = scroll.getClientArea().width;
		int height = scroll.getClientArea().height;
		int key = width * 10_000 + height;
		if (key == arrangedFor || width < 10) {
			return;
		}
		arrangedFor = key;
		GC gc = new GC(canvas);
		int label = Math.max(LEAST_LABEL, gc.textExtent("96×96×512").x + 4);
		gc.dispose();
		layout = new DiagramLayout(input, rows, width, Math.max(40, height - 2 * captionHeight() - 4), label);
		scroll.setMinWidth(layout.width());
		scroll.getHorizontalBar().setVisible(layout.width() > width);
	}

	private void paint(GC gc) {
		Look look = Look.of(canvas);
		gc.setAntialias(SWT.ON);
		int top = captionHeight();
		int bottom = canvas.getClientArea().height - top;
		List<Block> blocks = layout.blocks();
		int freeAbove = 0;
		int freeBelow = 0;
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			paint(gc, look, block, top);
			if (labelled(block)) {
				int room = room(blocks, i);
				gc.setForeground(look.text());
				freeAbove = caption(gc, title(block), block, room, 1, freeAbove);
				gc.setForeground(look.faint());
				freeBelow = caption(gc, shape(block).toString(), block, room, bottom, freeBelow);
			}
		}
	}

	/** Room for a label: up to the next labelled block. */
	private int room(List<Block> blocks, int at) {
		for (int i = at + 1; i < blocks.size(); i++) {
			if (labelled(blocks.get(i))) {
				return blocks.get(i).x() - blocks.get(at).x() - 4;
			}
		}
		return Integer.MAX_VALUE;
	}

	/** Writes a caption where it does not touch the one before. @return where it ends */
	private static int caption(GC gc, String text, Block block, int room, int y, int free) {
		Point extent = gc.textExtent(text);
		int x = Math.max(free, block.x() + (block.width() + block.slant() - Math.min(room, extent.x)) / 2);
		String fitted = extent.x <= room ? text : Texts.shorten(gc, text, room);
		if (fitted.length() < 2) {
			return free;
		}
		gc.drawText(fitted, Math.max(2, x), y, true);
		return x + gc.textExtent(fitted).x + 4;
	}

	private void paint(GC gc, Look look, Block block, int top) {
		Color base = colour(look, block);
		boolean marked = block.index() >= 0 && block.index() == selected;
		int x = block.x();
		int y = block.y() + top;
		int right = x + block.width();
		int low = y + block.height();
		int s = block.slant();
		int[] roof = { x, y, x + s, y - s, right + s, y - s, right, y };
		int[] side = { right, y, right + s, y - s, right + s, low - s, right, low };
		Color paper = canvas.getBackground();
		gc.setBackground(Look.mix(paper, base, marked ? 1 : 0.75));
		gc.fillRectangle(x, y, block.width(), block.height());
		gc.setBackground(Look.mix(paper, base, marked ? 0.75 : 0.45));
		gc.fillPolygon(roof);
		gc.setBackground(Look.mix(paper, base, marked ? 0.6 : 0.3));
		gc.fillPolygon(side);
		gc.setForeground(marked ? look.text() : Look.mix(base, look.text(), 0.3));
		gc.setLineWidth(marked ? 2 : 1);
		gc.drawRectangle(x, y, block.width(), block.height());
		gc.drawPolygon(roof);
		gc.drawPolygon(side);
		gc.setLineWidth(1);
	}

	private boolean labelled(Block block) {
		return block.index() < 0 || !(layer(block) instanceof Layer.BatchNorm || layer(block) instanceof Layer.Dropout);
	}

	private Layer layer(Block block) {
		return rows.get(block.index()).cost().orElseThrow().layer();
	}

	private Shape shape(Block block) {
		return block.index() < 0 ? input : rows.get(block.index()).cost().orElseThrow().output();
	}

	private String title(Block block) {
		if (block.index() < 0) {
			return Messages.diagram_input;
		}
		Layer layer = layer(block);
		if (layer instanceof Layer.Convolution c) {
			return Messages.diagram_convolution + ' ' + c.kernelSize() + '×' + c.kernelSize();
		} else if (layer instanceof Layer.MaxPool p) {
			return Messages.diagram_pool + ' ' + p.size() + '×' + p.size();
		}
		return rows.get(block.index()).kind();
	}

	private Color colour(Look look, Block block) {
		if (block.index() < 0) {
			return look.faint();
		}
		Layer layer = layer(block);
		if (layer instanceof Layer.Convolution) {
			return look.series(0);
		} else if (layer instanceof Layer.MaxPool) {
			return look.series(1);
		} else if (layer instanceof Layer.Dense) {
			return look.series(2);
		} else if (layer instanceof Layer.Output) {
			return look.series(3);
		}
		return layer instanceof Layer.BatchNorm ? look.series(7) : look.faint();
	}
}
