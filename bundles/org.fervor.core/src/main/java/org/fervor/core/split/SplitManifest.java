package org.fervor.core.split;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.fervor.core.data.Sample;
import org.fervor.core.io.Reasons;
import org.fervor.core.task.UserError;
import org.fervor.core.text.CsvText;
import org.fervor.core.text.TextFile;

/**
 * A division that somebody stored: the {@code split.csv} of a run, or any table with the columns {@code hash} (SHA-256 of the picture's bytes), {@code fold} and
 * {@code part} (train or test). Pictures are known by their content, so that it holds on any machine and under any file name.
 */
final class SplitManifest {

	/** Bytes of the longest table that is read: some million rows. */
	private static final int MOST = 1 << 29;

	private final Path file;
	/** Fold → content hash → whether for training. */
	private final Map<Integer, Map<String, Boolean>> folds = new TreeMap<>();

	/** @throws UserError if the file is missing, holds no such table, or tests an image in several folds */
	SplitManifest(Path file) {
		this.file = file;
		List<List<String>> rows = rows();
		List<String> header = rows.isEmpty() ? List.of() : rows.get(0);
		int hash = column(header, "hash");
		int fold = column(header, "fold");
		int part = column(header, "part");
		for (int r = 1; r < rows.size(); r++) {
			List<String> row = rows.get(r);
			if (row.size() < header.size() || !row.get(fold).matches("\\d{1,6}") || !row.get(part).matches("train|test")) {
				throw new UserError(file + ", row " + (r + 1) + ": a fold number and 'train' or 'test' are expected; take the split.csv of a run");
			}
			Boolean before = folds.computeIfAbsent(Integer.parseInt(row.get(fold)), f -> new HashMap<>()).put(row.get(hash), row.get(part).equals("train"));
			if (before != null && before != row.get(part).equals("train")) {
				throw new UserError(file + ", row " + (r + 1) + ": the same picture stands in training and test of fold " + row.get(fold) + "; remove one of its rows");
			}
		}
		refuseTwiceTested();
	}

	/** @throws UserError if a picture of the table is missing among the samples; samples that it does not name take no part */
	List<Fold> divide(List<Sample> samples, Function<Sample, String> contentHash) {
		Map<String, List<Integer>> byHash = new HashMap<>();
		for (int i = 0; i < samples.size(); i++) {
			byHash.computeIfAbsent(contentHash.apply(samples.get(i)), h -> new ArrayList<>()).add(i);
		}
		List<Fold> divided = new ArrayList<>();
		folds.forEach((number, parts) -> {
			List<String> missing = parts.keySet().stream().filter(h -> !byHash.containsKey(h)).sorted().toList();
			if (!missing.isEmpty()) {
				throw new UserError(file + " names " + missing.size() + " pictures that are not among the " + samples.size() + " faces (the first has the SHA-256 "
						+ missing.get(0) + "): take the data set, detector and classes that the split was made with");
			}
			divided.add(new Fold(folds.size() == 1 ? "stored split" : "stored fold " + number, members(parts, byHash, true), members(parts, byHash, false)));
		});
		if (divided.stream().anyMatch(f -> f.train().isEmpty() || f.test().isEmpty())) {
			throw new UserError(file + ": each fold needs pictures for training and for testing");
		}
		return divided;
	}

	private static List<Integer> members(Map<String, Boolean> parts, Map<String, List<Integer>> byHash, boolean training) {
		return parts.entrySet().stream().filter(e -> e.getValue() == training).flatMap(e -> byHash.get(e.getKey()).stream()).sorted().toList();
	}

	private int column(List<String> header, String name) {
		int column = header.indexOf(name);
		if (column < 0) {
			throw new UserError(file + " has no column '" + name + "'; a stored split has the columns hash, fold and part, as the split.csv of a run");
		}
		return column;
	}

	private List<List<String>> rows() {
		try {
			return CsvText.rows(TextFile.read(file, MOST)).stream().filter(r -> r.size() > 1).toList();
		} catch (java.nio.file.NoSuchFileException e) {
			throw new UserError(file + ": there is no such file; name the split.csv of a run", e);
		} catch (IllegalArgumentException e) {
			throw new UserError(file + " is damaged (" + e.getMessage() + "); take the split.csv of a run", e);
		} catch (IOException e) {
			throw new UserError(file + " cannot be read: " + Reasons.of(e) + "; name the split.csv of a run", e);
		}
	}

	/** Each image has one score; one that several folds test would have that of the fold that happens to be scored last. */
	private void refuseTwiceTested() {
		Map<String, Integer> testedIn = new HashMap<>();
		folds.forEach((number, parts) -> parts.forEach((hash, training) -> {
			Integer before = training ? null : testedIn.put(hash, number);
			if (before != null) {
				throw new UserError(file + ": the same image (SHA-256 " + hash + ") is in the test part of folds " + before + " and " + number + "; each image can be tested once, so remove one of its rows");
			}
		}));
	}
}
