package org.fervor.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.fervor.core.audio.AudioStream;
import org.fervor.core.audio.AudioTags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegAudioTest {

	@TempDir
	Path folder;

	private final FfmpegAudioDecoder decoder = new FfmpegAudioDecoder();

	@ParameterizedTest
	@ValueSource(strings = { "wav", "flac", "mp3", "ogg", "opus", "m4a" })
	void everyPromisedCodingGivesTheSameTone(String ending) throws IOException {
		Path file = MadeMedia.tone(folder.resolve("tone." + ending), 2, 44100);
		try (AudioStream stream = decoder.open(file)) {
			float[] sound = all(stream);
			assertThat(sound.length / 2.0 / AudioStream.RATE).isEqualTo(2, within(0.08));
			assertThat(frequency(sound)).isEqualTo(440, within(4.0));
			assertThat(stream.tags().seconds()).isEqualTo(2, within(0.1));
			assertThat(stream.tags().title()).isEqualTo("Tone");
			assertThat(stream.tags().artist()).isEqualTo("Fervor");
		}
	}

	@Test
	void aMissingFileAndOneThatIsNoSoundAreNamed() throws IOException {
		assertThatThrownBy(() -> decoder.open(folder.resolve("none.ogg"))).isInstanceOf(IOException.class).hasMessageContaining("none.ogg");
		Path text = Files.writeString(folder.resolve("text.mp3"), "this is no music, whatever its name says ".repeat(50));
		assertThatThrownBy(() -> decoder.open(text)).isInstanceOf(IOException.class).hasMessageContaining("text.mp3");
		Path video = MadeMedia.video(folder.resolve("v.mkv"), 0.5, 64, 48, 10, "ffv1");
		assertThatThrownBy(() -> decoder.open(video)).isInstanceOf(IOException.class).hasMessageContaining("holds no sound");
	}

	@Test
	void aFileThatWasCutOrBrokenEndsOrFailsButNeverHangsOrCrashes() throws IOException {
		byte[] whole = Files.readAllBytes(MadeMedia.tone(folder.resolve("tone.ogg"), 3, 48000));
		for (int cut : new int[] { 10, 200, whole.length / 3, whole.length / 2, whole.length - 5 }) {
			Path file = Files.write(folder.resolve("cut.ogg"), Arrays.copyOf(whole, cut));
			assertThat(secondsOrFailure(file)).isLessThanOrEqualTo(3.1);
		}
		byte[] noisy = whole.clone();
		for (int i = whole.length / 3; i < whole.length; i += 7) {
			noisy[i] = (byte) (noisy[i] * 31 + 7);
		}
		assertThat(secondsOrFailure(Files.write(folder.resolve("noisy.ogg"), noisy))).isLessThanOrEqualTo(3.1);
	}

	@Test
	void whatIsWrittenIsHeardAgainWithItsTagsAndTheSameSoundGivesTheSameBytes() throws IOException {
		float[] sound = new float[3 * AudioStream.RATE * 2];
		for (int i = 0; i < sound.length / 2; i++) {
			sound[2 * i] = sound[2 * i + 1] = (float) (0.5 * Math.sin(2 * Math.PI * 330 * i / AudioStream.RATE));
		}
		Path file = folder.resolve("a.ogg");
		new OpusWriter().writeOgg(file, sound, new AudioTags("Für Anna", "Fervor", "Samples", 0), 40_000);
		new OpusWriter().writeOgg(folder.resolve("b.ogg"), sound, new AudioTags("Für Anna", "Fervor", "Samples", 0), 40_000);
		assertThat(Files.mismatch(file, folder.resolve("b.ogg"))).isEqualTo(-1);
		try (AudioStream stream = decoder.open(file)) {
			assertThat(stream.tags().title()).isEqualTo("Für Anna");
			float[] heard = all(stream);
			assertThat(heard.length / 2.0 / AudioStream.RATE).isEqualTo(3, within(0.03));
			assertThat(frequency(heard)).isEqualTo(330, within(2.0));
		}
		try (var files = Files.list(folder)) {
			assertThat(files).hasSize(2);
		}
	}

	@Test
	void nativeMemoryComesBack() throws Exception {
		Path file = MadeMedia.tone(folder.resolve("tone.ogg"), 0.5, 44100);
		long growth = NativeBytes.growth(() -> {
			for (int i = 0; i < 300; i++) {
				secondsOrFailure(file);
			}
		});
		assertThat(growth).isLessThan(40L << 20);
	}

	private double secondsOrFailure(Path file) {
		try (AudioStream stream = decoder.open(file)) {
			return all(stream).length / 2.0 / AudioStream.RATE;
		} catch (IOException e) {
			assertThat(e.getMessage()).contains(file.getFileName().toString());
			return 0;
		}
	}

	private static float[] all(AudioStream stream) throws IOException {
		float[] sound = new float[0];
		float[] block = new float[2 * 960];
		int count;
		while ((count = stream.read(block, 960)) > 0) {
			sound = Arrays.copyOf(sound, sound.length + 2 * count);
			System.arraycopy(block, 0, sound, sound.length - 2 * count, 2 * count);
		}
		return sound;
	}

	/** From the zero crossings of the middle half of the left channel. */
	private static double frequency(float[] sound) {
		int from = sound.length / 8;
		int to = 3 * sound.length / 8;
		int crossings = 0;
		for (int i = from; i < to; i++) {
			crossings += sound[2 * i] < 0 && sound[2 * i + 2] >= 0 ? 1 : 0;
		}
		return crossings / ((to - from) / (double) AudioStream.RATE);
	}
}
