package org.fervor.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Sample;
import org.fervor.core.label.LabelSet;
import org.fervor.core.split.Fold;
import org.fervor.core.split.FoldCheck;
import org.fervor.core.split.SplitProtocol;

/**
 * The faces that a run works on.
 *
 * @param layout     of the data set
 * @param labels     the classes
 * @param faces      sorted by name
 * @param leftOut    what was not taken, from reading to detecting
 * @param remembered how many of the faces were known from an earlier search
 * @param detector   id of what found them: never {@code auto} where the data set decided otherwise
 * @param remarks    what a person must know about how they were found
 */
public record FaceSet(String layout, LabelSet labels, List<PreparedFace> faces, List<LeftOut> leftOut, int remembered, String detector, List<String> remarks) {

	public FaceSet {
		faces = List.copyOf(faces);
		leftOut = List.copyOf(leftOut);
		remarks = List.copyOf(remarks);
	}

	public List<Sample> samples() {
		return faces.stream().map(PreparedFace::sample).toList();
	}

	/**
	 * Divides the faces.
	 *
	 * @throws org.fervor.core.task.UserError if the split is impossible, or leaves a class without training or test images
	 */
	List<Fold> divide(SplitProtocol split, long seed) {
		Map<String, String> hashes = new HashMap<>();
		faces.forEach(f -> hashes.put(f.sample().name(), f.contentHash()));
		List<Fold> folds = split.divide(samples(), s -> hashes.get(s.name()), seed);
		FoldCheck.check(samples(), folds, split.id());
		return folds;
	}

	/** Index of the class of a face. */
	public int label(int index) {
		return labels.indexOf(faces.get(index).sample().label());
	}

	/** How many faces each detector found. */
	public Map<String, Integer> detectors() {
		Map<String, Integer> counts = new TreeMap<>();
		faces.forEach(f -> counts.merge(f.face().detector(), 1, Integer::sum));
		return counts;
	}

	/** How many faces carry each warning. */
	public Map<String, Integer> warnings() {
		Map<String, Integer> counts = new TreeMap<>();
		faces.forEach(f -> f.face().warnings().forEach(w -> counts.merge(w, 1, Integer::sum)));
		return counts;
	}
}
