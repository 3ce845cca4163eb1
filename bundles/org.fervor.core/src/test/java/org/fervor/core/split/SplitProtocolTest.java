package org.fervor.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.Set;
import java.util.stream.Collectors;

import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageSource;
import org.fervor.core.label.Expression;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SplitProtocolTest {

	@Property(tries = 60)
	void everyProtocolUsesEachSampleOnceAndKeepsTrainingAndTestApart(@ForAll @IntRange(min = 10, max = 25) int subjects, @ForAll long seed) {
		List<Sample> samples = samples(subjects, 3);
		for (String id : List.of("random", "subject", "sequence", "kfold:5", "kfold:5:subject", "kfold:3:sequence", "loso")) {
			List<Fold> folds = SplitProtocol.parse(id).divide(samples, seed);
			List<Integer> tested = new ArrayList<>();
			for (Fold fold : folds) {
				Set<Integer> both = new HashSet<>(fold.train());
				both.retainAll(fold.test());
				assertThat(both).as(id).isEmpty();
				assertThat(fold.train().size() + fold.test().size()).as(id).isEqualTo(samples.size());
				tested.addAll(fold.test());
			}
			assertThat(tested).as(id).doesNotHaveDuplicates();
			if (folds.size() > 1) {
				assertThat(tested).as(id).hasSize(samples.size());
			}
		}
	}

	@Property(tries = 40)
	void halvesAreBalancedWithinEachClass(@ForAll @IntRange(min = 6, max = 30) int subjects, @ForAll long seed) {
		List<Sample> samples = samples(subjects, 3);
		Fold fold = SplitProtocol.parse("random").divide(samples, seed).get(0);
		for (Expression expression : Expression.values()) {
			long train = fold.train().stream().filter(i -> samples.get(i).label() == expression).count();
			long test = fold.test().stream().filter(i -> samples.get(i).label() == expression).count();
			assertThat(Math.abs(train - test)).isLessThanOrEqualTo(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "subject", "kfold:4:subject", "loso" })
	void nobodyStandsInTrainingAndTest(String id) {
		List<Sample> samples = samples(12, 3);
		for (Fold fold : SplitProtocol.parse(id).divide(samples, 7)) {
			assertThat(LeakAudit.of(samples, fold, Sample::name).badge()).isEqualTo(ProtocolBadge.SUBJECT_DISJOINT);
		}
	}

	@Test
	void aRandomSplitOfSequencesIsCalledRandom() {
		List<Sample> samples = samples(12, 3);
		Fold fold = SplitProtocol.parse("random").divide(samples, 7).get(0);
		LeakAudit audit = LeakAudit.of(samples, fold, Sample::name);
		assertThat(audit.badge()).isEqualTo(ProtocolBadge.RANDOM);
		assertThat(audit.sharedSubjects()).isEqualTo(audit.testSubjects());
		assertThat(audit.describe()).contains("12 of 12 test subjects");
	}

	@Test
	void aSequenceSplitSharesPersonsButNoRecording() {
		List<Sample> samples = samples(12, 3);
		Fold fold = SplitProtocol.parse("sequence").divide(samples, 7).get(0);
		assertThat(LeakAudit.of(samples, fold, Sample::name).badge()).isEqualTo(ProtocolBadge.SEQUENCE_DISJOINT);
	}

	@Test
	void anIdenticalPictureInBothHalvesIsWorstOfAll() {
		List<Sample> samples = samples(12, 3);
		Fold fold = SplitProtocol.parse("subject").divide(samples, 7).get(0);
		LeakAudit audit = LeakAudit.of(samples, fold, s -> "same");
		assertThat(audit.badge()).isEqualTo(ProtocolBadge.DUPLICATES);
		assertThat(audit.sharedImages()).isEqualTo(fold.test().size());
	}

	@Test
	void unnamedSubjectsAreNeverCalledDisjoint() {
		List<Sample> samples = samples(12, 3).stream().map(s -> new Sample(s.image(), s.label(), "", "", Part.NONE)).toList();
		Fold fold = SplitProtocol.parse("random").divide(samples, 7).get(0);
		assertThat(LeakAudit.of(samples, fold, Sample::name).badge()).isEqualTo(ProtocolBadge.SUBJECTS_UNKNOWN);
		assertThatThrownBy(() -> SplitProtocol.parse("subject").divide(samples, 7)).isInstanceOf(UserError.class).hasMessageContaining("names no subject");
	}

	@Test
	void imagesThatNameNoGroupAreCounted() {
		List<Sample> samples = new ArrayList<>(samples(4, 1));
		Sample first = samples.get(0);
		samples.set(0, new Sample(first.image(), first.label(), first.subject(), "", first.part()));
		assertThatThrownBy(() -> SplitProtocol.parse("sequence").divide(samples, 1)).isInstanceOf(UserError.class)
				.hasMessageContaining("names no sequence for 1 of its " + samples.size() + " images, such as " + first.name());
	}

	@Test
	void theValidationPartIsTestedOnOnlyWhereThereIsNoTestPart() {
		List<Part> parts = List.of(Part.TRAIN, Part.VALIDATION, Part.TEST, Part.NONE);
		List<Sample> four = samples(4, 1).subList(0, 4);
		List<Sample> samples = IntStream.range(0, 4).mapToObj(i -> new Sample(four.get(i).image(), four.get(i).label(), "", "", parts.get(i))).toList();
		assertThat(new SplitProtocol.Fixed().divide(samples, 1)).containsExactly(new Fold("authors' split", List.of(0), List.of(2)));
		assertThat(new SplitProtocol.Fixed().divide(samples.subList(0, 2), 1)).containsExactly(new Fold("authors' split", List.of(0), List.of(1)));
	}

	@Test
	void theAuthorsHalvesAreTakenAsTheyAre() {
		List<Sample> samples = samples(4, 1).stream().map(s -> new Sample(s.image(), s.label(), s.subject(), s.sequence(), s.subject().equals("S0") ? Part.TEST : Part.TRAIN))
				.toList();
		Fold fold = SplitProtocol.parse("fixed").divide(samples, 0).get(0);
		assertThat(fold.test()).extracting(i -> samples.get(i).subject()).containsOnly("S0");
		assertThatThrownBy(() -> SplitProtocol.parse("fixed").divide(samples(4, 1), 0)).isInstanceOf(UserError.class).hasMessageContaining("no training and test parts");
	}

	@Test
	void theSameSeedGivesTheSameFoldsAndAnotherSeedOthers() {
		List<Sample> samples = samples(12, 3);
		assertThat(SplitProtocol.parse("random").divide(samples, 3)).isEqualTo(SplitProtocol.parse("random").divide(samples, 3));
		assertThat(SplitProtocol.parse("random").divide(samples, 3)).isNotEqualTo(SplitProtocol.parse("random").divide(samples, 4));
	}

	@ParameterizedTest
	@ValueSource(strings = { "random", "subject", "sequence", "fixed", "loso", "kfold:10", "kfold:10:subject" })
	void idsAreReadBack(String id) {
		assertThat(SplitProtocol.parse(id).id()).isEqualTo(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "half", "kfold", "kfold:1", "kfold:x", "kfold:5:face" })
	void nonsenseIsRefusedWithTheChoices(String id) {
		assertThatThrownBy(() -> SplitProtocol.parse(id)).hasMessageContaining("random, subject, sequence, fixed, loso, kfold:K");
	}

	@Test
	void moreFoldsThanPersonsAreRefused() {
		assertThatThrownBy(() -> SplitProtocol.parse("kfold:20:subject").divide(samples(12, 1), 0)).isInstanceOf(UserError.class).hasMessageContaining("only 12");
	}

	/** Seven expressions of each subject, some frames each. */
	private static List<Sample> samples(int subjects, int frames) {
		List<Sample> samples = new ArrayList<>();
		for (int s = 0; s < subjects; s++) {
			for (Expression expression : Set.of(Expression.values()).stream().sorted().limit(7).collect(Collectors.toList())) {
				for (int f = 0; f < frames; f++) {
					String name = "S" + s + "/" + expression.id() + "/" + f + ".png";
					samples.add(new Sample(new ImageSource.PictureFile(Path.of(name), name), expression, "S" + s, "S" + s + "/" + expression.id(), Part.NONE));
				}
			}
		}
		return samples;
	}
}
