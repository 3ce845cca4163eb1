package org.fervor.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class FusionRuleTest {

	private final double[] first = { 0.5, 0.25, 0.25 };
	private final double[] second = { 0.125, 0.5, 0.375 };

	@Test
	void theSumRuleAdds() {
		assertThat(FusionRule.SUM.fuse(List.of(first, second))).containsExactly(0.625, 0.75, 0.625);
	}

	@Test
	void theProductRuleMultiplies() {
		assertThat(FusionRule.PRODUCT.fuse(List.of(first, second))).containsExactly(0.0625, 0.125, 0.09375);
	}

	@Test
	void theScoresThatGoInStayAsTheyAre() {
		FusionRule.SUM.fuse(List.of(first, second));
		assertThat(first).containsExactly(0.5, 0.25, 0.25);
	}

	@Test
	void fusesSampleBySample() {
		Scores fused = Scores.fuse(FusionRule.SUM, List.of(new Scores(List.of(first, second)), new Scores(List.of(second, second))));
		assertThat(fused.predicted(0)).isEqualTo(1);
		assertThat(fused.rows().get(1)).containsExactly(0.25, 1, 0.75);
	}

	@Test
	void anUnknownRuleIsAnsweredWithTheOnesThereAre() {
		assertThatThrownBy(() -> FusionRule.named("borda")).hasMessageStartingWith("there is no fusion rule 'borda': sum, product");
	}
}
