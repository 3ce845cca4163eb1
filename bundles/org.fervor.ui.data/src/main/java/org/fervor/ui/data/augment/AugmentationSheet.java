package org.fervor.ui.data.augment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.fervor.core.augment.LabelSafety;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;
import org.fervor.experiment.PreparedFace;
import org.fervor.ui.image.SwtImages;
import org.fervor.ui.image.ThumbnailGrid;
import org.fervor.ui.image.TileGroup;
import org.fervor.ui.look.Look;

/**
 * Faces and what augmentation makes of them: one group per face, the original first. Pictures are as large as lets all of them be seen at once. Operations that are off are
 * pale; a dot says how safe the label is. Used by the editor's page and by the view.
 */
final class AugmentationSheet {

	private static final int LARGEST = 168;
	private static final int SMALLEST = 64;
	private static final int STEP = 4;
	private static final int GAP = 8;

	private final ThumbnailGrid<String> grid;
	private final Map<String, SheetCell> cells = new HashMap<>();
	private final Map<PixelImage, Image> images = new IdentityHashMap<>();
	private Map<String, LabelSafety.Level> marks = Map.of();
	private List<Integer> sizes = List.of();
	private Function<SheetCell, String> tips = SheetCell::caption;

	AugmentationSheet(Composite parent) {
		grid = new ThumbnailGrid<>(parent, SMALLEST, key -> Optional.ofNullable(images.get(cells.get(key).picture())), key -> cells.get(key).caption());
		grid.captionLines(2);
		grid.pale(key -> !cells.get(key).on());
		grid.badges(key -> Optional.ofNullable(marks.get(key)).map(level -> colour(Look.of(grid), level)));
		grid.tips(key -> tips.apply(cells.get(key)));
		grid.addListener(SWT.Resize, e -> fit());
		grid.addDisposeListener(e -> {
			images.values().forEach(Image::dispose);
			images.clear();
		});
	}

	/** How a level is coloured. */
	static Color colour(Look look, LabelSafety.Level level) {
		return switch (level) {
			case SAFE -> look.good();
			case DOUBTFUL -> look.series(7);
			case UNSAFE -> look.error();
		};
	}

	ThumbnailGrid<String> control() {
		return grid;
	}

	/** @param told what the tool tip of a picture says */
	void tips(Function<SheetCell, String> told) {
		tips = told;
	}

	/** @param listener called with the picture that is selected */
	void onSelect(Consumer<SheetCell> listener) {
		grid.onSelect(keys -> grid.current().map(cells::get).ifPresent(listener));
	}

	/** @param listener called with the operation that the space bar switches */
	void onToggle(Consumer<String> listener) {
		grid.onToggle(key -> listener.accept(cells.get(key).operation()));
	}

	/** Shows pictures; those that are on the screen already are not made again. */
	void show(List<List<SheetCell>> faces) {
		Map<PixelImage, Image> before = new IdentityHashMap<>(images);
		images.clear();
		cells.clear();
		List<TileGroup<String>> groups = new ArrayList<>();
		for (List<SheetCell> face : faces) {
			face.forEach(c -> cells.put(c.key(), c));
			face.forEach(c -> images.computeIfAbsent(c.picture(), p -> before.containsKey(p) ? before.remove(p) : new Image(grid.getDisplay(), SwtImages.data(p))));
			groups.add(new TileGroup<>(faces.size() == 1 ? "" : title(face.get(0).face()), face.stream().map(SheetCell::key).toList()));
		}
		sizes = faces.stream().map(List::size).toList();
		grid.show(groups);
		fit();
		before.values().forEach(Image::dispose);
	}

	/** Marks pictures. @param levels by {@link SheetCell#key} */
	void mark(Map<String, LabelSafety.Level> levels) {
		marks = Map.copyOf(levels);
		grid.redraw();
	}

	/** Class and name of a face. */
	static String title(PreparedFace face) {
		Expression label = face.sample().label();
		return label.id() + "  ·  " + face.sample().name();
	}

	/** Selects what an operation makes of a face. */
	void select(SheetCell cell) {
		grid.select(cell.key());
	}

	/** Everything on the screen, face by face. */
	List<SheetCell> cells() {
		return grid.rows().stream().map(cells::get).toList();
	}

	private void fit() {
		Rectangle area = grid.getClientArea();
		if (area.width < SMALLEST || sizes.isEmpty()) {
			return;
		}
		GC gc = new GC(grid);
		int text = gc.getFontMetrics().getHeight();
		gc.dispose();
		int side = LARGEST;
		while (side > SMALLEST && height(area.width, side, text) > area.height) {
			side -= STEP;
		}
		grid.side(side);
	}

	private int height(int width, int side, int text) {
		int columns = Math.max(1, (width - GAP) / (side + GAP));
		int header = sizes.size() > 1 ? text + 12 : 0;
		return GAP + sizes.stream().mapToInt(n -> header + (n + columns - 1) / columns * (side + 2 * text + 2 + GAP)).sum();
	}
}
