package org.fervor.core.split;

import java.util.ArrayList;
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
 * @param nearDuplicates  test images that look like a training image of other content ({@link Fingerprint#ALIKE}): neighbouring frames, copies in another size or
 *                        format, augmented copies that keep their place
 * @param derivedImages   test images of whose mirror image training holds a likeness, as augmenting before dividing leaves them; not counted again where counted above
 * @param strangersAlike  how many of the last two stand between different persons or recordings, so that neither name explains the likeness
 * @param examples        a few of those pairs, test image first
 */
public record LeakAudit(boolean subjectsKnown, int sharedSubjects, int testSubjects, boolean sequencesKnown, int sharedSequences, int sharedImages, int nearDuplicates,
		int derivedImages, int strangersAlike, List<String> examples) {

	private static final int MOST_EXAMPLES = 5;

	public LeakAudit {
		examples = examples == null ? List.of() : List.copyOf(examples);
	}

	/**
	 * Looks at names and contents of one fold.
	 *
	 * @param contentHash hash of a sample's picture
	 */
	public static LeakAudit of(List<Sample> samples, Fold fold, Function<Sample, String> contentHash) {
		Set<String> subjects = shared(samples, fold, Sample::subject);
		Set<String> sequences = shared(samples, fold, Sample::sequence);
		Set<String> known = keys(samples, fold.train(), contentHash);
		int images = (int) fold.test().stream().map(samples::get).map(contentHash).filter(known::contains).count();
		return new LeakAudit(tells(samples, fold, Sample::subject), subjects.size(), keys(samples, fold.test(), Sample::subject).size(),
				tells(samples, fold, Sample::sequence), sequences.size(), images, 0, 0, 0, List.of());
	}

	/**
	 * Looks at names, contents and looks of one fold. Takes time proportional to training times test images.
	 *
	 * @param fingerprints one per sample
	 */
	public static LeakAudit of(List<Sample> samples, Fold fold, List<Fingerprint> fingerprints) {
		java.util.Map<Sample, String> contents = new java.util.HashMap<>();
		for (int i = 0; i < samples.size(); i++) {
			contents.put(samples.get(i), fingerprints.get(i).content());
		}
		LeakAudit names = of(samples, fold, contents::get);
		int near = 0;
		int derived = 0;
		int strangers = 0;
		List<String> examples = new ArrayList<>();
		for (int test : fold.test()) {
			Likeness likeness = Likeness.find(samples, fingerprints, test, fold.train());
			near += likeness.kind() == Likeness.Kind.NEAR ? 1 : 0;
			derived += likeness.kind() == Likeness.Kind.MIRRORED ? 1 : 0;
			if (likeness.strangers()) {
				strangers++;
				if (examples.size() < MOST_EXAMPLES) {
					examples.add(samples.get(test).name() + " ~ " + samples.get(likeness.training()).name());
				}
			}
		}
		return new LeakAudit(names.subjectsKnown, names.sharedSubjects, names.testSubjects, names.sequencesKnown, names.sharedSequences, names.sharedImages, near, derived,
				strangers, examples);
	}

	/** The strongest claim that the findings allow. */
	public ProtocolBadge badge() {
		if (sharedImages > 0) {
			return ProtocolBadge.DUPLICATES;
		} else if (sharedSubjects > 0 && !(sequencesKnown && sharedSequences == 0)) {
			return ProtocolBadge.RANDOM;
		} else if (strangersAlike > 0) {
			return ProtocolBadge.NEAR_DUPLICATES;
		} else if (sharedSubjects > 0) {
			return ProtocolBadge.SEQUENCE_DISJOINT;
		}
		return subjectsKnown ? ProtocolBadge.SUBJECT_DISJOINT : ProtocolBadge.SUBJECTS_UNKNOWN;
	}

	/** The findings in words. */
	public String describe() {
		String subjects = subjectsKnown ? sharedSubjects + " of " + testSubjects + " test subjects are also in training" : "the data set does not name every subject";
		String sequences = sequencesKnown ? sharedSequences + " recordings stand in both" : "recordings are not named";
		String alike = nearDuplicates + " look like a training image" + (derivedImages > 0 ? ", " + derivedImages + " like the mirror image of one" : "")
				+ (strangersAlike > 0 ? "; " + strangersAlike + " of these are said to be of another person or recording, for instance " + examples.get(0) : "");
		return subjects + "; " + sequences + "; " + sharedImages + " test images have an identical copy in training; " + alike + ".";
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
