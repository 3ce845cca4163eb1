package org.fervor.synth.layout;

import java.util.Locale;

import org.fervor.core.face.Point;
import org.fervor.synth.RenderedFace;

/** The rows of {@code landmarks.csv}: what each picture shows, exactly. */
final class TruthTable {

	private static final int MOST_POINTS = 68;

	private TruthTable() {
	}

	static String header() {
		StringBuilder line = new StringBuilder("file,subject,sequence,expression,intensity,action_units,yaw,pitch,roll,box_x,box_y,box_width,box_height,points");
		for (int i = 0; i < MOST_POINTS; i++) {
			line.append(",x").append(i).append(",y").append(i).append(",visible").append(i);
		}
		return line.append('\n').toString();
	}

	static String row(Shot shot, RenderedFace face) {
		StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%s,%s,%s,%s,%.3f,%s,%.2f,%.2f,%.2f,%.2f,%.2f,%.2f,%.2f,%d", shot.path(), shot.subject(), shot.sequence(),
				face.expression().id(), shot.intensity(), face.units(), face.yawDegrees(), face.pitchDegrees(), face.rollDegrees(), face.box().x(), face.box().y(), face.box().width(),
				face.box().height(), face.landmarks().points().size()));
		int i = 0;
		for (Point p : face.landmarks().points()) {
			line.append(String.format(Locale.ROOT, ",%.2f,%.2f,%d", p.x(), p.y(), face.visible()[i++] ? 1 : 0));
		}
		line.append(",,,".repeat(MOST_POINTS - i));
		return line.append('\n').toString();
	}

	/** The picture that a row is about. */
	static String fileOf(String row) {
		return row.substring(0, Math.max(0, row.indexOf(',')));
	}
}
