package org.fervor.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.fervor.core.audio.AudioOutput.AudioLine;
import org.junit.jupiter.api.Test;

class JavaSoundOutputTest {

	private final JavaSoundOutput output = new JavaSoundOutput();

	@Test
	void eitherADeviceTakesSoundOrAnErrorSaysThatThereIsNone() {
		try (AudioLine line = output.open()) {
			for (int i = 0; i < 5; i++) {
				line.write(new float[2 * 960], 960);
			}
			assertThat(output.devices()).isNotEmpty();
		} catch (IOException e) {
			assertThat(e.getMessage()).matches("There is no audio device: .*|The audio device cannot be opened .*|it takes no more sound");
		}
	}

	@Test
	void aClosedLineTakesNoMoreSound() {
		AudioLine line;
		try {
			line = output.open();
		} catch (IOException e) {
			org.junit.jupiter.api.Assumptions.abort("no audio device on this machine");
			return;
		}
		line.close();
		org.assertj.core.api.Assertions.assertThatThrownBy(() -> line.write(new float[2 * 960], 960)).isInstanceOf(IOException.class);
	}
}
