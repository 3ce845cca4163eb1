package org.fervor.ui.data.crop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceQuality;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.ImageSource.PictureFile;
import org.fervor.core.label.Expression;
import org.fervor.ui.image.FaceCanvas.Shape;
import org.fervor.ui.data.judge.JudgedSample;
import org.junit.jupiter.api.Test;

class FaceEditTest {

	private static final Face FOUND = new Face(new Box(0, 0, 100, 100), 0.4, OptionalDouble.of(0), Optional.of(landmarks(0)), "tspm", List.of());

	private final FaceEdit edit = new FaceEdit(FOUND, FOUND);

	@Test
	void everyStepCanBeTakenBackAndAgain() {
		edit.change(new Shape(edit.shape().box(), landmarks(1).points()));
		edit.change(new Shape(edit.shape().box(), landmarks(2).points()));
		assertThat(edit.now().landmarks()).contains(landmarks(2));
		edit.undo();
		assertThat(edit.now().landmarks()).contains(landmarks(1));
		edit.undo();
		assertThat(edit.changed()).isFalse();
		assertThat(edit.canUndo()).isFalse();
		edit.redo();
		edit.redo();
		assertThat(edit.now().landmarks()).contains(landmarks(2));
		assertThat(edit.canRedo()).isFalse();
	}

	@Test
	void resettingBringsBackWhatTheDetectorFoundAndCanBeUndone() {
		edit.change(new Shape(edit.shape().box(), landmarks(1).points()));
		edit.reset();
		assertThat(edit.now().landmarks()).isEqualTo(FOUND.landmarks());
		edit.undo();
		assertThat(edit.now().landmarks()).contains(landmarks(1));
	}

	@Test
	void aNewStepForgetsThoseThatWereTakenBack() {
		edit.change(new Shape(edit.shape().box(), landmarks(1).points()));
		edit.undo();
		edit.change(new Shape(edit.shape().box(), landmarks(3).points()));
		assertThat(edit.canRedo()).isFalse();
	}

	@Test
	void whatWasStoredEarlierIsShownAndResettingGoesBackBehindIt() {
		FaceEdit later = new FaceEdit(FOUND, FOUND.withLandmarks(landmarks(5)));
		assertThat(later.changed()).isTrue();
		later.reset();
		assertThat(later.changed()).isFalse();
	}

	@Test
	void theBoxOfAFaceWithoutLandmarksCanBeDragged() {
		FaceEdit boxed = new FaceEdit(Face.boxed(new Box(1, 2, 3, 4), 1, "cascade"), Face.boxed(new Box(1, 2, 3, 4), 1, "cascade"));
		boxed.change(new Shape(new Box(5, 6, 7, 8), List.of()));
		assertThat(boxed.now().box()).isEqualTo(new Box(5, 6, 7, 8));
		assertThat(boxed.changed()).isTrue();
	}

	@Test
	void theReviewQueueNamesWhySomebodyShouldLook() {
		Sample sample = new Sample(new PictureFile(Path.of("a"), "a"), Expression.ANGER, "", "", Part.NONE);
		assertThat(JudgedSample.of(sample, FOUND, new FaceQuality(0.4, 80, 300, 0, 0, 0), 0).doubtful()).isFalse();
		assertThat(JudgedSample.of(sample, FOUND, new FaceQuality(0.4, 20, 10, 0.1, 0, 0), 1).reasons()).hasSize(4);
		assertThat(JudgedSample.of(sample, FOUND.withWarning("fallback detector"), new FaceQuality(0.4, 80, 300, 0, 0, 0), 0).reasons()).containsExactly("fallback detector");
		assertThat(JudgedSample.faceless(sample).worth()).isLessThan(-1e9);
	}

	private static Landmarks landmarks(int shift) {
		return new Landmarks(LandmarkScheme.IBUG_68, IntStream.range(0, 68).mapToObj(i -> new Point(shift + i % 10 * 10, i / 10 * 14)).toList());
	}
}
