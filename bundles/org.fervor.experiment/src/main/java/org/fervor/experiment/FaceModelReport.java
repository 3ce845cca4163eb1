package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.fervor.core.face.FaceModelTrainer;
import org.fervor.core.io.AtomicFile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The figures of a trained part model in a file beside it: {@code faces.tspm.json} beside {@code faces.tspm}. */
public final class FaceModelReport {

	private FaceModelReport() {
	}

	/**
	 * Writes the file.
	 *
	 * @param command  what would train the same model again
	 * @param settings all of them, defaults written out
	 * @return the file
	 */
	public static Path write(FaceModelTrainer.Report report, String command, Map<String, String> settings) throws IOException {
		ObjectNode node = Json.object().put("format", 1).put("command", command).put("fervor", FervorVersion.TEXT).put("java", System.getProperty("java.version"));
		node.set("settings", Json.tree(settings));
		node.put("model", report.model().getFileName().toString()).put("bytes", report.bytes()).put("sha256", report.sha256()).put("filters", report.filters());
		node.set("views", Json.tree(report.views()));
		node.put("faces", report.faces()).put("scenes", report.scenes()).put("seconds", Math.round(report.seconds()));
		node.set("rounds", Json.tree(report.rounds()));
		node.set("held_out", Json.tree(report.heldOut()));
		node.set("skipped", Json.tree(report.skipped()));
		Path file = report.model().resolveSibling(report.model().getFileName() + ".json");
		AtomicFile.write(file, Json.text(node));
		return file;
	}
}
