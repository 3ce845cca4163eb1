package org.fervor.core.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;

class SynthSettingsTest {

	@Test
	void noSubjectsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SynthSettings(SynthLayout.KDEF, 0, 128, 1)).withMessageContaining("0 subjects");
	}

	@Test
	void picturesOfTenPixelsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SynthSettings(SynthLayout.FOLDERS, 3, 10, 1)).withMessageContaining("10 pixels");
	}

	@Test
	void moreKdefSubjectsThanTwoDigitsCanNameAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new SynthSettings(SynthLayout.KDEF, 199, 128, 1)).withMessageContaining("1 to 198");
	}

	@Test
	void anglesThatKdefDoesNotHaveAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> SynthScope.kdef(List.of("S", "XX"), 1)).withMessageContaining("XX");
	}

	@Test
	void layoutsAreFoundByTheirIds() {
		assertThat(SynthLayout.withId("ckplus")).contains(SynthLayout.CKPLUS);
		assertThat(SynthLayout.withId("fer")).isEmpty();
		assertThat(SynthLayout.KDEF.id()).isEqualTo("kdef");
	}
}
