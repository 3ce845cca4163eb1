package org.fervor.experiment.synth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.fervor.core.face.Box;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.synth.SynthSettings;
import org.fervor.core.synth.SyntheticDatasets;
import org.fervor.core.synth.SyntheticFace;
import org.fervor.core.synth.SyntheticPicture;
import org.fervor.core.task.Progress;

/** A set whose faces are squares of a grey that tells the expression, on noise; named as in KDEF. */
final class PaintedFaces implements SyntheticDatasets {

	static final int SIZE = 60;
	static final Box BOX = new Box(20, 20, 20, 20);
	private static final List<String> CODES = List.of("AN", "DI", "AF", "HA", "SA", "SU", "NE");

	/** Grey levels between one expression and the next. */
	private final int apart;
	private final boolean leak;

	/**
	 * @param apart 0 for faces that tell nothing
	 * @param leak  whether the corner of the picture tells the expression, too
	 */
	PaintedFaces(int apart, boolean leak) {
		this.apart = apart;
		this.leak = leak;
	}

	@Override
	public void write(SynthSettings settings, Path out, Progress progress) {
		throw new UnsupportedOperationException("only pictures");
	}

	@Override
	public List<SyntheticPicture> pictures(SynthSettings settings) {
		List<SyntheticPicture> pictures = new ArrayList<>();
		for (int subject = 0; subject < settings.subjects(); subject++) {
			for (int session = 0; session < settings.scope().sessions(); session++) {
				for (Expression expression : LabelSet.SEVEN.expressions()) {
					for (String angle : settings.scope().angles()) {
						pictures.add(new Picture(String.format("%cF%02d", "AB".charAt(session), subject), expression, angle, pictures.size()));
					}
				}
			}
		}
		return pictures;
	}

	private final class Picture implements SyntheticPicture {

		private final String stem;
		private final Expression expression;
		private final String angle;
		private final int number;

		Picture(String stem, Expression expression, String angle, int number) {
			this.stem = stem;
			this.expression = expression;
			this.angle = angle;
			this.number = number;
		}

		@Override
		public String path() {
			return stem + "/" + stem + CODES.get(expression.ordinal()) + angle + ".JPG";
		}

		@Override
		public String subject() {
			return stem.substring(1);
		}

		@Override
		public Expression expression() {
			return expression;
		}

		@Override
		public SyntheticFace take() {
			byte[] pixels = new byte[SIZE * SIZE * 3];
			new Random(number).nextBytes(pixels);
			for (int y = 0; y < SIZE; y++) {
				for (int x = 0; x < SIZE; x++) {
					boolean tells = x >= 20 && x < 40 && y >= 20 && y < 40 || leak && x < 5 && y < 5;
					for (int c = 0; c < 3 && tells; c++) {
						pixels[(y * SIZE + x) * 3 + c] = (byte) (40 + apart * expression.ordinal());
					}
				}
			}
			double yaw = switch (angle) {
				case "FL" -> -88;
				case "HL" -> -44;
				case "HR" -> 46;
				case "FR" -> 87;
				default -> 1;
			};
			LandmarkScheme scheme = Math.abs(yaw) > 50 ? LandmarkScheme.PROFILE_39 : LandmarkScheme.IBUG_68;
			List<Point> points = new ArrayList<>();
			for (int i = 0; i < scheme.size(); i++) {
				points.add(new Point(20 + 20.0 * i / (scheme.size() - 1), 20 + i * 7 % 20 + (i == 40 ? 1 : 0)));
			}
			return new SyntheticFace(new PixelImage(SIZE, SIZE, 3, pixels), expression, 1, "0", yaw, 0, 0, new Landmarks(scheme, points), Collections.nCopies(scheme.size(), true), BOX);
		}
	}
}
