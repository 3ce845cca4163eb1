package org.fervor.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.label.Expression;
import org.fervor.core.synth.FaceSheet;
import org.fervor.core.synth.FaceWish;
import org.fervor.core.synth.SyntheticFace;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthStudioTest {

	private final SynthStudio studio = new SynthStudio();

	@TempDir
	private Path folder;

	/** Stops at once. */
	private static final Progress STOPPED = new Progress() {
		@Override
		public void step(String name, long total) {
			// nobody watches
		}

		@Override
		public void advance(long amount) {
			// nobody watches
		}

		@Override
		public boolean cancelled() {
			return true;
		}
	};

	@Test
	void aWishIsFulfilledTheSameWayTwice() {
		FaceWish wish = new FaceWish(4, Expression.DISGUST, 0.8, 20, 5, -6, FaceWish.Place.ANYWHERE, 48, 9);
		SyntheticFace face = studio.take(wish);
		assertThat(new SynthStudio().take(wish).image()).isEqualTo(face.image());
		assertThat(face.expression()).isEqualTo(Expression.DISGUST);
		assertThat(face.yawDegrees()).isEqualTo(20);
		assertThat(face.box()).isEqualTo(face.landmarks().bounds());
	}

	@Test
	void profilesComeWithTheirOwnLandmarks() {
		assertThat(studio.take(FaceWish.straight(4, Expression.NEUTRAL, 48).turned(90)).landmarks().scheme()).isEqualTo(LandmarkScheme.PROFILE_39);
		assertThat(studio.take(FaceWish.straight(4, Expression.NEUTRAL, 48).turned(45)).landmarks().scheme()).isEqualTo(LandmarkScheme.IBUG_68);
	}

	@Test
	void strongerExpressionsMoveTheFaceFurther() {
		FaceWish full = FaceWish.straight(4, Expression.SURPRISE, 96);
		FaceWish half = new FaceWish(4, Expression.SURPRISE, 0.5, 0, 0, 0, FaceWish.Place.STUDIO, 96, 4);
		FaceWish none = new FaceWish(4, Expression.SURPRISE, 0, 0, 0, 0, FaceWish.Place.STUDIO, 96, 4);
		assertThat(mouth(full)).isGreaterThan(mouth(half) + 1);
		assertThat(mouth(half)).isGreaterThan(mouth(none) + 1);
	}

	private double mouth(FaceWish wish) {
		SyntheticFace face = studio.take(wish);
		return face.landmarks().points().get(66).y() - face.landmarks().points().get(62).y();
	}

	@Test
	void aSheetHasARowPerPersonAndAColumnPerExpression() throws IOException {
		Path file = folder.resolve("expressions.jpg");
		studio.writeSheet(FaceSheet.EXPRESSIONS, 1, file, Progress.NONE);
		BufferedImage sheet = ImageIO.read(file.toFile());
		assertThat(sheet.getWidth() * 10).isEqualTo(sheet.getHeight() * 7);
		assertThat(Files.size(file)).isLessThan(500_000);
		assertThat(file.resolveSibling("expressions.jpg.unfinished")).doesNotExist();
	}

	@Test
	void aSheetOfAnotherKindOrInNoFolderIsRefusedBeforeAnyWork() {
		assertThatThrownBy(() -> studio.writeSheet(FaceSheet.POSES, 1, folder.resolve("poses.gif"), STOPPED)).isInstanceOf(UserError.class).hasMessageContaining(".jpg");
		assertThatThrownBy(() -> studio.writeSheet(FaceSheet.POSES, 1, folder.resolve("nowhere/poses.jpg"), STOPPED)).isInstanceOf(UserError.class)
				.hasMessageContaining("existing folder");
	}

	@Test
	void aCancelledSheetLeavesNothing() {
		Path file = folder.resolve("poses.jpg");
		assertThatThrownBy(() -> studio.writeSheet(FaceSheet.POSES, 1, file, STOPPED)).isInstanceOf(CancelledByUser.class);
		assertThat(folder).isEmptyDirectory();
	}
}
