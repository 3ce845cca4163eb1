package org.fervor.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.frame.Frame;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Settings;
import org.fervor.live.decide.Decider;
import org.fervor.live.decide.DecisionParameters;
import org.fervor.live.pipeline.AnalysedFrame;
import org.fervor.live.pipeline.ScoredFace;
import org.junit.jupiter.api.Test;

class NeutralFaceTest {

	private static final Box LEFT = new Box(10, 10, 40, 40);
	private static final Box RIGHT = new Box(200, 10, 50, 50);
	private static final String DISCARDED = "Neutral face discarded: the calibrated person has left. Calibrate again for the next one.";

	private final Decider decider = new Decider(LabelSet.SEVEN, Settings.defaults().with(DecisionParameters.SMOOTHING, 0.0));
	private final NeutralFace neutral = new NeutralFace(LabelSet.SEVEN, decider);
	private final List<String> said = new ArrayList<>();
	private double now;

	@Test
	void aPersonWhoLooksSadWhenNeutralIsNotSadOnceCalibrated() {
		assertThat(sadness()).isGreaterThan(0.5);
		calibrate();
		assertThat(sadness()).isLessThan(0.2);
	}

	@Test
	void theNextPersonIsNotJudgedByTheLastOnesNeutralFace() {
		calibrate();
		frames(6);
		frames(1, LEFT);
		assertThat(said).containsExactly("Neutral face calibrated for this person.", DISCARDED);
		assertThat(sadness()).isGreaterThan(0.5);
	}

	@Test
	void aPersonWhoIsOutOfSightForAMomentStaysCalibrated() {
		calibrate();
		frames(4);
		frames(1, LEFT);
		frames(4);
		frames(1, RIGHT);
		assertThat(said).hasSize(1);
		assertThat(sadness()).isLessThan(0.2);
	}

	@Test
	void anotherFaceThatTakesTheLeadBesideThePersonIsNotJudgedByIt() {
		calibrate();
		frames(1, LEFT, RIGHT);
		assertThat(said).hasSize(1);
		frames(1, RIGHT, LEFT);
		assertThat(said).last().isEqualTo(DISCARDED);
		assertThat(sadness()).isGreaterThan(0.5);
	}

	@Test
	void aPersonWhoLeavesWhileBeingCalibratedLeavesNothingBehind() {
		neutral.learn(3);
		frames(1, LEFT);
		frames(6);
		frames(5, RIGHT);
		assertThat(said).containsExactly(DISCARDED);
		assertThat(sadness()).isGreaterThan(0.5);
	}

	@Test
	void itCanBeForgottenByHand() {
		calibrate();
		neutral.forget();
		assertThat(sadness()).isGreaterThan(0.5);
	}

	private void calibrate() {
		neutral.learn(3);
		frames(4, LEFT);
	}

	/** Ten frames a second, the leading face first. */
	private void frames(double seconds, Box... faces) {
		for (int i = 0; i < seconds * 10; i++) {
			List<ScoredFace> scored = java.util.Arrays.stream(faces).map(b -> new ScoredFace(Face.boxed(b, 1, "test"), sadLooking(), List.of())).toList();
			Optional<String> message = neutral.look(new AnalysedFrame(new Frame(Math.round(now * 10), now, PixelImage.black(4, 4, 3)), LabelSet.SEVEN, scored,
					decider.noFace(0), Map.of()));
			message.ifPresent(said::add);
			now += 0.1;
		}
	}

	private double sadness() {
		now += 100;
		double sad = decider.face(now, sadLooking()).smoothed()[LabelSet.SEVEN.indexOf(Expression.SADNESS)];
		now -= 100;
		return sad;
	}

	private static double[] sadLooking() {
		double[] shares = new double[7];
		java.util.Arrays.fill(shares, 0.05);
		shares[LabelSet.SEVEN.indexOf(Expression.SADNESS)] = 0.6;
		shares[LabelSet.SEVEN.indexOf(Expression.NEUTRAL)] = 0.15;
		return shares;
	}
}
