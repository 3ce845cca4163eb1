package org.fervor.ui.data.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.experiment.ImageProblem;
import org.fervor.core.image.ImageSize;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceQuality;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.ImageSource.PictureFile;
import org.fervor.core.label.Expression;
import org.fervor.experiment.TagSidecar;
import org.fervor.ui.chart.Bar;
import org.fervor.ui.data.judge.JudgedSample;
import org.fervor.ui.image.TileGroup;
import org.fervor.ui.table.TableModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetBrowserModelTest {

	private static final Path ROOT = Path.of("faces");

	private final DatasetBrowserModel model = new DatasetBrowserModel(Map.of("kdef", "KDEF"));

	@Test
	void beforeADataSetIsOpenedThereIsNothing() {
		assertThat(model.summary()).isEmpty();
		assertThat(model.histogram()).isEmpty();
		assertThat(model.samples().visible()).isEmpty();
	}

	@Test
	void theSummaryNamesTheLayoutAndCounts() {
		model.show(dataset());
		assertThat(model.summary()).contains("KDEF").contains("3 images").contains("2 classes").contains("2 subjects").doesNotContain("sequences");
		assertThat(model.leftOutTitle()).contains("5");
	}

	@Test
	void problemsOfTheImagesStandBeforeWhatWasLeftOut() {
		model.show(dataset());
		int before = model.leftOut().rows().size();
		model.checked(new DatasetBrowserModel.Checked(Optional.of(new ImageSize(48, 48)), List.of(new ImageProblem("image of one colour", 7, "a.png"))));
		assertThat(model.leftOutTitle()).contains("7").contains("5");
		assertThat(model.leftOut().rows()).hasSize(before + 1).first().isEqualTo(new LeftOut("image of one colour", 7, "a.png"));
		assertThat(model.summary()).contains("cropped faces (48 × 48 px)");
		model.checked(DatasetBrowserModel.Checked.NOTHING);
		assertThat(model.leftOut().rows()).hasSize(before);
	}

	@Test
	void classesAreCountedInTheirOrder() {
		model.show(dataset());
		assertThat(model.histogram()).containsExactly(new Bar("anger", 1), new Bar("surprise", 2));
	}

	@Test
	void oneClassOrOneWordNarrowsTheTableAndSaysSo() {
		model.show(dataset());
		assertThat(model.filtered()).isEmpty();
		model.onlyClass(1);
		assertThat(model.samples().visible()).extracting(Sample::name).containsExactly("b", "c");
		assertThat(model.filtered()).contains("2").contains("3");
		model.samples().filter("F02");
		assertThat(model.samples().visible()).extracting(Sample::name).containsExactly("c");
		model.onlyClass(-1);
		model.samples().filter("");
		assertThat(model.filtered()).isEmpty();
	}

	@Test
	void imagesThatAnotherPartChoseAreShownAloneAndWithinTheChosenClass() {
		model.show(dataset());
		model.only("True anger, predicted anger (CNN_1)", java.util.Set.of("a", "c", "not here"));
		assertThat(model.linked()).isEqualTo("True anger, predicted anger (CNN_1): 2 images");
		assertThat(model.samples().visible()).extracting(Sample::name).containsExactly("a", "c");
		model.onlyClass(1);
		assertThat(model.samples().visible()).extracting(Sample::name).containsExactly("c");
		assertThat(model.linked()).endsWith(": 2 images, 1 match the filter");
		model.all();
		assertThat(model.linked()).isEmpty();
		assertThat(model.samples().visible()).extracting(Sample::name).containsExactly("b", "c");
	}

	@Test
	void anotherDataSetIsShownWithAllItsClasses() {
		model.show(dataset());
		model.onlyClass(0);
		model.show(dataset());
		assertThat(model.samples().visible()).hasSize(3);
	}

	@Test
	void groupsFollowEachOtherAsPeopleSortAndThoseWithoutANameComeLast() {
		model.show(dataset());
		assertThat(model.groups(GroupBy.CLASS)).extracting(TileGroup::title).containsExactly("anger", "surprise");
		assertThat(model.groups(GroupBy.SUBJECT).get(1).rows()).extracting(Sample::name).containsExactly("c");
		assertThat(model.groups(GroupBy.NOTHING)).singleElement().satisfies(g -> assertThat(g.rows()).hasSize(3));
		assertThat(model.groups(GroupBy.SEQUENCE)).singleElement().satisfies(g -> assertThat(g.title()).isEqualTo("without"));
		assertThat(GroupBy.order().compare("S10", "S9")).isPositive();
		assertThat(GroupBy.order().compare("", "S9")).isPositive();
	}

	@Test
	void groupsFollowFilterAndSorting() {
		model.show(dataset());
		model.samples().filter("surprise");
		model.samples().sort(1, TableModel.Direction.DOWN);
		assertThat(model.groups(GroupBy.CLASS)).singleElement().satisfies(g -> assertThat(g.rows()).extracting(Sample::name).containsExactly("c", "b"));
	}

	@Test
	void picturesAreGroupedByTheirTagsThoseWithoutLastAndMoveWhenTagsChange(@TempDir Path temporary) throws IOException {
		model.show(dataset());
		assertThat(model.groups(GroupBy.TAGS)).singleElement().satisfies(g -> assertThat(g.title()).isEqualTo("without tags"));
		TagSidecar tags = TagSidecar.of(temporary.resolve("faces"));
		tags.set(List.of("b", "c"), "glasses", true);
		tags.set(List.of("c"), "doubtful", true);
		model.tags(tags);
		assertThat(titles()).containsExactly("doubtful, glasses: c", "glasses: b", "without tags: a");
		tags.set(List.of("a"), "doubtful", true);
		tags.set(List.of("c"), "doubtful", false);
		model.tagged();
		assertThat(titles()).containsExactly("doubtful: a", "glasses: b c");
	}

	@Test
	void groupsOfTagsFollowTheFilterAndHoldEveryPictureOnce(@TempDir Path temporary) throws IOException {
		model.show(dataset());
		TagSidecar tags = TagSidecar.of(temporary.resolve("faces"));
		tags.set(List.of("a", "b", "c"), "one", true);
		tags.set(List.of("a", "b", "c"), "two", true);
		model.tags(tags);
		assertThat(titles()).containsExactly("one, two: a b c");
		model.samples().filter("surprise");
		assertThat(titles()).containsExactly("one, two: b c");
	}

	private List<String> titles() {
		return model.groups(GroupBy.TAGS).stream().map(g -> g.title() + ": " + String.join(" ", g.rows().stream().map(Sample::name).toList())).toList();
	}

	@Test
	void judgedFacesCanBeSortedFilteredAndGrouped() {
		model.show(dataset());
		assertThat(model.groups(GroupBy.VIEW)).singleElement().satisfies(g -> assertThat(g.title()).isEqualTo("without"));
		assertThat(model.summary()).doesNotContain("worth a look");
		model.samples().filter("score<9");
		assertThat(model.samples().visible()).as("nobody knows their scores yet").isEmpty();
		model.samples().filter("");
		List<Sample> all = dataset().samples();
		model.judged(List.of(judged(all.get(0), 0.5, 30), judged(all.get(1), -0.5, 0), JudgedSample.faceless(all.get(2))));
		assertThat(model.judged(all.get(1)).orElseThrow().doubtful()).as("a low score").isTrue();
		assertThat(model.summary()).contains("2 worth a look");
		model.samples().filter("score<0");
		assertThat(model.samples().visible()).extracting(Sample::name).containsExactly("b");
		model.samples().filter("view>=0 score>=0.5");
		assertThat(model.samples().visible()).extracting(Sample::name).containsExactly("a");
		model.samples().filter("tspm");
		assertThat(model.samples().visible()).as("the detector").extracting(Sample::name).containsExactly("a", "b");
		model.samples().filter("");
		model.samples().sort(DatasetBrowserModel.FIRST_FACE_COLUMN, TableModel.Direction.UP);
		assertThat(model.samples().visible()).extracting(Sample::name).containsExactly("b", "a", "c");
		assertThat(model.groups(GroupBy.VIEW)).extracting(TileGroup::title).containsExactlyInAnyOrder("30° to the right", "frontal", "no face found");
		assertThat(model.groups(GroupBy.QUALITY)).extracting(TileGroup::title).containsExactlyInAnyOrder("good", "low score", "no face found");
		model.show(dataset());
		assertThat(model.judged()).as("of another data set nothing is known").isFalse();
	}

	private static JudgedSample judged(Sample sample, double score, double view) {
		Face face = new Face(new Box(0, 0, 80, 80), score, OptionalDouble.of(view),
				Optional.of(new Landmarks(LandmarkScheme.PROFILE_39, java.util.Collections.nCopies(39, new Point(1, 1)))), "tspm", List.of());
		return JudgedSample.of(sample, face, new FaceQuality(score, 80, 100, 0, 0, 0), 0);
	}

	private static Dataset dataset() {
		return new Dataset("kdef", ROOT, List.of(sample("a", Expression.ANGER, "F01"), sample("b", Expression.SURPRISE, "F01"), sample("c", Expression.SURPRISE, "F02")),
				List.of(new LeftOut("unreadable", 2, "x"), new LeftOut("unlabelled", 3, "y")));
	}

	private static Sample sample(String name, Expression label, String subject) {
		return new Sample(new PictureFile(ROOT.resolve(name), name), label, subject, "", Part.NONE);
	}
}
