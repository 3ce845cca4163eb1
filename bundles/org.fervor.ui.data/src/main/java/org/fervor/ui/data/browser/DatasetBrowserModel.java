package org.fervor.ui.data.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.data.Dataset;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Sample;
import org.fervor.core.face.FaceQuality;
import org.fervor.core.label.ClassMap;
import org.fervor.core.image.ImageSize;
import org.fervor.core.label.Expression;
import org.fervor.experiment.ImageProblem;
import org.fervor.experiment.TagSidecar;
import org.fervor.ui.chart.Bar;
import org.fervor.ui.data.judge.JudgedSample;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.image.TileGroup;
import org.fervor.ui.table.Column;
import org.fervor.ui.table.TableModel;

/** What the Dataset Browser shows: a data set as a table, as counts and in words. Knows no widget. */
final class DatasetBrowserModel {

	/** Where the thumbnail stands. */
	static final int PICTURE_COLUMN = 0;
	/** Which class a picture shows. */
	static final int CLASS_COLUMN = 2;
	/** From here on columns tell what the data set knows; before them two tell what a run thinks. */
	private static final int FIRST_DATA_COLUMN = 5;
	/** From here on columns tell of the faces. */
	static final int FIRST_FACE_COLUMN = 8;
	private static final int TAG_COLUMN = 15;

	private final Map<String, String> titles;
	private final TableModel<Sample> samples;
	private final TableModel<LeftOut> leftOut;
	private Optional<Dataset> dataset = Optional.empty();
	private ClassNames names = ClassNames.NONE;
	private Map<Sample, JudgedSample> judged = Map.of();
	private Optional<Expression> chosenClass = Optional.empty();
	private Optional<Set<String>> chosenNames = Optional.empty();
	private String chosenTitle = "";
	private WorstPredictions worst = WorstPredictions.NONE;
	private Optional<TagSidecar> tags = Optional.empty();
	private Checked checked = Checked.NOTHING;

	/** @param titles name for a person of each layout's id */
	DatasetBrowserModel(Map<String, String> titles) {
		this.titles = Map.copyOf(titles);
		samples = new TableModel<>(List.of(
				new Column<>(Messages.browser_column_image, -44, false, s -> "", (a, b) -> 0),
				Column.text(Messages.browser_column_name, 34, Sample::name),
				Column.text(Messages.browser_column_class, 20, s -> s.label().id()),
				Column.text(Messages.worst_predicted, 15, s -> worst.predicted(s)),
				Column.number(Messages.worst_score, 11, s -> worst.labelShare(s), v -> String.format(Locale.ROOT, "%.3f", v)),
				Column.text(Messages.browser_column_subject, 15, Sample::subject),
				Column.text(Messages.browser_column_sequence, 19, Sample::sequence),
				Column.text(Messages.browser_column_part, 12, s -> GroupBy.title(s.part())),
				number(Messages.browser_column_score, 10, FaceQuality::score, v -> String.format(Locale.ROOT, "%.2f", v)),
				Column.number(Messages.browser_column_view, 9, s -> judged(s).map(j -> j.view().orElse(Double.NaN)).orElse(Double.NaN), v -> Math.round(v) + "\u00b0"),
				number(Messages.browser_column_size, 9, FaceQuality::size, v -> String.valueOf(Math.round(v))),
				number(Messages.browser_column_sharpness, 13, FaceQuality::sharpness, v -> String.valueOf(Math.round(v))),
				number(Messages.browser_column_clipped, 11, q -> 100 * q.clipped(), v -> Math.round(v) + " %"),
				Column.text(Messages.browser_column_found, 13, s -> judged(s).map(JudgedSample::detector).orElse("")),
				Column.text(Messages.review_reasons, 22, s -> judged(s).map(j -> String.join("; ", j.reasons())).orElse("")),
				Column.text(Messages.tags_column, 18, s -> String.join(", ", tags(s)))), Sample::name);
		leftOut = new TableModel<>(List.of(
				Column.text(Messages.browser_leftOut_reason, 40, LeftOut::reason),
				Column.number(Messages.browser_leftOut_count, 12, l -> (double) l.count(), n -> String.valueOf(n.intValue())),
				Column.text(Messages.browser_leftOut_example, 48, LeftOut::example)), l -> l.reason() + l.example());
	}

	private Column<Sample> number(String title, int weight, ToDoubleFunction<FaceQuality> value, Function<Double, String> format) {
		return Column.number(title, weight, s -> judged(s).flatMap(JudgedSample::quality).map(value::applyAsDouble).orElse(Double.NaN), format);
	}

	/** Shows a data set that was read with the known names of classes alone. */
	void show(Dataset opened) {
		show(opened, ClassMap.NONE);
	}

	/** @param map that it was read with */
	void show(Dataset opened, ClassMap map) {
		dataset = Optional.of(opened);
		names = ClassNames.of(opened, map);
		judged = Map.of();
		chosenClass = Optional.empty();
		chosenNames = Optional.empty();
		worst = WorstPredictions.NONE;
		tags = Optional.empty();
		filter();
		samples.rows(opened.samples());
		checked(Checked.NOTHING);
	}

	/** What was found out about the images themselves. @param cropped their size, where they are cropped faces */
	record Checked(Optional<ImageSize> cropped, List<ImageProblem> problems) {

		static final Checked NOTHING = new Checked(Optional.empty(), List.of());
	}

	/** Takes what was found out about the images; the problems stand before what was left out. */
	void checked(Checked found) {
		checked = found;
		List<LeftOut> rows = new ArrayList<>(found.problems.stream().map(p -> new LeftOut(p.reason(), p.count(), p.example())).toList());
		rows.addAll(dataset.map(Dataset::leftOut).orElse(List.of()));
		leftOut.rows(rows);
	}

	Optional<Dataset> dataset() {
		return dataset;
	}

	/** The data set's own names of classes. */
	ClassNames names() {
		return names;
	}

	TableModel<Sample> samples() {
		return samples;
	}

	TableModel<LeftOut> leftOut() {
		return leftOut;
	}

	/** Takes what was found out about the samples' faces; sorting, filter and groups see it at once. */
	void judged(List<JudgedSample> all) {
		judged = all.stream().collect(Collectors.toMap(JudgedSample::sample, j -> j, (a, b) -> a));
		samples.rows(samples.rows());
	}

	/** Shows what a run tested, the least believed labels first; everything again where there is nothing of it. */
	void worst(WorstPredictions shown) {
		worst = shown;
		samples.sort(0, TableModel.Direction.NONE);
		samples.rows(shown.isEmpty() ? dataset.map(Dataset::samples).orElse(List.of()) : shown.samples());
	}

	WorstPredictions worst() {
		return worst;
	}

	/** Takes the tags of the data set that is shown. */
	void tags(TagSidecar read) {
		tags = Optional.of(read);
		samples.rows(samples.rows());
	}

	/** Tags have changed; sorting and filter see it at once. */
	void tagged() {
		samples.rows(samples.rows());
	}

	Optional<TagSidecar> tags() {
		return tags;
	}

	/** The tags of a picture. */
	List<String> tags(Sample sample) {
		return tags.map(t -> t.of(sample.name())).orElse(List.of());
	}

	/** Whether a column of the table has anything to say; where faces were judged, what else is known would push that out of sight. */
	boolean shows(int column) {
		if (column == TAG_COLUMN) {
			return tags.filter(t -> !t.all().isEmpty()).isPresent();
		}
		if (column < FIRST_DATA_COLUMN) {
			return column <= CLASS_COLUMN || !worst.isEmpty();
		}
		return column < FIRST_FACE_COLUMN ? !judged() : judged();
	}

	/** Whether the faces have been judged. */
	boolean judged() {
		return !judged.isEmpty();
	}

	/** What is known of a sample's face; empty before it was judged. */
	Optional<JudgedSample> judged(Sample sample) {
		return Optional.ofNullable(judged.get(sample));
	}

	/** Layout, images, classes, subjects and sequences in one line. */
	String summary() {
		return dataset.map(d -> NLS.bind(Messages.browser_summary, new Object[] { titles.getOrDefault(d.layout(), d.layout()), d.samples().size(), d.classCounts().size() })
				+ (d.subjects() == 0 ? "" : NLS.bind(Messages.browser_summarySubjects, d.subjects()))
				+ (d.sequences() == 0 ? "" : NLS.bind(Messages.browser_summarySequences, d.sequences()))
				+ (judged.isEmpty() ? "" : NLS.bind(Messages.browser_summaryJudged, judged.values().stream().filter(JudgedSample::doubtful).count()))
				+ checked.cropped.map(size -> NLS.bind(Messages.browser_summaryCropped, size)).orElse("")).orElse("");
	}

	/** How many rows the filter leaves; empty where it leaves all. */
	String filtered() {
		int shown = samples.visible().size();
		int all = samples.rows().size();
		return shown == all ? "" : NLS.bind(Messages.browser_filtered, shown, all);
	}

	/** What the filter leaves, in groups, each in the order of the table. */
	List<TileGroup<Sample>> groups(GroupBy by) {
		Map<String, List<Sample>> groups = new TreeMap<>(GroupBy.order());
		samples.visible().forEach(s -> groups.computeIfAbsent(by.key(s, new GroupBy.Known(judged(s), tags(s))), k -> new ArrayList<>()).add(s));
		return groups.entrySet().stream().map(g -> new TileGroup<>(g.getKey().isEmpty() ? by.nameless() : g.getKey(), g.getValue())).toList();
	}

	String leftOutTitle() {
		int skipped = dataset.map(Dataset::leftOut).orElse(List.of()).stream().mapToInt(LeftOut::count).sum();
		int problems = checked.problems.stream().mapToInt(ImageProblem::count).sum();
		return problems == 0 ? NLS.bind(Messages.browser_leftOut, skipped) : NLS.bind(Messages.browser_leftOutAndProblems, problems, skipped);
	}

	/** One bar per class that occurs. */
	List<Bar> histogram() {
		return classes().stream().map(c -> new Bar(c.id(), dataset.orElseThrow().classCounts().get(c))).toList();
	}

	/** Shows one class only. @param index of the histogram; -1 for all */
	void onlyClass(int index) {
		chosenClass = index < 0 ? Optional.empty() : Optional.of(classes().get(index));
		filter();
	}

	/** Shows only images that another part has chosen. @param title which they are */
	void only(String title, Set<String> names) {
		chosenNames = Optional.of(Set.copyOf(names));
		chosenTitle = title;
		filter();
	}

	/** Shows all images again. */
	void all() {
		chosenNames = Optional.empty();
		filter();
	}

	/** Which images are shown alone: "True fear, predicted sadness (CNN_1): 9 images, 2 match the filter"; empty where all are. */
	String linked() {
		if (chosenNames.isEmpty()) {
			return "";
		}
		long there = samples.rows().stream().filter(s -> chosenNames.get().contains(s.name())).count();
		int shown = samples.visible().size();
		return NLS.bind(there == shown ? Messages.browser_linked : Messages.browser_linkedFiltered, new Object[] { chosenTitle, there, shown });
	}

	private void filter() {
		samples.condition(s -> chosenClass.filter(c -> s.label() != c).isEmpty() && chosenNames.filter(n -> !n.contains(s.name())).isEmpty());
	}

	private List<Expression> classes() {
		return dataset.map(d -> Arrays.stream(Expression.values()).filter(d.classCounts()::containsKey).toList()).orElse(List.of());
	}
}
