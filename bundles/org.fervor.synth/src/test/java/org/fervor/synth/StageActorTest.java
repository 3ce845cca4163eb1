package org.fervor.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.fervor.core.face.Point;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.synth.SyntheticActor;
import org.fervor.core.synth.SyntheticFace;
import org.junit.jupiter.api.Test;

class StageActorTest {

	private static final double ACT = 4;
	private static final double APEX = 2;
	private final SyntheticActor actor = new SynthStudio().actor(5, 64, 48);

	@Test
	void aFrameDependsOnNothingButItsTime() {
		SyntheticFace first = actor.at(APEX);
		actor.at(9);
		assertThat(actor.at(APEX).image()).isEqualTo(first.image());
		assertThat(new SynthStudio().actor(5, 64, 48).at(APEX).image()).isEqualTo(first.image());
		assertThat(first.image().width()).isEqualTo(64);
		assertThat(first.image().height()).isEqualTo(48);
	}

	@Test
	void aRoundShowsTheSevenExpressionsAtTheirApex() {
		Set<Expression> shown = EnumSet.noneOf(Expression.class);
		for (int act = 0; act < LabelSet.SEVEN.size(); act++) {
			SyntheticFace face = actor.at(act * ACT + APEX);
			shown.add(face.expression());
			assertThat(face.intensity()).isEqualTo(1);
		}
		assertThat(shown).containsExactlyInAnyOrderElementsOf(LabelSet.SEVEN.expressions());
	}

	@Test
	void facesMoveSmoothlyFromFrameToFrame() {
		double fps = 30;
		SyntheticFace before = actor.at(0);
		for (int frame = 1; frame < ACT * fps; frame++) {
			SyntheticFace face = actor.at(frame / fps);
			for (int i = 0; i < 68; i++) {
				Point a = before.landmarks().points().get(i);
				Point b = face.landmarks().points().get(i);
				assertThat(Math.hypot(a.x() - b.x(), a.y() - b.y())).as("point %d in frame %d", i, frame).isLessThan(2.5);
			}
			before = face;
		}
	}

	@Test
	void betweenActsTheFaceIsAtRest() {
		assertThat(actor.at(ACT + 0.3)).satisfies(face -> assertThat(face.expression() == Expression.NEUTRAL || face.intensity() == 0).isTrue());
	}

	@Test
	void eyesBlinkWithinAFewSeconds() {
		double narrowest = IntStream.range(0, 100).mapToDouble(i -> opening(actor.at(i * 0.05))).min().orElseThrow();
		double widest = IntStream.range(0, 100).mapToDouble(i -> opening(actor.at(i * 0.05))).max().orElseThrow();
		assertThat(narrowest).isLessThan(0.35 * widest);
	}

	private static double opening(SyntheticFace face) {
		return face.landmarks().points().get(41).y() - face.landmarks().points().get(37).y();
	}

	@Test
	void timesBeforeThePlayAndFramesOfTenPixelsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> actor.at(-1)).withMessageContaining("-1");
		assertThatIllegalArgumentException().isThrownBy(() -> new SynthStudio().actor(1, 10, 64)).withMessageContaining("10x64");
	}
}
