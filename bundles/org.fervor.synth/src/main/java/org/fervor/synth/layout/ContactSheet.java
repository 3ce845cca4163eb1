package org.fervor.synth.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.fervor.core.image.PixelImage;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.io.Reasons;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.synth.FaceSheet;
import org.fervor.core.synth.FaceWish;
import org.fervor.core.synth.SyntheticFaces;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.synth.random.Draws;

/** Overviews: a row per person, a column per expression or view. */
public final class ContactSheet {

	private static final int CELL = 150;
	private static final int EXPRESSION_ROWS = 10;
	private static final int POSE_ROWS = 5;
	private static final int STEP = 15;
	private static final int WIDEST = 90;

	private ContactSheet() {
	}

	/** @see SyntheticFaces#writeSheet */
	public static void write(SyntheticFaces faces, FaceSheet sheet, long seed, Path file, Progress progress) {
		String name = file.toString().toLowerCase(Locale.ROOT);
		if (!name.endsWith(".jpg") && !name.endsWith(".png")) {
			throw new UserError(file + ": a sheet is a .jpg or a .png file; name it so");
		}
		Path folder = file.toAbsolutePath().getParent();
		if (!Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(file)) {
			throw new UserError(file + " cannot be written: name a file in an existing folder");
		}
		List<List<FaceWish>> wishes = wishes(sheet, seed);
		progress.step("render a sheet of faces", (long) wishes.size() * wishes.get(0).size());
		byte[] pixels = new byte[3 * CELL * CELL * wishes.size() * wishes.get(0).size()];
		for (int row = 0; row < wishes.size(); row++) {
			for (int column = 0; column < wishes.get(row).size(); column++) {
				progress.checkCancelled();
				put(faces.take(wishes.get(row).get(column)).image(), row, column, wishes.get(row).size(), pixels);
				progress.advance(1);
			}
		}
		try {
			AtomicFile.write(file, PictureFile.encode(new PixelImage(CELL * wishes.get(0).size(), CELL * wishes.size(), 3, pixels), name));
		} catch (IOException e) {
			throw new UserError(file + " cannot be written: " + Reasons.of(e) + "; name another file", e);
		}
	}

	private static List<List<FaceWish>> wishes(FaceSheet sheet, long seed) {
		List<List<FaceWish>> rows = new ArrayList<>();
		for (int person = 0; person < (sheet == FaceSheet.EXPRESSIONS ? EXPRESSION_ROWS : POSE_ROWS); person++) {
			long who = Draws.derive(Draws.derive(seed, "sheet"), person);
			rows.add(sheet == FaceSheet.EXPRESSIONS ? LabelSet.SEVEN.expressions().stream().map(e -> FaceWish.straight(who, e, CELL)).toList() : views(who));
		}
		return rows;
	}

	private static List<FaceWish> views(long who) {
		List<FaceWish> views = new ArrayList<>();
		for (int yaw = -WIDEST; yaw <= WIDEST; yaw += STEP) {
			views.add(FaceWish.straight(who, Expression.NEUTRAL, CELL).turned(yaw));
		}
		return views;
	}

	private static void put(PixelImage cell, int row, int column, int columns, byte[] pixels) {
		for (int y = 0; y < CELL; y++) {
			System.arraycopy(cell.pixels(), 3 * y * CELL, pixels, 3 * ((row * CELL + y) * columns * CELL + column * CELL), 3 * CELL);
		}
	}
}
