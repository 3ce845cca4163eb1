package org.fervor.live.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.fervor.core.audio.AudioStream;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleSongsTest {

	@ParameterizedTest
	@EnumSource(value = Expression.class, names = "CONTEMPT", mode = EnumSource.Mode.EXCLUDE)
	void aSongIsAsLongAsAskedNeitherSilentNorClippedAndEndsQuietly(Expression emotion) {
		float[] sound = SampleSongs.song(emotion, 1, 1, 8);
		double seconds = sound.length / 2.0 / AudioStream.RATE;
		assertThat(seconds).isBetween(7.0, 20.0);
		float peak = 0;
		for (float sample : sound) {
			assertThat(Float.isFinite(sample)).isTrue();
			peak = Math.max(peak, Math.abs(sample));
		}
		assertThat(peak).isBetween(0.1f, 0.9f);
		for (int second = 0; second < (int) seconds - 6; second += 4) {
			assertThat(power(sound, second, second + 4)).as("second %d", second).isGreaterThan(1e-4);
		}
		assertThat(Math.abs(sound[sound.length - 2])).isLessThan(0.01f);
	}

	@Test
	void theSameSeedGivesTheSameSongAndAnotherSeedAnother() {
		assertThat(SampleSongs.song(Expression.FEAR, 1, 5, 4)).isEqualTo(SampleSongs.song(Expression.FEAR, 1, 5, 4)).isNotEqualTo(SampleSongs.song(Expression.FEAR, 1, 6, 4));
	}

	@ParameterizedTest
	@EnumSource(value = Expression.class, names = "CONTEMPT", mode = EnumSource.Mode.EXCLUDE)
	void everyNoteIsOfTheScaleAndTheLastBarRestsOnTheRoot(Expression emotion) {
		Recipe recipe = Recipe.of(emotion, false);
		List<Note> notes = new Composer(recipe, new Random(3)).piece(24);
		List<Integer> inside = new ArrayList<>();
		for (int degree = 0; degree < recipe.scale().size(); degree++) {
			inside.add(recipe.scale().semitones(degree));
		}
		double end = notes.stream().filter(n -> n.drum() == null).mapToDouble(Note::beat).max().orElseThrow();
		for (Note note : notes.stream().filter(n -> n.drum() == null).toList()) {
			assertThat(inside).contains(Math.floorMod(note.pitch() - recipe.root(), 12));
			assertThat(note.pitch()).isBetween(20, 108);
			if (note.beat() == end && note.timbre() == Timbre.BASS) {
				assertThat(Math.floorMod(note.pitch() - recipe.root(), 12)).isZero();
			}
		}
	}

	@Test
	void happyIsFasterThanSadAndAngryIsLouder() {
		assertThat(Recipe.of(Expression.HAPPINESS, false).tempo()).isGreaterThan(Recipe.of(Expression.SADNESS, false).tempo() + 40);
		assertThat(power(SampleSongs.song(Expression.ANGER, 1, 1, 8), 1, 6)).isGreaterThan(3 * power(SampleSongs.song(Expression.FEAR, 1, 1, 8), 1, 6));
	}

	@Test
	void twoSongsPerEmotionAreWrittenAndAFullDiskIsSaid() {
		List<Path> written = new ArrayList<>();
		new SampleSongs((file, samples, tags, bits) -> {
			written.add(file);
			assertThat(tags.artist()).isEqualTo("Fervor");
			assertThat(tags.title()).isNotBlank();
		}, 3).write(Path.of("music"), 1, Progress.NONE);
		assertThat(written).hasSize(2 * LabelSet.SEVEN.size()).contains(Path.of("music/sadness/sadness-2.ogg"));
		assertThatThrownBy(() -> new SampleSongs((file, samples, tags, bits) -> {
			throw new IOException("no space");
		}, 3).write(Path.of("music"), 1, Progress.NONE)).isInstanceOf(UserError.class).hasMessageContaining("no space");
	}

	private static double power(float[] sound, int from, int to) {
		double sum = 0;
		for (int i = 2 * from * AudioStream.RATE; i < 2 * to * AudioStream.RATE; i++) {
			sum += sound[i] * sound[i];
		}
		return sum / (2.0 * (to - from) * AudioStream.RATE);
	}
}
