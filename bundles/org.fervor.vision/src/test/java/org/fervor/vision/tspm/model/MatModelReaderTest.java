package org.fervor.vision.tspm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.fervor.vision.tspm.Json;
import org.fervor.vision.tspm.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The released models against their plain copies. */
class MatModelReaderTest {

	@ParameterizedTest
	@ValueSource(strings = {"face_p146_small", "face_p99"})
	void everyNumberOfTheReleasedModelIsRead(String name) {
		Path plain = Reference.folder().resolve("models").resolve(name + ".plain");
		TreeModel model = Reference.model(name);
		Map<String, Object> json = Json.object(Reference.json(plain.resolve("model.json")));
		assertFilters(model.filters(), Reference.doubles(plain.resolve("filters.f64")));
		assertThat(model.cellSize()).isEqualTo(4);
		assertThat(model.interval()).isEqualTo(5);
		assertThat(model.threshold()).isEqualTo(-0.65);
		List<Object> components = Json.list(json.get("components"));
		assertThat(model.views()).hasSameSizeAs(components);
		for (int c = 0; c < components.size(); c++) {
			assertView(model.views().get(c), Json.object(components.get(c)), Json.list(json.get("defs")));
		}
	}

	private static void assertFilters(FilterBank filters, double[] plain) {
		assertThat(plain).hasSize(filters.weights().length);
		int i = 0;
		for (int f = 0; f < filters.count(); f++) {
			for (int channel = 0; channel < 32; channel++) {
				for (int column = 0; column < 5; column++) {
					for (int row = 0; row < 5; row++) {
						assertThat(filters.weight(f, row, column, channel)).isEqualTo(plain[i++]);
					}
				}
			}
		}
	}

	private static void assertView(ViewTree view, Map<String, Object> component, List<Object> defs) {
		assertThat(view.yawDegrees()).isEqualTo(component.get("pose_deg"));
		for (int k = 0; k < view.parts().size(); k++) {
			Part part = view.parts().get(k);
			assertThat((double) part.filter() + 1).isEqualTo(Json.list(component.get("filterid")).get(k));
			assertThat((double) part.parent() + 1).isEqualTo(Json.list(component.get("parent")).get(k));
			Map<String, Object> def = Json.object(defs.get((int) Json.number(Json.list(component.get("defid")).get(k)) - 1));
			if (k == 0) {
				assertThat(view.bias()).isEqualTo(def.get("w"));
			} else {
				Deformation d = part.deformation();
				List<Object> w = Json.list(def.get("w"));
				double[] read = {d.quadraticX(), d.linearX(), d.quadraticY(), d.linearY()};
				for (int i = 0; i < read.length; i++) {
					// the plain copy prints the tiniest numbers as 0
					assertThat(read[i]).isCloseTo(Json.number(w.get(i)), within(1e-16));
				}
				assertThat(List.of(d.anchorX() + 1.0, d.anchorY() + 1.0, 0.0)).isEqualTo(def.get("anchor"));
			}
		}
	}
}
