package org.fervor.ui.image;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.fervor.ui.look.Look;

/**
 * Any number of pictures in rows, in groups with headlines; only what is on the screen is painted and asked for. Arrows, page keys, Home and End move; Shift or Ctrl with
 * a click, or Shift with a move, selects several; Enter or a double click opens, the space bar switches on or off. A context menu is about what is selected, so a right click
 * beside the selection selects what it is on, or nothing.
 */
public final class ThumbnailGrid<R> extends Canvas {

	private static final int GAP = 8;
	private static final int PALE = 70;
	private static final int OPAQUE = 255;

	private final Function<R, Optional<Image>> pictures;
	private final Function<R, String> captions;
	private final List<Consumer<List<R>>> selectionListeners = new ArrayList<>();
	private final List<Consumer<R>> openListeners = new ArrayList<>();
	private final Set<R> selected = new LinkedHashSet<>();
	private List<TileGroup<R>> groups = List.of();
	private List<R> rows = List.of();
	private GridGeometry geometry;
	private Function<R, String> tips;
	private Function<R, Optional<Color>> badges = r -> Optional.empty();
	private Predicate<R> pale = r -> false;
	private final List<Consumer<R>> toggleListeners = new ArrayList<>();
	private Beside<R> beside = (gc, row, place) -> {
		// nothing stands there
	};
	private int besideWidth;
	private int captionLines = 1;
	private int side;
	private int current = -1;
	private int anchor = -1;
	private int offset;

	/** Draws what stands at the right of a picture. */
	@FunctionalInterface
	public interface Beside<R> {
		void paint(GC gc, R row, Rectangle place);
	}

	/**
	 * @param side     of a picture in pixels
	 * @param pictures the picture of a row, empty while there is none
	 * @param captions what stands under it
	 */
	public ThumbnailGrid(Composite parent, int side, Function<R, Optional<Image>> pictures, Function<R, String> captions) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.NO_BACKGROUND);
		this.side = side;
		this.pictures = pictures;
		this.captions = captions;
		this.tips = captions;
		Look.content(this);
		arrange();
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> arrange());
		addListener(SWT.MouseDown, e -> setFocus());
		addListener(SWT.FocusIn, e -> redraw());
		addListener(SWT.FocusOut, e -> redraw());
		addMouseListener(org.eclipse.swt.events.MouseListener.mouseDownAdapter(this::pressed));
		addMouseListener(org.eclipse.swt.events.MouseListener.mouseDoubleClickAdapter(this::doubleClicked));
		addListener(SWT.MenuDetect, this::menu);
		addKeyListener(org.eclipse.swt.events.KeyListener.keyPressedAdapter(this::key));
		addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS || e.detail == SWT.TRAVERSE_ESCAPE);
		addListener(SWT.MouseHover, e -> setToolTipText(row(geometry.at(e.x, e.y + offset)).map(tips).orElse(null)));
		getVerticalBar().addListener(SWT.Selection, e -> scrollTo(getVerticalBar().getSelection()));
	}

	/** Shows other groups; what is selected stays so where it is still there. */
	public void show(List<TileGroup<R>> shown) {
		R here = row(current).orElse(null);
		groups = shown.stream().filter(g -> !g.rows().isEmpty()).toList();
		rows = groups.stream().flatMap(g -> g.rows().stream()).toList();
		selected.retainAll(new java.util.HashSet<>(rows));
		current = here == null ? -1 : rows.indexOf(here);
		anchor = current;
		arrange();
		redraw();
	}

	/** Makes pictures larger or smaller. */
	public void side(int pixels) {
		side = pixels;
		arrange();
		reveal(current);
		redraw();
	}

	/** @param told what the tool tip of a picture says, instead of its caption */
	public void tips(Function<R, String> told) {
		tips = told;
	}

	/** @param colour of a dot in the corner of a picture; empty for none */
	public void badges(Function<R, Optional<Color>> colour) {
		badges = colour;
	}

	/** @param shown pale, because it does not count */
	public void pale(Predicate<R> shown) {
		pale = shown;
	}

	/** Has something drawn at the right of each picture, as high as the picture. @param width in pixels */
	public void beside(int width, Beside<R> painter) {
		besideWidth = width;
		beside = painter;
		arrange();
	}

	/** @param lines that a caption may take; 0 for none */
	public void captionLines(int lines) {
		captionLines = lines;
		arrange();
	}

	/** @param listener called when the space bar is pressed on a row */
	public void onToggle(Consumer<R> listener) {
		toggleListeners.add(listener);
	}

	/** The row that keys act on; empty where there is none. */
	public Optional<R> current() {
		return row(current);
	}

	/** What is selected, in the order of the grid. */
	public List<R> selection() {
		return rows.stream().filter(selected::contains).toList();
	}

	/** Selects one row and scrolls to it, without telling the listeners; nothing where it is not shown. */
	public void select(R row) {
		int index = rows.indexOf(row);
		if (index < 0 || selected.size() == 1 && selected.contains(row)) {
			return;
		}
		selected.clear();
		selected.add(row);
		current = index;
		anchor = index;
		reveal(index);
		redraw();
	}

	/** Where a row is on the screen, in the grid's coordinates, for a test. */
	public Rectangle place(R row) {
		Rectangle place = geometry.bounds(rows.indexOf(row));
		place.y -= offset;
		return place;
	}

	/** Clicks a tile as the user does. @param stateMask SWT.CTRL adds it or takes it away, SWT.SHIFT selects all up to it */
	public void click(R row, int stateMask) {
		choose(rows.indexOf(row), stateMask);
	}

	/** @param listener called with all selected rows */
	public void onSelect(Consumer<List<R>> listener) {
		selectionListeners.add(listener);
	}

	/** @param listener called when a row is double-clicked, or Enter is pressed on it */
	public void onOpen(Consumer<R> listener) {
		openListeners.add(listener);
	}

	/** Everything, in the order of the grid. */
	public List<R> rows() {
		return rows;
	}

	/** Titles of the groups on the screen, for a test. */
	public List<String> groups() {
		return groups.stream().map(TileGroup::title).toList();
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 300 : widthHint, heightHint == SWT.DEFAULT ? 200 : heightHint);
	}

	private void arrange() {
		GC gc = new GC(this);
		int text = gc.getFontMetrics().getHeight();
		gc.dispose();
		boolean headed = groups.size() > 1 || groups.size() == 1 && !groups.get(0).title().isEmpty();
		geometry = new GridGeometry(groups.stream().map(g -> g.rows().size()).toList(), getClientArea().width, side, besideWidth, captionLines == 0 ? 0 : captionLines * text + 2, GAP, headed ? text + 12 : 0);
		ScrollBar bar = getVerticalBar();
		int page = Math.max(1, getClientArea().height);
		bar.setValues(offset, 0, Math.max(page, geometry.height()), page, Math.max(16, side / 2), page);
		bar.setVisible(geometry.height() > page);
		scrollTo(offset);
	}

	private void scrollTo(int y) {
		int most = Math.max(0, geometry.height() - getClientArea().height);
		int next = Math.max(0, Math.min(most, y));
		if (next != offset) {
			offset = next;
			redraw();
		}
		if (getVerticalBar().getSelection() != offset) {
			getVerticalBar().setSelection(offset);
		}
	}

	private void reveal(int tile) {
		if (tile < 0) {
			return;
		}
		Rectangle place = geometry.bounds(tile);
		int height = getClientArea().height;
		if (place.y - GAP < offset) {
			int group = geometry.groupOf(tile);
			scrollTo(tile - geometry.first(group) < geometry.columns() ? geometry.top(group) : place.y - GAP);
		} else if (place.y + place.height + GAP > offset + height) {
			scrollTo(place.y + place.height + GAP - height);
		}
	}

	private Optional<R> row(int tile) {
		return tile >= 0 && tile < rows.size() ? Optional.of(rows.get(tile)) : Optional.empty();
	}

	private int tileAt(MouseEvent e) {
		return geometry.at(e.x, e.y + offset);
	}

	private void pressed(MouseEvent e) {
		int tile = tileAt(e);
		if (e.button == 1 && tile >= 0) {
			choose(tile, e.stateMask);
		} else if (e.button == 1 && geometry.headerAt(e.y + offset) >= 0) {
			chooseAll(groups.get(geometry.headerAt(e.y + offset)).rows());
		}
	}

	private void doubleClicked(MouseEvent e) {
		if (e.button == 1) {
			row(tileAt(e)).ifPresent(this::open);
		}
	}

	/** The menu key asks about what is selected, a mouse about what it is on. */
	private void menu(Event e) {
		if (e.detail == SWT.MENU_KEYBOARD) {
			return;
		}
		Point at = toControl(e.x, e.y);
		Optional<R> under = row(geometry.at(at.x, at.y + offset));
		int header = under.isPresent() ? -1 : geometry.headerAt(at.y + offset);
		if (header >= 0) {
			chooseAll(groups.get(header).rows());
		} else if (under.isEmpty()) {
			clear();
		} else if (!selected.contains(under.get())) {
			choose(rows.indexOf(under.get()), SWT.NONE);
		}
	}

	private void clear() {
		if (!selected.isEmpty()) {
			selected.clear();
			tell();
		}
	}

	private void chooseAll(List<R> whole) {
		selected.clear();
		selected.addAll(whole);
		current = rows.indexOf(whole.get(0));
		anchor = current;
		tell();
	}

	private void choose(int tile, int mask) {
		if (tile < 0) {
			return;
		}
		R row = rows.get(tile);
		if ((mask & SWT.SHIFT) != 0 && anchor >= 0) {
			selected.clear();
			selected.addAll(rows.subList(Math.min(anchor, tile), Math.max(anchor, tile) + 1));
		} else if ((mask & SWT.MOD1) != 0) {
			if (!selected.remove(row)) {
				selected.add(row);
			}
			anchor = tile;
		} else {
			selected.clear();
			selected.add(row);
			anchor = tile;
		}
		current = tile;
		reveal(tile);
		tell();
	}

	private void tell() {
		redraw();
		List<R> now = selection();
		selectionListeners.forEach(l -> l.accept(now));
	}

	private void open(R row) {
		openListeners.forEach(l -> l.accept(row));
	}

	private void key(KeyEvent e) {
		GridGeometry.Step step = switch (e.keyCode) {
			case SWT.ARROW_LEFT -> GridGeometry.Step.LEFT;
			case SWT.ARROW_RIGHT -> GridGeometry.Step.RIGHT;
			case SWT.ARROW_UP -> GridGeometry.Step.UP;
			case SWT.ARROW_DOWN -> GridGeometry.Step.DOWN;
			case SWT.PAGE_UP -> GridGeometry.Step.PAGE_UP;
			case SWT.PAGE_DOWN -> GridGeometry.Step.PAGE_DOWN;
			case SWT.HOME -> GridGeometry.Step.FIRST;
			case SWT.END -> GridGeometry.Step.LAST;
			default -> null;
		};
		if (step != null) {
			choose(geometry.step(current, step, getClientArea().height), e.stateMask & SWT.SHIFT);
		} else if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
			row(current).ifPresent(this::open);
		} else if (e.character == ' ') {
			row(current).ifPresent(r -> toggleListeners.forEach(l -> l.accept(r)));
		} else if (e.keyCode == 'a' && (e.stateMask & SWT.MOD1) != 0 && !rows.isEmpty()) {
			chooseAll(rows);
		}
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setBackground(getBackground());
		gc.fillRectangle(area);
		if (rows.isEmpty()) {
			return;
		}
		Look look = Look.of(this);
		gc.setInterpolation(SWT.HIGH);
		for (int tile = geometry.firstVisible(offset); tile < rows.size(); tile++) {
			Rectangle place = geometry.bounds(tile);
			if (place.y > offset + area.height) {
				break;
			}
			place.y -= offset;
			paint(gc, look, tile, place);
		}
		paintHeaders(gc, look, area);
	}

	private void paintHeaders(GC gc, Look look, Rectangle area) {
		int lines = gc.getFontMetrics().getHeight();
		for (int g = geometry.firstGroup(offset); g < groups.size() && !groups.get(g).title().isEmpty(); g++) {
			int y = geometry.top(g) - offset;
			if (y > area.height) {
				break;
			}
			String count = String.valueOf(groups.get(g).rows().size());
			gc.setForeground(look.text());
			String title = Texts.shorten(gc, groups.get(g).title(), area.width - 4 * GAP - gc.textExtent(count).x);
			gc.drawText(title, GAP, y + 8, true);
			int end = GAP + gc.textExtent(title).x + GAP;
			gc.setForeground(look.faint());
			gc.drawText(count, end, y + 8, true);
			gc.setForeground(look.line());
			end += gc.textExtent(count).x + GAP;
			gc.drawLine(end, y + 8 + lines / 2, area.width - GAP, y + 8 + lines / 2);
		}
	}

	private void paint(GC gc, Look look, int tile, Rectangle place) {
		R row = rows.get(tile);
		boolean chosen = selected.contains(row);
		if (chosen) {
			gc.setBackground(Look.mix(getBackground(), look.accent(), isFocusControl() ? 0.35 : 0.2));
			gc.fillRoundRectangle(place.x - 4, place.y - 4, place.width + 8, place.height + 6, 8, 8);
		}
		if (tile == current && isFocusControl()) {
			gc.setForeground(look.accent());
			gc.drawRoundRectangle(place.x - 4, place.y - 4, place.width + 7, place.height + 5, 8, 8);
		}
		Optional<Image> picture = pictures.apply(row);
		if (picture.isPresent()) {
			Rectangle size = picture.get().getBounds();
			Fit fit = Fit.of(size.width, size.height, new Rectangle(place.x, place.y, side, side), 8);
			gc.setAlpha(pale.test(row) ? PALE : OPAQUE);
			gc.drawImage(picture.get(), 0, 0, size.width, size.height, fit.x(), fit.y(), fit.width(), fit.height());
			gc.setAlpha(OPAQUE);
			badges.apply(row).ifPresent(colour -> paintBadge(gc, colour, fit));
		} else {
			gc.setBackground(look.panel());
			gc.fillRectangle(place.x, place.y, side, side);
		}
		if (besideWidth > 0) {
			beside.paint(gc, row, new Rectangle(place.x + side + GAP, place.y, besideWidth - GAP, side));
		}
		if (captionLines == 0) {
			return;
		}
		gc.setForeground(chosen ? look.text() : look.faint());
		int y = place.y + side + 1;
		List<String> lines = captionLines == 1 ? List.of(Texts.shorten(gc, captions.apply(row), side)) : Texts.twoLines(gc, captions.apply(row), side);
		for (String line : lines) {
			Point extent = gc.textExtent(line);
			gc.drawText(line, place.x + (side - extent.x) / 2, y, true);
			y += extent.y;
		}
	}

	/** A dot with a rim, so that it is seen on any picture. */
	private void paintBadge(GC gc, Color colour, Fit fit) {
		int size = Math.max(10, side / 7);
		int x = fit.x() + fit.width() - size - 3;
		int y = fit.y() + 3;
		gc.setAntialias(SWT.ON);
		gc.setBackground(getBackground());
		gc.fillOval(x - 2, y - 2, size + 4, size + 4);
		gc.setBackground(colour);
		gc.fillOval(x, y, size, size);
	}
}
