package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.augment.AugmentationStep;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.split.SplitProtocol;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.LabelJudge.Opinion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelJudgeTest {

	private static final Expression SHOWN = Expression.values()[1];
	private static final Expression OTHER = Expression.values()[2];

	@TempDir
	private Path folder;

	private FakeWorld world;
	private StoredRun run;

	@BeforeEach
	void aRun() throws IOException {
		world = new FakeWorld(folder.resolve("data"));
		world.write(4, 2, SHOWN, OTHER);
		RunPlan plan = new RunPlan("judged", folder.resolve("data"), List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2()), SplitProtocol.parse("random"), List.of("sum"), List.of(),
				Settings.parse(ExperimentParameters.ALL, Map.of("epochs", "1")));
		run = world.runner(1).run(List.of(plan), List.of(folder.resolve("run")), new RunListener() {
		}, Progress.NONE).get(0);
	}

	@Test
	void anOperationThatLeavesTheFaceAloneIsSafe() {
		try (LabelJudge judge = world.judge(run)) {
			Opinion opinion = judge(judge, new Becoming(20 * SHOWN.ordinal() + 1, 1), 5);
			assertThat(opinion.safety().after()).as("nothing is drawn: one look is enough").hasSize(1);
			assertThat(opinion.safety().flips()).isZero();
			assertThat(opinion.taken()).isEqualTo(SHOWN);
			assertThat(opinion.safety().change()).isCloseTo(0, within(0.1));
			assertThat(judge.recogniser()).isEqualTo("sum of CNN_1 and CNN_2");
		}
	}

	@Test
	void anOperationThatMakesAnotherExpressionOfItIsNot() {
		try (LabelJudge judge = world.judge(run)) {
			Opinion opinion = judge(judge, new Becoming(20 * OTHER.ordinal(), 1), 5);
			assertThat(opinion.taken()).isEqualTo(OTHER);
			assertThat(opinion.safety().change()).isLessThan(-0.5);
			assertThat(opinion.shown()).isEqualTo(opinion.safety().after().get(0));
			assertThat(opinion.safety().level(Settings.defaults())).isEqualTo(org.fervor.core.augment.LabelSafety.Level.UNSAFE);
		}
	}

	@Test
	void aRandomOperationIsDrawnSeveralTimes() {
		try (LabelJudge judge = world.judge(run)) {
			Opinion opinion = judge(judge, new Becoming(20 * SHOWN.ordinal(), 40), 12);
			assertThat(opinion.safety().after()).hasSize(12);
			assertThat(opinion.safety().flips()).isBetween(1, 11);
		}
	}

	@Test
	void aClassThatTheRunDoesNotKnowIsSaid() {
		try (LabelJudge judge = world.judge(run)) {
			assertThatThrownBy(() -> judge.judge(face(Expression.values()[0]), step(new Becoming(0, 1)), AugmentationPipeline.NONE, 1, 1, Progress.NONE)).isInstanceOf(UserError.class)
					.hasMessageContaining("does not know " + Expression.values()[0].id());
		}
	}

	private static Opinion judge(LabelJudge judge, Augmentation operation, int draws) {
		return judge.judge(face(SHOWN), step(operation), new AugmentationPipeline(List.of(step(operation)), 3), 99, draws, Progress.NONE);
	}

	private static AugmentationStep step(Augmentation operation) {
		return new AugmentationStep(operation, Settings.defaults());
	}

	private static PreparedFace face(Expression label) {
		byte value = (byte) (20 * label.ordinal());
		Sample sample = new Sample(new ImageSource.PictureFile(Path.of("a.png"), "a.png"), label, "", "", Part.NONE);
		return new PreparedFace(sample, "ab".repeat(32), Face.boxed(new Box(0, 0, 1, 1), 1, "fake"), new PixelImage(1, 1, 3, new byte[] { value, value, value }));
	}

	/** Makes every pixel some value, plus what it draws. */
	private record Becoming(int value, int spread) implements Augmentation {

		@Override
		public String id() {
			return "becoming";
		}

		@Override
		public String title() {
			return id();
		}

		@Override
		public int order() {
			return 1;
		}

		@Override
		public List<Parameter<?>> parameters() {
			return List.of();
		}

		@Override
		public PixelImage apply(PixelImage image, Settings settings, RandomGenerator random) {
			byte all = (byte) (value + random.nextInt(spread));
			return new PixelImage(1, 1, 3, new byte[] { all, all, all });
		}
	}
}
