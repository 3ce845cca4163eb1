package org.fervor.experiment.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.fervor.core.split.ProtocolBadge;

/** The accuracies that the paper reports, with the protocol each was measured under. */
final class PaperFigures {

	/** One of them. @param size of the crops in pixels; 0 where it is not said @param accuracy 0..1 */
	record Figure(String dataset, String recogniser, String title, int size, double accuracy, String protocol, ProtocolBadge badge) {
	}

	private PaperFigures() {
	}

	/** The paper's name of a data set in some layout; empty where the paper does not use it. */
	static Optional<String> dataset(String layout) {
		return layout.startsWith("ckplus") ? Optional.of("CK+") : layout.startsWith("kdef") ? Optional.of("KDEF") : layout.startsWith("sfew") ? Optional.of("SFEW") : Optional.empty();
	}

	/** All figures of a data set. */
	static List<Figure> of(String dataset) {
		try (InputStreamReader reader = new InputStreamReader(PaperFigures.class.getResourceAsStream("paper-figures.csv"), StandardCharsets.UTF_8);
				CSVParser parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
			return parser.stream().map(r -> new Figure(r.get("dataset"), r.get("recogniser"), r.get("title"), Integer.parseInt(r.get("size")),
					Double.parseDouble(r.get("accuracy")) / 100, r.get("protocol"), ProtocolBadge.valueOf(r.get("badge")))).filter(f -> f.dataset().equals(dataset)).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
