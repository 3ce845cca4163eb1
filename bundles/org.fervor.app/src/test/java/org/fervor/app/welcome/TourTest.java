package org.fervor.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class TourTest {

	@Test
	void stepsMayBeDoneInAnyOrder() {
		Tour tour = new Tour(List.of());
		assertThat(tour.next()).contains(tour.steps().get(0));
		tour.finish(tour.steps().get(1));
		assertThat(tour.next()).contains(tour.steps().get(0));
		tour.finish(tour.steps().get(0));
		assertThat(tour.next()).contains(tour.steps().get(2));
	}

	@Test
	void whatWasDoneIsRememberedAndUnknownStepsAreForgotten() {
		Tour tour = new Tour(List.of("data", "of-an-older-version"));
		assertThat(tour.finished(tour.steps().get(0))).isTrue();
		assertThat(tour.done()).containsExactly("data");
	}

	@Test
	void theTourEndsAndBeginsAgain() {
		Tour tour = new Tour(List.of());
		tour.steps().forEach(tour::finish);
		assertThat(tour.next()).isEmpty();
		tour.restart();
		assertThat(tour.next()).contains(tour.steps().get(0));
	}

	@Test
	void everyStepSaysWhatItDoes() {
		assertThat(new Tour(List.of()).steps()).allSatisfy(s -> assertThat(List.of(s.title(), s.text(), s.button(), s.command())).noneMatch(String::isBlank));
	}
}
