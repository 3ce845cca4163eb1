package org.fervor.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.fervor.core.label.Expression;
import org.fervor.core.split.Fold;

/** {@code split.csv}: each image's content hash, subject, sequence and place in each fold. */
final class SplitTable {

	private SplitTable() {
	}

	static void write(Path file, FaceSet faces, List<Fold> folds) throws IOException {
		List<List<?>> rows = new ArrayList<>();
		for (int f = 0; f < folds.size(); f++) {
			List<List<?>> ofFold = new ArrayList<>();
			for (int i : folds.get(f).train()) {
				ofFold.add(row(faces.faces().get(i), faces, f, "train"));
			}
			for (int i : folds.get(f).test()) {
				ofFold.add(row(faces.faces().get(i), faces, f, "test"));
			}
			ofFold.sort(java.util.Comparator.comparing(r -> (String) r.get(0)));
			rows.addAll(ofFold);
		}
		RunFolder.writeTable(file, List.of("file", "hash", "label", "subject", "sequence", "fold", "part", "detector", "warnings"), rows);
	}

	/** @param fold from 0 */
	record Row(String file, String hash, Expression label, String subject, String sequence, int fold, boolean training) {
	}

	/** @throws org.fervor.core.task.UserError if the file is missing or damaged */
	static List<Row> read(Path file) {
		return CsvFile.read(file, false, "restore it", table -> table.each(r -> new Row(r.get("file"), r.get("hash"), Expression.named(r.get("label")).orElseThrow(), r.get("subject"), r.get("sequence"), Integer.parseInt(r.get("fold")) - 1, r.get("part").equals("train"))));
	}

	/** One hash for all images: of their names and hashes, in order. */
	static String dataHash(FaceSet faces) {
		StringBuilder text = new StringBuilder();
		faces.faces().forEach(f -> text.append(f.sample().name()).append(' ').append(f.contentHash()).append('\n'));
		return ContentHash.of(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static List<?> row(PreparedFace face, FaceSet faces, int fold, String part) {
		return List.of(face.sample().name(), face.contentHash(), face.sample().label().id(), face.sample().subject(), face.sample().sequence(), fold + 1, part,
				face.face().detector(), String.join("; ", face.face().warnings()));
	}
}
