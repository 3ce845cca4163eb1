package org.fervor.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.fervor.core.parameter.Parameter;
import org.junit.jupiter.api.Test;

class SliderStepsTest {

	@Test
	void everyPlaceOfASliderIsAValueOfTheParameter() {
		for (Parameter<?> parameter : new Parameter<?>[] { Parameter.real("angle", 15.0, 0.0, 180.0, "", ""), Parameter.real("sigma", 1.0, 0.1, 10.0, "", ""),
				Parameter.real("share", 0.15, 0.0, 0.9, "", ""), Parameter.integer("diameter", 5, 1, 25, "", ""), Parameter.real("colour", 50.0, 1.0, 255.0, "", "") }) {
			SliderSteps steps = SliderSteps.of(parameter).orElseThrow();
			assertThat(steps.count()).as(parameter.id()).isBetween(20, 1000);
			for (int place = 0; place <= steps.count(); place++) {
				String text = steps.text(place);
				parameter.parse(text);
				assertThat(steps.place(text)).as(parameter.id() + " " + text).isEqualTo(place);
				assertThat(text.length()).as(text).isLessThan(7);
			}
		}
	}

	@Test
	void aValueBetweenTwoPlacesIsShownAtTheNearest() {
		SliderSteps steps = SliderSteps.of(Parameter.integer("n", 5, 1, 25, "", "")).orElseThrow();
		assertThat(steps.place("1")).isZero();
		assertThat(steps.place("25")).isEqualTo(24);
		SliderSteps real = SliderSteps.of(Parameter.real("x", 0.5, 0, 1, "", "")).orElseThrow();
		assertThat(real.text(real.place("0.123456"))).isEqualTo("0.12");
	}

	@Test
	void whatIsNoNumberHasNoSlider() {
		assertThat(SliderSteps.of(Parameter.text("t", "", ""))).isEmpty();
		assertThat(SliderSteps.of(Parameter.flag("f", true, ""))).isEmpty();
	}
}
