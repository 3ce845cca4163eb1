package org.fervor.ui.lab.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.metrics.Diversity;
import org.fervor.core.metrics.Judgement;
import org.fervor.core.metrics.McNemar;
import org.fervor.core.metrics.RuleComparison;
import org.fervor.core.score.Scores;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.table.Column;
import org.fervor.ui.table.TableModel;

/** What the Fusion Comparison shows. Knows no widget. */
final class FusionModel {

	/** Weights are chosen in steps of 1/100. */
	static final int STEPS = 100;

	private final TableModel<FusionRow> rows = new TableModel<>(List.of(
			Column.text(Messages.fusion_column_recogniser, 21, FusionRow::title),
			Column.number(Messages.summary_accuracy, 14, r -> r.accuracy().value(), FusionModel::percent),
			Column.text(Messages.fusion_column_interval, 20, r -> FusionRow.interval(r.accuracy().interval())),
			new Column<>(Messages.fusion_column_gain, 22, true, FusionRow::gainText, Comparator.comparing(FusionRow::gain), r -> 100 * r.gain()),
			Column.number(Messages.fusion_column_p, 14, FusionRow::p, FusionModel::p),
			Column.text(Messages.fusion_column_verdict, 24, FusionRow::verdict),
			Column.number(Messages.summary_macroF1, 13, FusionRow::macroF1, FusionModel::percent),
			Column.number(Messages.fusion_column_calibration, 10, FusionRow::error, v -> String.format(Locale.ROOT, "%.3f", v))), FusionRow::id);
	private final TableModel<PairRow> pairs = new TableModel<>(List.of(
			Column.text(Messages.fusion_pair_other, 30, PairRow::other),
			Column.number(Messages.fusion_pair_onlyThis, 18, r -> (double) r.test().onlyFirst(), v -> String.valueOf(v.intValue())),
			Column.number(Messages.fusion_pair_onlyOther, 18, r -> (double) r.test().onlySecond(), v -> String.valueOf(v.intValue())),
			Column.number(Messages.fusion_column_p, 14, PairRow::correctedP, FusionModel::p),
			Column.number(Messages.fusion_pair_correlation, 18, r -> r.diversity().errorCorrelation(), v -> String.format(Locale.ROOT, "%.2f", v)),
			Column.number(Messages.fusion_pair_doubleFault, 16, r -> r.diversity().doubleFault(), FusionModel::percent)), PairRow::other);
	private final TableModel<CellImage> images = new TableModel<>(List.of(
			new Column<>("", -44, false, i -> "", (a, b) -> 0),
			Column.text(Messages.fusion_image_name, 30, CellImage::file),
			Column.text(Messages.fusion_image_class, 14, CellImage::label),
			Column.text(Messages.fusion_image_verdicts, 56, i -> String.join("   ", i.verdicts()))), CellImage::file);
	private Optional<FusionData> data = Optional.empty();
	private Optional<FusionTable> table = Optional.empty();
	private Optional<Cell> cell = Optional.empty();
	private List<Double> weights = List.of();

	/** A cell of the matrix of a row, whose images are listed. */
	private record Cell(String row, int trueClass, int predictedClass) {
	}

	TableModel<FusionRow> rows() {
		return rows;
	}

	TableModel<PairRow> pairs() {
		return pairs;
	}

	TableModel<CellImage> images() {
		return images;
	}

	Optional<FusionData> data() {
		return data;
	}

	/** Other runs: the weights start equal. */
	void data(FusionData shown) {
		data = Optional.of(shown);
		table = Optional.empty();
		cell = Optional.empty();
		weights = Collections.nCopies(shown.networks().size(), 1.0 / shown.networks().size());
	}

	List<Double> weights() {
		return weights;
	}

	/** Sets one network's weight; the others keep their proportions and share the rest. @param share 0..1 */
	void weight(int network, double share) {
		double others = IntStream.range(0, weights.size()).filter(i -> i != network).mapToDouble(weights::get).sum();
		List<Double> next = new ArrayList<>();
		for (int i = 0; i < weights.size(); i++) {
			double part = others > 0 ? weights.get(i) / others : 1.0 / (weights.size() - 1);
			next.add(i == network ? share : (1 - share) * part);
		}
		weights = List.copyOf(next);
	}

	/** What was judged already and does not depend on weights; empty before that. */
	Optional<FusionTable> table() {
		return table;
	}

	/** Networks and rules, and the user's own weights where there are several networks. */
	void show(FusionTable judged, Optional<FusionRow> own) {
		table = Optional.of(judged);
		rows.rows(Stream.concat(judged.rows().stream(), own.stream()).toList());
	}

	/** In one sentence, whether the best rule beats the best network: what the table says of it. Weights that were chosen on these images are left out. */
	String verdict() {
		Optional<RuleComparison.Row> best = table.flatMap(FusionTable::comparison).flatMap(RuleComparison::best);
		if (best.isEmpty()) {
			return "";
		}
		RuleComparison compared = table.get().comparison().get();
		FusionRow rule = row(best.get().id());
		String sentence = switch (best.get().outcome()) {
			case GAIN -> Messages.fusion_gain;
			case LOSS -> Messages.fusion_loss;
			case NONE -> Messages.fusion_noGain;
			case SAME -> Messages.fusion_noGainSame;
		};
		String interval = FusionRow.interval(best.get().interval());
		String measured = interval.isEmpty() ? Messages.fusion_noInterval : NLS.bind(Messages.fusion_intervalOf, confidence(compared), interval);
		return NLS.bind(sentence, new Object[] { rule.title(), String.format(Locale.ROOT, "%+.1f", 100 * best.get().gain()), row(compared.reference()).title(), measured,
				p(best.get().correctedP()), compared.tests() });
	}

	/** What p-values and intervals were corrected for, and whether intervals rest on few people. */
	String correction() {
		String caution = data.map(d -> d.unit().caution()).orElse("");
		String corrected = table.flatMap(FusionTable::comparison).filter(c -> c.tests() > 1).map(c -> NLS.bind(Messages.fusion_corrected, c.tests(), confidence(c))).orElse("");
		return (corrected + " " + caution).strip();
	}

	/** Selects a row: compares it with each other one, and lists its images. A cell of its matrix that was chosen stays so; one of another row is given up. */
	void select(FusionRow selected) {
		cell = cell.filter(c -> c.row().equals(selected.id()));
		List<FusionRow> others = rows.rows().stream().filter(r -> r != selected).toList();
		int different = (int) others.stream().filter(r -> !Arrays.equals(r.judgement().predicted(), selected.judgement().predicted())).count();
		pairs.rows(others.stream().map(other -> {
			McNemar test = McNemar.of(selected.judgement().hits(), other.judgement().hits());
			return new PairRow(other.title(), test, RuleComparison.corrected(test.pValue(), different), Diversity.of(selected.judgement().hits(), other.judgement().hits()));
		}).toList());
		list(selected);
	}

	/** Chooses a cell of a row's matrix, whose images are listed; all images again where it was chosen already. */
	void choose(FusionRow row, int trueClass, int predictedClass) {
		Cell next = new Cell(row.id(), trueClass, predictedClass);
		cell = cell.equals(Optional.of(next)) ? Optional.empty() : Optional.of(next);
		list(row);
	}

	/** The images of the chosen cell, for other parts; empty where all are listed. */
	Optional<CellChoice> choice() {
		return cell.map(c -> {
			FusionData all = data.orElseThrow();
			String title = NLS.bind(Messages.fusion_cell, new Object[] { all.labels().get(c.trueClass()).id(), all.labels().get(c.predictedClass()).id(), row(c.row()).title() });
			return new CellChoice(title, all.data(), images.rows().stream().map(CellImage::file).collect(Collectors.toCollection(LinkedHashSet::new)));
		});
	}

	/** What is listed: "True fear, predicted sadness (CNN_1): 9 images". */
	String listed() {
		return NLS.bind(Messages.fusion_listed, choice().map(CellChoice::title).orElse(Messages.fusion_allImages), images.rows().size());
	}

	private void list(FusionRow row) {
		FusionData all = data.orElseThrow();
		images.rows(IntStream.range(0, all.files().size())
				.filter(i -> cell.isEmpty() || all.truth()[i] == cell.get().trueClass() && row.judgement().scores().predicted(i) == cell.get().predictedClass())
				.mapToObj(i -> image(all, row, i)).toList());
	}

	private FusionRow row(String id) {
		return rows.rows().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
	}

	private static CellImage image(FusionData all, FusionRow row, int i) {
		List<String> verdicts = new ArrayList<>();
		for (Map.Entry<String, Scores> network : all.networks().entrySet()) {
			verdicts.add(verdict(all.judgement(network.getValue()), i));
		}
		verdicts.add(verdict(row.judgement(), i));
		return new CellImage(i, all.files().get(i), all.subjects().get(i), all.labels().get(all.truth()[i]).id(), verdicts);
	}

	private static String verdict(Judgement judgement, int i) {
		int predicted = judgement.scores().predicted(i);
		double share = Scores.shares(judgement.scores().rows().get(i))[predicted];
		return judgement.labels().get(predicted).id() + String.format(Locale.ROOT, " %.2f", share);
	}

	static String percent(double part) {
		return String.format(Locale.ROOT, "%.1f %%", 100 * part);
	}

	/** "95", "99.3". */
	private static String confidence(RuleComparison compared) {
		return String.format(Locale.ROOT, "%.1f", 100 * compared.confidence()).replace(".0", "");
	}

	private static String p(double p) {
		return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
	}
}
