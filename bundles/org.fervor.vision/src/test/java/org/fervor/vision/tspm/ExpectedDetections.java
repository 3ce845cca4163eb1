package org.fervor.vision.tspm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.fervor.core.face.Box;
import org.fervor.core.face.Point;

/** What the released detector found in one image with one model. */
record ExpectedDetections(String model, String image, Map<String, Object> content) {

	static ExpectedDetections read(String name) {
		String[] parts = name.split("__");
		return new ExpectedDetections(parts[0], parts[1], Reference.expected(name));
	}

	/** @param slack how many candidates more or less may reach the threshold */
	void assertCandidates(long count, long slack) {
		assertThat((double) count).isCloseTo(Json.number(content.get("raw_count")), within((double) slack));
	}

	void assertDetections(List<PartDetection> found, double scoreTolerance, double pixelTolerance) {
		List<Object> expected = Json.list(content.get("detections"));
		assertThat(found).hasSameSizeAs(expected);
		for (int i = 0; i < expected.size(); i++) {
			Map<String, Object> wanted = Json.object(expected.get(i));
			PartDetection detection = found.get(i);
			assertThat(detection.score()).isCloseTo(Json.number(wanted.get("score")), within(scoreTolerance));
			assertThat((double) detection.component()).isEqualTo(wanted.get("component"));
			assertThat((double) detection.level()).isEqualTo(wanted.get("level"));
			assertThat(detection.yawDegrees()).isEqualTo(wanted.get("pose_deg"));
			assertBox(detection.box(), wanted.get("box"), pixelTolerance);
			assertParts(detection, wanted, pixelTolerance);
		}
	}

	private static void assertParts(PartDetection detection, Map<String, Object> wanted, double tolerance) {
		List<Object> boxes = Json.list(wanted.get("part_boxes_x1y1x2y2"));
		List<Object> points = Json.list(wanted.get("landmarks_xy"));
		assertThat(detection.partBoxes()).hasSameSizeAs(boxes);
		for (int k = 0; k < boxes.size(); k++) {
			assertBox(detection.partBoxes().get(k), boxes.get(k), tolerance);
			Point centre = detection.centres().get(k);
			List<Object> xy = Json.list(points.get(k));
			assertThat(centre.x() + 1).isCloseTo(Json.number(xy.get(0)), within(tolerance));
			assertThat(centre.y() + 1).isCloseTo(Json.number(xy.get(1)), within(tolerance));
		}
	}

	/** The reference counts pixels from 1 and names the first and the last. */
	private static void assertBox(Box box, Object expected, double tolerance) {
		List<Object> corners = Json.list(expected);
		assertThat(box.x() + 1).isCloseTo(Json.number(corners.get(0)), within(tolerance));
		assertThat(box.y() + 1).isCloseTo(Json.number(corners.get(1)), within(tolerance));
		assertThat(box.x() + box.width()).isCloseTo(Json.number(corners.get(2)), within(tolerance));
		assertThat(box.y() + box.height()).isCloseTo(Json.number(corners.get(3)), within(tolerance));
	}
}
