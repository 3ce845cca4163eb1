package org.fervor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class BoundedProgramTest {

	private static final List<String> VERB = List.of("bench", "tspm");

	@Test
	void theCallBeginsLikeOnesOwnWithAnotherBoundAndEnding() {
		List<String> own = List.of("java", "-XX:MaxRAMPercentage=50", "-Xmx6g", "-jar", "launcher.jar", "-nosplash", "bench", "tspm", "--quick", "--json");
		assertThat(BoundedProgram.call(own, VERB, 128, List.of("bench", "tspm", "--peak-into", "f"))).contains(
				List.of("java", "-XX:MaxRAMPercentage=50", "-Xmx6g", "-Xmx128m", "-jar", "launcher.jar", "-nosplash", "bench", "tspm", "--peak-into", "f"));
	}

	@Test
	void anotherKindOfCallCannotBeRepeated() {
		assertThat(BoundedProgram.call(List.of(), VERB, 128, VERB)).isEmpty();
		assertThat(BoundedProgram.call(List.of("java", "-cp", "x", "Main", "bench", "tspm"), VERB, 128, VERB)).isEmpty();
		assertThat(BoundedProgram.call(List.of("java", "-jar", "launcher.jar", "crop"), VERB, 128, VERB)).isEmpty();
	}
}
