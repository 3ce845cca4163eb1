package org.fervor.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

import org.fervor.synth.random.Draws;
import org.junit.jupiter.api.Test;

class PopulationTest {

	@Test
	void twoHundredPeopleAreTwoHundredPeople() {
		Set<Object> people = new HashSet<>();
		for (int seed = 0; seed < 200; seed++) {
			people.add(SubjectIdentity.random(seed).shape());
		}
		assertThat(people).hasSize(200);
	}

	@Test
	void theSameSeedIsTheSamePerson() {
		assertThat(SubjectIdentity.random(41)).isEqualTo(SubjectIdentity.random(41));
	}

	@Test
	void streamsDoNotDisturbEachOther() {
		Draws draws = new Draws(5);
		double light = draws.stream("light").uniform();
		draws.stream("expression").uniform();
		draws.uniform();
		assertThat(draws.stream("light").uniform()).isEqualTo(light);
		assertThat(draws.stream("camera").uniform()).isNotEqualTo(light);
	}

	@Test
	void drawsAreSpreadEvenly() {
		Draws draws = new Draws(1);
		double sum = 0;
		double square = 0;
		int n = 20000;
		for (int i = 0; i < n; i++) {
			double v = draws.normal();
			sum += v;
			square += v * v;
		}
		assertThat(Math.abs(sum / n)).isLessThan(0.03);
		assertThat(square / n).isBetween(0.95, 1.05);
	}
}
