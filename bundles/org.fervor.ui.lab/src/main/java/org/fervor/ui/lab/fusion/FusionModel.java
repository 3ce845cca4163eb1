package org.fervor.ui.lab.fusion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.metrics.Diversity;
import org.fervor.core.metrics.Interval;
import org.fervor.core.metrics.Judgement;
import org.fervor.core.metrics.McNemar;
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
			Column.text(Messages.fusion_column_interval, 21, r -> interval(r.accuracy().interval())),
			Column.number(Messages.summary_macroF1, 14, FusionRow::macroF1, FusionModel::percent),
			Column.number(Messages.fusion_column_calibration, 10, FusionRow::error, v -> String.format(Locale.ROOT, "%.3f", v)),
			Column.number(Messages.fusion_column_gain, 9, r -> 100 * r.gain().value(), v -> String.format(Locale.ROOT, "%+.1f", v)),
			Column.number(Messages.fusion_column_p, 12, r -> r.test().pValue(), FusionModel::p)), FusionRow::id);
	private final TableModel<PairRow> pairs = new TableModel<>(List.of(
			Column.text(Messages.fusion_pair_other, 30, PairRow::other),
			Column.number(Messages.fusion_pair_onlyThis, 18, r -> (double) r.test().onlyFirst(), v -> String.valueOf(v.intValue())),
			Column.number(Messages.fusion_pair_onlyOther, 18, r -> (double) r.test().onlySecond(), v -> String.valueOf(v.intValue())),
			Column.number(Messages.fusion_column_p, 14, r -> r.test().pValue(), FusionModel::p),
			Column.number(Messages.fusion_pair_correlation, 18, r -> r.diversity().errorCorrelation(), v -> String.format(Locale.ROOT, "%.2f", v)),
			Column.number(Messages.fusion_pair_doubleFault, 16, r -> r.diversity().doubleFault(), FusionModel::percent)), PairRow::other);
	private final TableModel<CellImage> images = new TableModel<>(List.of(
			new Column<>("", -44, false, i -> "", (a, b) -> 0),
			Column.text(Messages.fusion_image_name, 30, CellImage::file),
			Column.text(Messages.fusion_image_class, 14, CellImage::label),
			Column.text(Messages.fusion_image_verdicts, 56, i -> String.join("   ", i.verdicts()))), CellImage::file);
	private Optional<FusionData> data = Optional.empty();
	private List<Double> weights = List.of();

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

	/**
	 * The verdict in one sentence: whether the best rule beats the best network beyond chance. Both were picked with hindsight, so the p-value is multiplied by the number
	 * of rules that were tried (Bonferroni).
	 */
	String verdict() {
		Comparator<FusionRow> byAccuracy = Comparator.comparingDouble(r -> r.accuracy().value());
		List<FusionRow> rules = rows.rows().stream().filter(r -> !r.network() && !r.id().equals(FusionRows.OWN)).toList();
		Optional<FusionRow> best = rows.rows().stream().filter(FusionRow::network).max(byAccuracy);
		Optional<FusionRow> rule = rules.stream().max(byAccuracy);
		if (best.isEmpty() || rule.isEmpty()) {
			return "";
		}
		double p = Math.min(1, rules.size() * rule.get().test().pValue());
		boolean stands = rule.get().gain().interval().low() > 0 && p < 0.05;
		return NLS.bind(stands ? Messages.fusion_gain : Messages.fusion_noGain, new Object[] { rule.get().title(), String.format(Locale.ROOT, "%+.1f", 100 * rule.get().gain().value()),
				best.get().title(), interval(rule.get().gain().interval()), p(p), rules.size() });
	}

	/** Compares the selected row with each other one. */
	void showPairs(FusionRow selected) {
		List<PairRow> compared = new ArrayList<>();
		for (FusionRow other : rows.rows()) {
			if (other != selected) {
				compared.add(new PairRow(other.title(), McNemar.of(selected.judgement().hits(), other.judgement().hits()),
						Diversity.of(selected.judgement().hits(), other.judgement().hits())));
			}
		}
		pairs.rows(compared);
	}

	/** The images of a cell of a row's matrix, or all where none is chosen; in their order. */
	void showImages(FusionRow row, int trueClass, int predictedClass) {
		FusionData all = data.orElseThrow();
		List<CellImage> found = new ArrayList<>();
		for (int i = 0; i < all.files().size(); i++) {
			if (trueClass < 0 || all.truth()[i] == trueClass && row.judgement().scores().predicted(i) == predictedClass) {
				found.add(image(all, row, i));
			}
		}
		images.rows(found);
	}

	/** The images of a cell of a row's matrix, for other parts. */
	CellChoice choice(FusionRow row, int trueClass, int predictedClass) {
		FusionData all = data.orElseThrow();
		Set<String> names = new LinkedHashSet<>();
		for (int i = 0; i < all.files().size(); i++) {
			if (all.truth()[i] == trueClass && row.judgement().scores().predicted(i) == predictedClass) {
				names.add(all.files().get(i));
			}
		}
		String title = NLS.bind(trueClass == predictedClass ? Messages.fusion_cellRight : Messages.fusion_cellWrong,
				new Object[] { all.labels().get(trueClass).id(), all.labels().get(predictedClass).id(), row.title() });
		return new CellChoice(title, all.data(), names);
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

	private static String interval(Interval interval) {
		return Double.isNaN(interval.low()) ? "" : String.format(Locale.ROOT, "%.1f – %.1f", 100 * interval.low(), 100 * interval.high());
	}

	private static String p(double p) {
		return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
	}
}
