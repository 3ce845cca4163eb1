package org.fervor.core.split;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.fervor.core.data.Sample;

/**
 * What training and test of a fold share.
 *
 * @param subjectsKnown   whether every sample names its subject
 * @param sharedSubjects  subjects in both
 * @param testSubjects    subjects in the test part
 * @param sequencesKnown  whether every sample names its sequence
 * @param sharedSequences sequences in both
 * @param sharedImages    test images whose file content also stands in training
 */
public record LeakAudit(boolean subjectsKnown, int sharedSubjects, int testSubjects, boolean sequencesKnown, int sharedSequences, int sharedImages) {

	/**
	 * Looks at one fold.
	 *
	 * @param contentHash hash of a sample's picture
	 */
	public static LeakAudit of(List<Sample> samples, Fold fold, Function<Sample, String> contentHash) {
		Set<String> subjects = shared(samples, fold, Sample::subject);
		Set<String> sequences = shared(samples, fold, Sample::sequence);
		Set<String> known = keys(samples, fold.train(), contentHash);
		int images = (int) fold.test().stream().map(samples::get).map(contentHash).filter(known::contains).count();
		return new LeakAudit(tells(samples, fold, Sample::subject), subjects.size(), keys(samples, fold.test(), Sample::subject).size(),
				tells(samples, fold, Sample::sequence), sequences.size(), images);
	}

	/** The strongest claim that the findings allow. */
	public ProtocolBadge badge() {
		if (sharedImages > 0) {
			return ProtocolBadge.DUPLICATES;
		} else if (sharedSubjects == 0) {
			return subjectsKnown ? ProtocolBadge.SUBJECT_DISJOINT : ProtocolBadge.SUBJECTS_UNKNOWN;
		}
		return sequencesKnown && sharedSequences == 0 ? ProtocolBadge.SEQUENCE_DISJOINT : ProtocolBadge.RANDOM;
	}

	/** The findings in words. */
	public String describe() {
		String subjects = subjectsKnown ? sharedSubjects + " of " + testSubjects + " test subjects are also in training" : "the data set does not name every subject";
		String sequences = sequencesKnown ? sharedSequences + " recordings stand in both" : "recordings are not named";
		return subjects + "; " + sequences + "; " + sharedImages + " test images have an identical copy in training.";
	}

	private static Set<String> shared(List<Sample> samples, Fold fold, Function<Sample, String> key) {
		Set<String> both = keys(samples, fold.train(), key);
		both.retainAll(keys(samples, fold.test(), key));
		return both;
	}

	private static Set<String> keys(List<Sample> samples, List<Integer> indices, Function<Sample, String> key) {
		Set<String> keys = new HashSet<>();
		indices.forEach(i -> keys.add(key.apply(samples.get(i))));
		keys.remove("");
		return keys;
	}

	private static boolean tells(List<Sample> samples, Fold fold, Function<Sample, String> key) {
		return fold.train().stream().noneMatch(i -> key.apply(samples.get(i)).isEmpty()) && fold.test().stream().noneMatch(i -> key.apply(samples.get(i)).isEmpty());
	}
}
