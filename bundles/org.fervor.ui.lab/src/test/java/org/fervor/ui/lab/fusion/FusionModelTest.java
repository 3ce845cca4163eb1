package org.fervor.ui.lab.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.fervor.core.label.LabelSet;
import org.fervor.core.metrics.ResamplingUnit;
import org.fervor.core.metrics.RuleComparison;
import org.fervor.core.score.Scores;
import org.fervor.core.split.ProtocolBadge;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.Test;

class FusionModelTest {

	private static final int IMAGES = 140;

	private final FusionModel model = new FusionModel();

	@Test
	void networksStandFirstThenThePapersRulesThenTheUsersOwn() {
		judge(data(0.6, 0.5));
		assertThat(model.rows().rows()).extracting(FusionRow::title).startsWith("CNN_1", "CNN_2", "sum rule", "product rule").last().asString().contains("50 : 50");
		assertThat(model.rows().rows()).extracting(FusionRow::network).startsWith(true, true, false);
	}

	@Test
	void aCellStandsForTheImagesItLists() {
		judge(data(0.6, 0.5));
		FusionRow sum = row("sum");
		for (int wrong = 0; wrong < 2; wrong++) {
			model.choose(sum, 0, wrong);
			CellChoice cell = model.choice().orElseThrow();
			assertThat(cell.images()).containsExactlyElementsOf(model.images().visible().stream().map(CellImage::file).toList());
			assertThat(cell.title()).contains("sum rule");
		}
	}

	@Test
	void equalWeightsDecideAsTheSumDoes() {
		judge(data(0.6, 0.5));
		assertThat(row(FusionRows.OWN).accuracy().value()).isEqualTo(row("sum").accuracy().value());
	}

	@Test
	void allWeightOnOneNetworkIsThatNetwork() {
		FusionData data = data(0.7, 0.3);
		judge(data);
		model.weight(0, 1);
		assertThat(model.weights()).containsExactly(1.0, 0.0);
		weigh(data);
		assertThat(row(FusionRows.OWN).accuracy().value()).isEqualTo(row("network CNN_1").accuracy().value());
		assertThat(row(FusionRows.OWN).gain()).isZero();
		assertThat(row(FusionRows.OWN).verdict()).isEqualTo("same as CNN_1");
	}

	@Test
	void theOtherWeightsKeepTheirProportionsAndSumToOne() {
		FusionData two = data(0.6, 0.5);
		Map<String, Scores> three = new LinkedHashMap<>(two.networks());
		three.put("CNN_3", two.networks().get("CNN_1"));
		model.data(new FusionData(two.labels(), two.data(), two.files(), two.subjects(), two.truth(), three, Map.of(), two.badge(), "", two.unit()));
		model.weight(0, 0.5);
		assertThat(model.weights()).containsExactly(0.5, 0.25, 0.25);
		model.weight(1, 1);
		model.weight(1, 0);
		assertThat(model.weights().stream().mapToDouble(w -> w).sum()).isEqualTo(1, within(1e-12));
		assertThat(model.weights().get(1)).isZero();
	}

	@Test
	void aRuleThatCopiesTheBestNetworkIsNoGain() {
		FusionData data = data(0.6, 0.6);
		Scores same = data.networks().get("CNN_1");
		Map<String, Scores> twins = new LinkedHashMap<>();
		twins.put("CNN_1", same);
		twins.put("CNN_2", same);
		judge(new FusionData(data.labels(), data.data(), data.files(), data.subjects(), data.truth(), twins, Map.of(), data.badge(), "", data.unit()));
		assertThat(model.verdict()).startsWith("No gain: the best rule").contains("right on the same images as CNN_1");
		assertThat(model.rows().rows()).filteredOn(w -> !w.title().equals("CNN_1")).allSatisfy(w -> assertThat(w.verdict()).isEqualTo("same as CNN_1"));
	}

	@Test
	void rulesThatPredictTheSameNameEachOther() {
		judge(data(0.6, 0.5));
		FusionRow mean = row("mean");
		assertThat(mean.judgement().predicted()).isEqualTo(row("sum").judgement().predicted());
		assertThat(mean.verdict()).isEqualTo("same as sum rule");
		assertThat(mean.p()).isEqualTo(row("sum").p());
	}

	@Test
	void headlineTableAndCorrectionSayTheSame() {
		judge(noisy());
		RuleComparison compared = model.table().orElseThrow().comparison().orElseThrow();
		RuleComparison.Row best = compared.best().orElseThrow();
		FusionRow shown = row(best.id());
		assertThat(compared.tests()).isGreaterThan(1);
		assertThat(model.correction()).startsWith("Corrected for " + compared.tests() + " rules");
		assertThat(model.verdict()).contains(shown.title()).contains(FusionRow.interval(best.interval())).contains("corrected for " + compared.tests() + " rules");
		assertThat(shown.gainText()).contains(FusionRow.interval(best.interval()));
		assertThat(shown.p()).isEqualTo(best.correctedP()).isGreaterThanOrEqualTo(best.mcnemar().pValue());
		assertThat(model.verdict().startsWith("Fusion gains")).isEqualTo(shown.verdict().equals("gain"));
	}

	@Test
	void intervalsOverFewPeopleSaySo() {
		judge(data(0.6, 0.5));
		assertThat(model.correction()).as("20 people").doesNotContain("too narrow");
		FusionData few = data(0.6, 0.5);
		judge(new FusionData(few.labels(), few.data(), few.files(), few.subjects(), few.truth(), few.networks(), few.fitted(), few.badge(), "",
				new ResamplingUnit("person", few.subjects().stream().map(s -> "P" + s.hashCode() % 5).toList())));
		assertThat(model.correction()).contains("resample only 5 people");
	}

	@Test
	void otherWeightsKeepTheChosenCell() {
		FusionData data = data(0.6, 0.5);
		judge(data);
		model.choose(row(FusionRows.OWN), 1, 1);
		int before = model.images().rows().size();
		assertThat(model.listed()).startsWith("True disgust, predicted disgust (your weights 50 : 50)").endsWith(": " + before);
		model.weight(0, 1);
		weigh(data);
		FusionRow own = row(FusionRows.OWN);
		model.select(own);
		assertThat(model.images().rows()).hasSize(own.judgement().confusion().counts()[1][1]).isNotEmpty().allSatisfy(i -> assertThat(i.label()).isEqualTo("disgust"));
		assertThat(model.listed()).contains("100 : 0");
		model.select(row("sum"));
		assertThat(model.choice()).as("the cell of another row").isEmpty();
		assertThat(model.images().rows()).hasSize(IMAGES);
	}

	@Test
	void aCellThatIsChosenAgainIsGivenUp() {
		judge(data(0.6, 0.5));
		model.choose(row("sum"), 1, 1);
		model.choose(row("sum"), 1, 1);
		assertThat(model.choice()).isEmpty();
		assertThat(model.images().rows()).hasSize(IMAGES);
	}

	@Test
	void twoNetworksThatErrApartGainByFusionBeyondChance() {
		List<double[]> first = new ArrayList<>();
		List<double[]> second = new ArrayList<>();
		int[] truth = new int[IMAGES];
		for (int i = 0; i < IMAGES; i++) {
			truth[i] = i % 7;
			first.add(scores(i % 2 == 0 ? truth[i] : (truth[i] + 1) % 7, i % 2 == 0 ? 0.9 : 0.4));
			second.add(scores(i % 2 == 1 ? truth[i] : (truth[i] + 2) % 7, i % 2 == 1 ? 0.9 : 0.4));
		}
		judge(data(truth, new Scores(first), new Scores(second)));
		assertThat(row("sum").accuracy().value()).isEqualTo(1);
		assertThat(model.verdict()).startsWith("Fusion gains").contains("CNN_1");
	}

	@Test
	void aCellListsExactlyItsImagesWithTheWordOfEachNetwork() {
		judge(data(0.6, 0.5));
		FusionRow row = row("network CNN_2");
		model.choose(row, 1, 3);
		assertThat(model.images().rows()).hasSize(row.judgement().confusion().counts()[1][3]).isNotEmpty();
		assertThat(model.images().rows()).allSatisfy(i -> {
			assertThat(i.label()).isEqualTo(LabelSet.SEVEN.get(1).id());
			assertThat(i.verdicts()).hasSize(3).last().asString().startsWith(LabelSet.SEVEN.get(3).id());
		});
		model.select(row("sum"));
		assertThat(model.images().rows()).hasSize(IMAGES);
	}

	@Test
	void theSelectedRowIsComparedWithEveryOther() {
		judge(data(0.6, 0.5));
		model.select(row("sum"));
		assertThat(model.pairs().rows()).hasSize(model.rows().rows().size() - 1).extracting(PairRow::other).doesNotContain("sum rule");
		PairRow own = model.pairs().rows().get(model.pairs().rows().size() - 1);
		assertThat(own.test().pValue()).isEqualTo(1);
	}

	@Test
	void aSingleNetworkHasNoRules() {
		FusionData data = data(0.6, 0.5);
		judge(new FusionData(data.labels(), data.data(), data.files(), data.subjects(), data.truth(), Map.of("CNN_1", data.networks().get("CNN_1")), Map.of(), data.badge(), "", data.unit()));
		assertThat(model.rows().rows()).hasSize(1);
		assertThat(model.verdict()).isEmpty();
	}

	private FusionRow row(String id) {
		return model.rows().rows().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
	}

	private void judge(FusionData data) {
		model.data(data);
		weigh(data);
	}

	/** Judges the user's weights, and all that does not depend on them where that is not known yet. */
	private void weigh(FusionData data) {
		FusionTable table = model.table().orElseGet(() -> FusionRows.judge(data, Progress.NONE));
		model.show(table, model.weights().size() > 1 ? Optional.of(FusionRows.own(data, table, model.weights())) : Optional.empty());
	}

	/** Two networks whose scores are random, with a little more for the true class: rules differ on them. */
	private static FusionData noisy() {
		Random random = new Random(7);
		int[] truth = new int[IMAGES];
		List<List<double[]>> networks = List.of(new ArrayList<>(), new ArrayList<>());
		for (int i = 0; i < IMAGES; i++) {
			int label = i % 7;
			truth[i] = label;
			networks.forEach(rows -> {
				double[] row = random.doubles(7).toArray();
				row[label] += 0.4;
				double sum = java.util.Arrays.stream(row).sum();
				rows.add(java.util.Arrays.stream(row).map(v -> v / sum).toArray());
			});
		}
		return data(truth, new Scores(networks.get(0)), new Scores(networks.get(1)));
	}

	/** Two networks that are right by chance with these shares. */
	private static FusionData data(double firstRight, double secondRight) {
		Random random = new Random(3);
		int[] truth = new int[IMAGES];
		List<double[]> first = new ArrayList<>();
		List<double[]> second = new ArrayList<>();
		for (int i = 0; i < IMAGES; i++) {
			truth[i] = i % 7;
			first.add(scores(random.nextDouble() < firstRight ? truth[i] : random.nextInt(7), 0.3 + 0.6 * random.nextDouble()));
			second.add(scores(random.nextDouble() < secondRight ? truth[i] : random.nextInt(7), 0.3 + 0.6 * random.nextDouble()));
		}
		return data(truth, new Scores(first), new Scores(second));
	}

	private static FusionData data(int[] truth, Scores first, Scores second) {
		List<String> files = new ArrayList<>();
		List<String> subjects = new ArrayList<>();
		for (int i = 0; i < truth.length; i++) {
			files.add("image" + i + ".png");
			subjects.add("S" + i / 7);
		}
		Map<String, Scores> networks = new LinkedHashMap<>();
		networks.put("CNN_1", first);
		networks.put("CNN_2", second);
		return new FusionData(LabelSet.SEVEN, Path.of("faces"), files, subjects, truth, networks, Map.of(), ProtocolBadge.SUBJECT_DISJOINT, "",
				new ResamplingUnit("person", subjects));
	}

	private static double[] scores(int label, double score) {
		double[] scores = new double[7];
		java.util.Arrays.fill(scores, (1 - score) / 6);
		scores[label] = score;
		return scores;
	}
}
