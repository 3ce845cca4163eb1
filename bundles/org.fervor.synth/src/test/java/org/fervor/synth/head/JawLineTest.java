package org.fervor.synth.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JawLineTest {

	private final HeadChart chart = new HeadChart();
	private final AverageHead head = new AverageHead(chart);

	private int vertexAt(double degrees, double y) {
		int best = 0;
		for (int v = 0; v < chart.gridVertices; v++) {
			double phi = chart.phi[chart.columnOf(v)] * 180 / Math.PI;
			if (Math.abs(phi - degrees) + Math.abs(chart.y(v) - y) < Math.abs(chart.phi[chart.columnOf(best)] * 180 / Math.PI - degrees) + Math.abs(chart.y(best) - y)) {
				best = v;
			}
		}
		return best;
	}

	@Test
	void theNeckLiesDeeperThanTheJawAboveIt() {
		int below = vertexAt(52, -112);
		double bare = Math.hypot(chart.x(below), chart.z(below) + 95);
		assertThat(Math.hypot(head.x(below), head.z(below) + 95)).isLessThan(bare - 4);
	}

	@Test
	void theJawShadesTheNeckButNotTheCheek() {
		int cheek = vertexAt(52, -50);
		int neck = vertexAt(52, -112);
		assertThat(JawLine.open(chart, cheek, chart.y(cheek))).isEqualTo(1);
		assertThat(JawLine.open(chart, neck, chart.y(neck))).isLessThan(0.7);
	}

	@Test
	void placesRunEvenlyFromTheChinToTheEar() {
		double[][] places = JawLine.places(10);
		assertThat(places[0][1]).isEqualTo(-112);
		assertThat(places[9][1]).isZero();
		for (int i = 1; i < 10; i++) {
			assertThat(places[i][0]).isGreaterThan(places[i - 1][0]);
			assertThat(places[i][1]).isGreaterThan(places[i - 1][1]);
		}
	}
}
