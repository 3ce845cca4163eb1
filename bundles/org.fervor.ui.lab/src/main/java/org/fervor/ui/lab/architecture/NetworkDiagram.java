package org.fervor.ui.lab.architecture;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.fervor.core.network.Shape;
import org.fervor.ui.lab.architecture.DiagramLayout.Block;
import org.fervor.ui.lab.architecture.DiagramLayout.Frame;
import org.fervor.ui.lab.architecture.DiagramLayout.Measures;
import org.fervor.ui.lab.architecture.DiagramLayout.Wire;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Look;

/** Draws a network as rows of blocks, one per layer; a click selects the layer, a double click opens or closes a block. */
final class NetworkDiagram {

	private static final int HEIGHT = 150;
	private static final double LEAST_ZOOM = 0.4;
	private static final double MOST_ZOOM = 3;
	private static final double STEP = 1.25;
	/** Below this zoom labels are left out. */
	private static final double LABELS = 0.62;
	private static final int HANDLE = 13;

	private final ScrolledComposite scroll;
	private final Canvas canvas;
	private final Consumer<Optional<LayerNode>> chosen;
	private final Set<EObject> opened = new HashSet<>();
	private Shape input = Shape.image(48);
	private List<LayerNode> nodes = List.of();
	private Optional<DiagramLayout> layout = Optional.empty();
	private Set<EObject> selected = Set.of();
	private double zoom;
	private double shownZoom = 1;

	/** @param chosen hears what is clicked; empty beside everything */
	NetworkDiagram(Composite parent, Consumer<Optional<LayerNode>> chosen) {
		this.chosen = chosen;
		scroll = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		Look.content(scroll);
		canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED);
		Look.content(canvas);
		scroll.setContent(canvas);
		canvas.addPaintListener(e -> paint(e.gc, new Rectangle(e.x, e.y, e.width, e.height)));
		scroll.addListener(SWT.Resize, e -> arrange());
		canvas.addListener(SWT.MouseDown, this::press);
		canvas.addListener(SWT.MouseDoubleClick, e -> at(e).ifPresent(this::toggle));
		canvas.addListener(SWT.MouseMove, e -> tip(at(e)));
		canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
	}

	ScrolledComposite control() {
		return scroll;
	}

	/** What is drawn on. */
	Canvas canvas() {
		return canvas;
	}

	void show(Shape inputShape, List<LayerNode> layers) {
		input = inputShape;
		nodes = List.copyOf(layers);
		Set<EObject> there = new HashSet<>();
		nodes.stream().flatMap(LayerNode::all).forEach(n -> there.add(n.element()));
		opened.retainAll(there);
		arrange();
	}

	/** Marks layers, and scrolls to the first of them. */
	void select(List<EObject> elements) {
		selected = Set.copyOf(elements);
		canvas.redraw();
		layout.stream().flatMap(l -> l.blocks().stream()).filter(this::marked).findFirst().ifPresent(this::reveal);
	}

	/** How many blocks are drawn, the input included. */
	int blocks() {
		return layout.map(l -> l.blocks().size()).orElse(0);
	}

	/** Opens or closes a block. */
	void toggle(LayerNode node) {
		if (node.block()) {
			if (!opened.remove(node.element())) {
				opened.add(node.element());
			}
			arrange();
		}
	}

	/** Opens or closes all blocks, those inside others too. */
	void open(boolean all) {
		opened.clear();
		if (all) {
			nodes.stream().flatMap(LayerNode::all).filter(LayerNode::block).forEach(n -> opened.add(n.element()));
		}
		arrange();
	}

	/** Larger (1) or smaller (-1); 0 to fit everything in as far as it stays legible. */
	void zoom(int by) {
		zoom = by == 0 ? 0 : Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, shownZoom * Math.pow(STEP, by)));
		arrange();
	}

	private void arrange() {
		Rectangle room = scroll.getClientArea();
		if (room.width < 10 || room.height < 10) {
			return;
		}
		GC gc = new GC(canvas);
		DiagramLayout made = zoom > 0 ? layout(gc, zoom) : fitted(gc, room);
		gc.dispose();
		layout = Optional.of(made);
		scroll.setMinSize(made.width(), made.height());
		scroll.getHorizontalBar().setIncrement(40);
		scroll.getVerticalBar().setIncrement(40);
		canvas.redraw();
	}

	/** As large as it fits, but not so small that labels would have to go, and not larger than 1.8 times. */
	private DiagramLayout fitted(GC gc, Rectangle room) {
		double least = LABELS + 0.01;
		double most = Math.max(least, Math.min(1.8, (room.height - 2.0 * caption(gc)) / HEIGHT));
		DiagramLayout made = layout(gc, most);
		for (double z = most; z > least && (made.width() > room.width || made.height() > room.height); z /= 1.08) {
			made = layout(gc, Math.max(least, z));
		}
		// what has to be scrolled anyway is better seen a little larger
		return made.width() > room.width ? layout(gc, Math.max(least, Math.min(1, most))) : made;
	}

	private DiagramLayout layout(GC gc, double size) {
		shownZoom = size;
		boolean labels = size > LABELS;
		return new DiagramLayout(input, nodes, opened::contains,
				new Measures((int) (HEIGHT * size), labels ? caption(gc) : 0, labels ? 8 + gc.textExtent(input.toString()).x : 0, n -> labels && !DiagramLayout.slim(n) ? label(gc, n) : 0, size));
	}

	private static int label(GC gc, LayerNode node) {
		return 8 + Math.max(gc.textExtent(LayerLook.caption(node)).x, node.cost().map(c -> gc.textExtent(c.output().toString()).x).orElse(0));
	}

	private static int caption(GC gc) {
		return 2 * gc.getFontMetrics().getHeight() + 6;
	}

	private Point origin() {
		Rectangle area = canvas.getClientArea();
		return layout.map(l -> new Point(Math.max(0, (area.width - l.width()) / 2), Math.max(0, (area.height - l.height()) / 2))).orElse(new Point(0, 0));
	}

	private Optional<LayerNode> at(Event e) {
		Point origin = origin();
		return layout.flatMap(l -> l.at(e.x - origin.x, e.y - origin.y));
	}

	private void press(Event e) {
		canvas.setFocus();
		Optional<LayerNode> hit = at(e);
		Point origin = origin();
		boolean handle = e.button == 1 && layout.isPresent() && hit.filter(LayerNode::block).flatMap(this::handle).filter(r -> r.contains(e.x - origin.x, e.y - origin.y)).isPresent();
		if (handle) {
			toggle(hit.get());
		} else if (e.button == 1 || hit.isEmpty() || !selected.contains(hit.get().element())) {
			// with a right click what is selected stays, if the click is on it: its menu may be about several layers
			chosen.accept(hit);
		}
	}

	/** The little box with + or − of a block. */
	private Optional<Rectangle> handle(LayerNode node) {
		DiagramLayout now = layout.orElseThrow();
		return now.frames().stream().filter(f -> f.node().equals(node)).map(f -> new Rectangle(f.x() + 5, f.y() + 5, HANDLE, HANDLE)).findFirst()
				.or(() -> now.blocks().stream().filter(b -> b.node().filter(node::equals).isPresent()).map(b -> new Rectangle(b.x() - HANDLE / 2, b.y() - HANDLE / 2, HANDLE, HANDLE)).findFirst());
	}

	private void tip(Optional<LayerNode> node) {
		String text = node.map(n -> n.number() + "  " + n.kind() + ": " + n.values() + (n.problem().isEmpty() ? n.cost().map(c -> "\n" + c.output()).orElse("") : "\n" + n.problem())).orElse(null);
		if (!java.util.Objects.equals(text, canvas.getToolTipText())) {
			canvas.setToolTipText(text);
		}
	}

	private void wheel(Event e) {
		if ((e.stateMask & SWT.MOD1) != 0) {
			zoom(e.count > 0 ? 1 : -1);
			e.doit = false;
		}
	}

	/** Left and right go from layer to layer, Enter opens and closes, + and − zoom. */
	private void key(Event e) {
		switch (e.keyCode) {
			case SWT.ARROW_RIGHT -> step(1);
			case SWT.ARROW_LEFT -> step(-1);
			case SWT.HOME -> choose(0);
			case SWT.END -> choose(Integer.MAX_VALUE);
			case SWT.CR, SWT.KEYPAD_CR, SWT.SPACE -> nodes.stream().flatMap(LayerNode::all).filter(n -> selected.contains(n.element())).findFirst().ifPresent(this::toggle);
			default -> {
				if (e.character == '+' || e.character == '-' || e.character == '0') {
					zoom(e.character == '+' ? 1 : e.character == '-' ? -1 : 0);
				}
			}
		}
	}

	private void step(int by) {
		if ((selected.size() != 1)) {
			choose(by > 0 ? 0 : Integer.MAX_VALUE);
			return;
		}
		List<LayerNode> drawn = drawn();
		int now = (int) drawn.stream().takeWhile(n -> !selected.contains(n.element())).count();
		choose(now + by);
	}

	private void choose(int index) {
		List<LayerNode> drawn = drawn();
		if (!drawn.isEmpty()) {
			chosen.accept(Optional.of(drawn.get(Math.max(0, Math.min(drawn.size() - 1, index)))));
		}
	}

	/** Layers that are drawn, opened blocks before what is in them. */
	private List<LayerNode> drawn() {
		return nodes.stream().flatMap(this::drawn).toList();
	}

	private java.util.stream.Stream<LayerNode> drawn(LayerNode node) {
		boolean inside = node.block() && opened.contains(node.element());
		return java.util.stream.Stream.concat(java.util.stream.Stream.of(node), inside ? node.children().stream().flatMap(c -> c.children().stream()).flatMap(this::drawn) : java.util.stream.Stream.empty());
	}

	private void reveal(Block block) {
		Point origin = scroll.getOrigin();
		Rectangle room = scroll.getClientArea();
		int x = block.x() < origin.x + 20 ? block.x() - 60 : block.right() > origin.x + room.width - 20 ? block.right() - room.width + 60 : origin.x;
		int y = block.y() < origin.y ? block.y() - 20 : block.baseline() > origin.y + room.height ? block.baseline() - room.height + 40 : origin.y;
		if (x != origin.x || y != origin.y) {
			scroll.setOrigin(Math.max(0, x), Math.max(0, y));
		}
	}

	private boolean marked(Block block) {
		return block.node().filter(n -> selected.contains(n.element())).isPresent();
	}

	private void paint(GC gc, Rectangle part) {
		if (layout.isEmpty()) {
			return;
		}
		Look look = Look.of(canvas);
		DiagramLayout now = layout.get();
		Point origin = origin();
		org.eclipse.swt.graphics.Transform shift = new org.eclipse.swt.graphics.Transform(gc.getDevice());
		shift.translate(origin.x, origin.y);
		gc.setTransform(shift);
		gc.setAntialias(SWT.ON);
		now.frames().forEach(f -> paint(gc, look, f));
		gc.setForeground(Look.mix(canvas.getBackground(), look.faint(), 0.6));
		for (Wire wire : now.wires()) {
			gc.drawLine(wire.x1(), wire.y1(), wire.x2(), wire.y2());
		}
		for (Block block : now.blocks()) {
			if (block.right() + 60 >= part.x - origin.x && block.x() - 60 <= part.x - origin.x + part.width) {
				paint(gc, look, block);
			}
		}
		gc.setTransform(null);
		shift.dispose();
	}

	private void paint(GC gc, Look look, Frame frame) {
		boolean marked = selected.contains(frame.node().element());
		Color base = LayerLook.colour(look, frame.node());
		gc.setBackground(Look.mix(canvas.getBackground(), base, 0.06));
		gc.fillRoundRectangle(frame.x(), frame.y(), frame.width(), frame.height(), 10, 10);
		gc.setForeground(frame.node().problem().isEmpty() ? marked ? look.text() : Look.mix(canvas.getBackground(), base, 0.6) : look.error());
		gc.setLineWidth(marked ? 2 : 1);
		gc.drawRoundRectangle(frame.x(), frame.y(), frame.width(), frame.height(), 10, 10);
		gc.setLineWidth(1);
		handle(gc, look, frame.node(), base);
		if (shownZoom > LABELS) {
			gc.setForeground(look.faint());
			String text = org.fervor.ui.image.Texts.shorten(gc, LayerLook.caption(frame.node()) + frame.node().cost().map(c -> "  " + c.output()).orElse(""), frame.width() - HANDLE - 14);
			gc.drawText(text, frame.x() + HANDLE + 10, frame.y() + 3, true);
		}
	}

	private void handle(GC gc, Look look, LayerNode node, Color base) {
		handle(node).ifPresent(r -> {
			gc.setBackground(canvas.getBackground());
			gc.fillRoundRectangle(r.x, r.y, r.width, r.height, 4, 4);
			gc.setForeground(base);
			gc.drawRoundRectangle(r.x, r.y, r.width, r.height, 4, 4);
			gc.setForeground(look.text());
			int x = r.x + r.width / 2;
			int y = r.y + r.height / 2;
			gc.drawLine(x - 3, y, x + 3, y);
			if (!opened.contains(node.element())) {
				gc.drawLine(x, y - 3, x, y + 3);
			}
		});
	}

	private void paint(GC gc, Look look, Block block) {
		boolean wrong = block.node().filter(n -> n.wrong().isPresent()).isPresent();
		boolean known = block.node().isEmpty() || block.node().get().cost().isPresent();
		if (known) {
			solid(gc, look, block);
		} else {
			unknown(gc, look, block, wrong);
		}
		Optional<LayerNode> folded = block.node().filter(LayerNode::block);
		folded.ifPresent(n -> handle(gc, look, n, LayerLook.colour(look, n)));
		if (shownZoom > LABELS && (block.node().isEmpty() || !DiagramLayout.slim(block.node().get()))) {
			String title = block.node().map(LayerLook::caption).orElse(Messages.diagram_input);
			gc.setForeground(wrong ? look.error() : look.text());
			centred(gc, title, block.middle(), block.baseline() + 2);
			gc.setForeground(look.faint());
			Optional<Shape> shape = block.node().isEmpty() ? Optional.of(input) : block.node().get().cost().map(c -> c.output());
			shape.ifPresent(s -> centred(gc, s.toString(), block.middle(), block.baseline() + 2 + gc.getFontMetrics().getHeight()));
		}
	}

	private static void centred(GC gc, String text, int x, int y) {
		gc.drawText(text, x - gc.textExtent(text).x / 2, y, true);
	}

	/** A layer that does not work, or that comes behind one. */
	private void unknown(GC gc, Look look, Block block, boolean wrong) {
		boolean marked = marked(block);
		gc.setBackground(wrong ? look.errorPanel() : canvas.getBackground());
		gc.fillRectangle(block.x(), block.y(), block.width(), block.height());
		gc.setForeground(wrong ? look.error() : look.faint());
		gc.setLineStyle(wrong ? SWT.LINE_SOLID : SWT.LINE_DOT);
		gc.setLineWidth(marked ? 2 : 1);
		gc.drawRectangle(block.x(), block.y(), block.width(), block.height());
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setLineWidth(1);
		if (wrong && block.width() > 8) {
			centred(gc, "!", block.middle(), block.y() + (block.height() - gc.getFontMetrics().getHeight()) / 2);
		}
	}

	private void solid(GC gc, Look look, Block block) {
		Color base = block.node().map(n -> LayerLook.colour(look, n)).orElse(look.faint());
		boolean marked = marked(block);
		int x = block.x();
		int y = block.y();
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
}
