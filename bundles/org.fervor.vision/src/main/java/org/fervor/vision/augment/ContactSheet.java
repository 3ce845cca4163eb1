package org.fervor.vision.augment;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.FONT_HERSHEY_SIMPLEX;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.getTextSize;
import static org.bytedeco.opencv.global.opencv_imgproc.putText;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.fervor.core.augment.Augmentation;
import org.fervor.core.augment.ContactSheetMaker;
import org.fervor.core.image.PixelImage;
import org.osgi.service.component.annotations.Component;

/** Pictures with titles below them in a grid on white, six in a row: three rows for the whole of Algorithm 1. */
@Component
public final class ContactSheet implements ContactSheetMaker {

	private static final int COLUMNS = 6;
	private static final int TILE = 144;
	private static final int GAP = 8;
	private static final int TITLE_HEIGHT = 18;
	private static final double FONT_SCALE = 0.4;
	private static final int TEXT_GREY = 40;

	/** A picture and what stands below it; the font knows ASCII only. */
	private record Tile(String title, PixelImage image) {
	}

	@Override
	public PixelImage make(PixelImage original, List<Augmentation> operations, List<PixelImage> variants) {
		List<Tile> tiles = new ArrayList<>(List.of(new Tile("original", original)));
		for (int i = 0; i < variants.size(); i++) {
			tiles.add(new Tile(operations.get(i).title(), variants.get(i)));
		}
		return sheet(tiles);
	}

	private static PixelImage sheet(List<Tile> tiles) {
		int columns = Math.min(COLUMNS, tiles.size());
		int rows = (tiles.size() + columns - 1) / columns;
		try (PointerScope scope = new PointerScope()) {
			Mat sheet = new Mat(rows * (TILE + TITLE_HEIGHT + GAP) + GAP, columns * (TILE + GAP) + GAP, CV_8UC3, Scalar.all(255));
			for (int i = 0; i < tiles.size(); i++) {
				draw(tiles.get(i), sheet, GAP + i % columns * (TILE + GAP), GAP + i / columns * (TILE + TITLE_HEIGHT + GAP));
			}
			return MatImages.toImage(sheet);
		}
	}

	/** Fills the tile as far as the picture's shape allows. */
	private static void draw(Tile tile, Mat sheet, int x, int y) {
		double zoom = (double) TILE / Math.max(tile.image().width(), tile.image().height());
		int width = Math.max(1, (int) Math.round(tile.image().width() * zoom));
		int height = Math.max(1, (int) Math.round(tile.image().height() * zoom));
		Mat place = new Mat(sheet, new Rect(x + (TILE - width) / 2, y + (TILE - height) / 2, width, height));
		resize(MatImages.toMat(tile.image().toRgb()), place, new Size(width, height), 0, 0, zoom < 1 ? INTER_AREA : INTER_LINEAR);
		putText(sheet, tile.title(), new Point(x, y + TILE + TITLE_HEIGHT - 5), FONT_HERSHEY_SIMPLEX, fontScale(tile.title()), Scalar.all(TEXT_GREY), 1, LINE_AA, false);
	}

	/** The usual scale, or a smaller one at which the title is no wider than its tile. */
	private static double fontScale(String title) {
		int usual = getTextSize(title, FONT_HERSHEY_SIMPLEX, FONT_SCALE, 1, new int[1]).width();
		return usual <= TILE ? FONT_SCALE : FONT_SCALE * TILE / usual;
	}
}
