package org.fervor.vision.tspm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.fervor.core.face.Box;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.vision.tspm.model.ShippedModel;
import org.fervor.vision.tspm.model.TreeModel;
import org.fervor.vision.tspm.model.ViewTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The model that comes along, learned from drawn faces alone, against photographs that the released model, learned from photographs, was run on. */
class ShippedModelTest {

	private static final List<String> PHOTOGRAPHS = List.of("zr_1", "zr_2", "zr_3", "zr_4", "zr_5", "zr_53", "zr_6", "zr_7");
	private static final double OVERLAP = 0.5;
	private static final double VIEW = 30;
	private static final int LEAST_FOUND = 6;

	private final ExecutorService executor = Executors.newFixedThreadPool(1);

	@AfterEach
	void stop() {
		executor.shutdownNow();
	}

	@Test
	void itHasThirteenViewsWithNamedLandmarks() throws IOException {
		TreeModel model = ShippedModel.read();
		assertThat(model.views()).extracting(ViewTree::yawDegrees).containsExactly(90.0, 75.0, 60.0, 45.0, 30.0, 15.0, 0.0, -15.0, -30.0, -45.0, -60.0, -75.0, -90.0);
		assertThat(model.views()).allSatisfy(view -> assertThat(view.scheme()).contains(Math.abs(view.yawDegrees()) <= 45 ? LandmarkScheme.IBUG_68 : LandmarkScheme.PROFILE_39));
		assertThat(ShippedModel.content().length).isLessThan(4_000_000);
	}

	@Test
	void itFindsTheLargestFacesOfPhotographs() throws IOException {
		TreeModel model = ShippedModel.read();
		FastScan scan = new FastScan(model, ScanSettings.of(model), executor, 2);
		List<String> missed = new ArrayList<>();
		for (String name : PHOTOGRAPHS) {
			Map<String, Object> largest = Json.list(Reference.expected("face_p146_small__" + name).get("detections")).stream().map(Json::object)
					.max(Comparator.comparingDouble(d -> box(d).area())).orElseThrow();
			double yaw = Json.number(largest.get("pose_deg"));
			boolean found = scan.detect(Reference.image(name)).stream().anyMatch(d -> d.box().overlap(box(largest)) >= OVERLAP && Math.abs(d.yawDegrees() - yaw) <= VIEW);
			if (!found) {
				missed.add(name);
			}
		}
		assertThat(PHOTOGRAPHS.size() - missed.size()).as("missed: %s", missed).isGreaterThanOrEqualTo(LEAST_FOUND);
	}

	/** The reference counts pixels from 1 and names the first and the last. */
	private static Box box(Map<String, Object> detection) {
		List<Object> c = Json.list(detection.get("box"));
		double left = Json.number(c.get(0)) - 1;
		double top = Json.number(c.get(1)) - 1;
		return new Box(left, top, Json.number(c.get(2)) - left, Json.number(c.get(3)) - top);
	}
}
