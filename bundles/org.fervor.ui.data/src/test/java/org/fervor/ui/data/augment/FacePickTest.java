package org.fervor.ui.data.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageSource;
import org.fervor.core.label.Expression;
import org.junit.jupiter.api.Test;

class FacePickTest {

	private final Dataset dataset = new Dataset("fake", Path.of("faces"), List.of(sample("s2", Expression.SADNESS), sample("a1", Expression.ANGER), sample("s1", Expression.SADNESS),
			sample("a2", Expression.ANGER)), List.of());

	@Test
	void oneOfEachClassThenTheNextOfEach() {
		assertThat(FacePick.CLASSES.of(dataset, 0)).extracting(c -> c.get(0).name()).containsExactly("a1", "s1");
		assertThat(FacePick.CLASSES.of(dataset, 1)).extracting(c -> c.get(0).name()).containsExactly("a2", "s2");
		assertThat(FacePick.CLASSES.of(dataset, 2)).isEqualTo(FacePick.CLASSES.of(dataset, 0));
	}

	@Test
	void oneFaceGoesThroughAllOfThemClassByClass() {
		assertThat(List.of(0, 1, 2, 3, 4)).extracting(turn -> FacePick.ONE.of(dataset, turn).get(0).get(0).name()).containsExactly("a1", "s1", "a2", "s2", "a1");
	}

	@Test
	void otherCandidatesFollowForPicturesWithoutAFace() {
		assertThat(FacePick.ONE.of(dataset, 2).get(0)).extracting(Sample::name).containsExactly("a2", "a1");
		assertThat(FacePick.ONE.of(new Dataset("fake", Path.of("faces"), List.of(), List.of()), 3)).isEmpty();
	}

	@Test
	void noMoreAreShownThanCanBeLookedAt() {
		assertThat(FacePick.limited(java.util.stream.IntStream.range(0, 40).boxed().toList())).hasSize(FacePick.MOST);
		assertThat(FacePick.limited(List.of(1, 2, 1))).containsExactly(1, 2);
	}

	private static Sample sample(String name, Expression label) {
		return new Sample(new ImageSource.PictureFile(Path.of(name), name), label, "", "", Part.NONE);
	}
}
