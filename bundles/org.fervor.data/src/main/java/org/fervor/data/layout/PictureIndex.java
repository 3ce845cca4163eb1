package org.fervor.data.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.fervor.data.scan.FoundFile;

/** Brings the pictures of a data set together with the rows of its label list. */
public final class PictureIndex {

	private final Draft draft;
	private final Map<String, FoundFile> pictures = new HashMap<>();
	private final Set<String> labelled = new HashSet<>();

	/** @param key what the label list calls a picture */
	public PictureIndex(Draft draft, List<FoundFile> pictures, Function<FoundFile, String> key) {
		this.draft = draft;
		pictures.forEach(p -> put(key.apply(p), p));
	}

	private void put(String key, FoundFile picture) {
		if (pictures.putIfAbsent(key, picture) != null) {
			draft.leaveOut("second picture of one name", picture.name());
		}
	}

	/** Adds the picture that a row is about; a row without one is left out. @param row what the list calls the picture, as an example */
	public void add(String key, String row, Verdict verdict) {
		FoundFile picture = pictures.remove(key);
		if (picture != null) {
			labelled.add(key);
			draft.add(picture, verdict);
		} else {
			draft.leaveOut(labelled.contains(key) ? "second label of one picture; the first counts" : "label without a picture", row);
		}
	}

	/** Leaves out the pictures that no row was about. */
	public void close() {
		pictures.values().forEach(p -> draft.leaveOut("picture without a label", p.name()));
		pictures.clear();
	}
}
