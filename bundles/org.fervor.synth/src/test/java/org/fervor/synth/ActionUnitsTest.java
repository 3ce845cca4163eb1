package org.fervor.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fervor.core.label.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActionUnitsTest {

	private static final RenderedFace REST = Faces.with(ActionUnits.NONE);

	/** Unit, landmark, and the direction in which the landmark must go (image: y down). */
	@ParameterizedTest
	@CsvSource({"1,21,0,-1", "2,18,0,-1", "4,21,1,1", "4,22,-1,1", "9,31,0,-1", "10,50,0,-1", "12,48,-1,-1", "12,54,1,-1", "15,48,0,1", "16,57,0,1", "20,54,1,0", "26,8,0,1", "27,57,0,1",
			"25,66,0,1"})
	void unitsPullTheirLandmarks(int number, int landmark, int towardsX, int towardsY) {
		RenderedFace face = Faces.with(ActionUnits.NONE.with(ActionUnit.numbered(number), 1));
		double dx = Faces.point(face, landmark).x() - Faces.point(REST, landmark).x();
		double dy = Faces.point(face, landmark).y() - Faces.point(REST, landmark).y();
		if (towardsX != 0) {
			assertThat(dx * towardsX).isGreaterThan(0.4);
		}
		if (towardsY != 0) {
			assertThat(dy * towardsY).isGreaterThan(0.4);
		}
	}

	@Test
	void jawAndLidsOpenAndClose() {
		assertThat(gap(with(26), 62, 66)).isGreaterThan(gap(REST, 62, 66) + 2);
		assertThat(gap(with(27), 62, 66)).isGreaterThan(gap(with(26), 62, 66));
		assertThat(gap(with(5), 37, 41)).isGreaterThan(gap(REST, 37, 41));
		assertThat(gap(with(7), 37, 41)).isLessThan(gap(REST, 37, 41));
		assertThat(gap(with(43), 37, 41)).isLessThan(0.5);
		assertThat(gap(with(24), 51, 57)).isLessThan(gap(REST, 51, 57));
	}

	private static RenderedFace with(int number) {
		return Faces.with(ActionUnits.NONE.with(ActionUnit.numbered(number), 1));
	}

	private static double gap(RenderedFace face, int upper, int lower) {
		return Faces.point(face, lower).y() - Faces.point(face, upper).y();
	}

	@Test
	void oneSideCanActAlone() {
		RenderedFace face = Faces.with(ActionUnits.NONE.with(ActionUnit.LIP_CORNER_PULLER, 1, 0));
		assertThat(Faces.point(face, 48).y()).isLessThan(Faces.point(REST, 48).y() - 1);
		assertThat(Math.abs(Faces.point(face, 54).y() - Faces.point(REST, 54).y())).isLessThan(0.3);
	}

	@ParameterizedTest
	@EnumSource(Expression.class)
	void theSameSeedIsTheSamePerformanceAndNothingIsAtRest(Expression expression) {
		assertThat(ActionUnits.of(expression, 1, 9)).isEqualTo(ActionUnits.of(expression, 1, 9));
		assertThat(ActionUnits.of(expression, 0, 9)).isEqualTo(new ExpressionActor(9).rest());
	}

	@Test
	void everyHappyFacePullsItsLipCorners() {
		for (int seed = 0; seed < 50; seed++) {
			assertThat(ActionUnits.of(Expression.HAPPINESS, 1, seed).mean(ActionUnit.LIP_CORNER_PULLER)).isGreaterThan(0.3);
		}
	}

	@Test
	void contemptIsOneSided() {
		ActionUnits units = ActionUnits.of(Expression.CONTEMPT, 1, 4);
		double l = units.left(ActionUnit.DIMPLER);
		double r = units.right(ActionUnit.DIMPLER);
		assertThat(Math.max(l, r)).isGreaterThan(3 * Math.min(l, r));
	}

	@Test
	void sequencesRiseSmoothly() {
		ExpressionActor.Performance performance = new ExpressionActor(2).perform(Expression.SURPRISE, 0);
		double before = performance.at(0).mean(ActionUnit.OUTER_BROW_RAISER);
		for (int i = 1; i <= 10; i++) {
			double now = performance.at(i / 10.0).mean(ActionUnit.OUTER_BROW_RAISER);
			assertThat(now).isGreaterThanOrEqualTo(before);
			assertThat(now - before).isLessThan(0.15);
			before = now;
		}
	}

	@Test
	void unitsThatTheFaceDoesNotHaveAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> ActionUnit.numbered(19)).withMessageContaining("19");
	}
}
