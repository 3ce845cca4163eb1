package org.fervor.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineTest {

	private final Timeline timeline = new Timeline();

	@Test
	void onlyTheLastMinuteIsKept() {
		for (int second = 0; second <= 100; second++) {
			timeline.add(second, new double[] { second });
			timeline.event(second, "event " + second, second % 2 == 0);
		}
		assertThat(timeline.samples().get(0).seconds()).isEqualTo(40);
		assertThat(timeline.samples()).hasSize(61);
		assertThat(timeline.events().get(0).text()).isEqualTo("event 40");
		assertThat(timeline.now()).isEqualTo(100);
	}

	@Test
	void theSameTimeIsNotedOnceAndItsScoresAreACopy() {
		double[] scores = { 0.5 };
		timeline.add(1, scores);
		timeline.add(1, new double[] { 0.9 });
		scores[0] = 0;
		assertThat(timeline.samples()).singleElement().satisfies(s -> assertThat(s.scores()[0]).isEqualTo(0.5));
	}

	@Test
	void aClockThatBeginsAnewBeginsAnewHere() {
		timeline.add(50, new double[] { 1 });
		timeline.event(50, "old", false);
		timeline.add(0.1, new double[] { 0 });
		assertThat(timeline.samples()).hasSize(1);
		assertThat(timeline.events()).isEmpty();
	}
}
