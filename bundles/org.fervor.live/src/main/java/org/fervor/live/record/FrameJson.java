package org.fervor.live.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.fervor.core.face.Box;
import org.fervor.core.label.LabelSet;
import org.fervor.core.music.Song;
import org.fervor.core.score.Scores;
import org.fervor.live.pipeline.AnalysedFrame;
import org.fervor.live.pipeline.ScoredFace;
import org.fervor.live.pipeline.Stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An analysed frame as one JSON object: {@code t} seconds; {@code faces} how many; {@code box} x, y, width and height of the leading face in pixels; {@code view_deg} its yaw;
 * {@code scores} class → fused share; {@code label} the class of the largest; {@code temperature} what the scores are calibrated with before
 * the decision; {@code decision} the mood; {@code song} what plays; {@code stage_ms} stage → milliseconds. What
 * there is not is null. {@code truth}, the expression that the person shows, stands there only where the source knows it.
 */
public final class FrameJson {

	private static final ObjectMapper JSON = new ObjectMapper();

	private FrameJson() {
	}

	/** @param song what plays; null for nothing */
	public static ObjectNode of(AnalysedFrame frame, Song song) {
		ObjectNode node = JSON.createObjectNode();
		node.put("t", frame.frame().seconds());
		node.put("faces", frame.faces().size());
		ScoredFace lead = frame.lead().orElse(null);
		if (lead == null) {
			node.putNull("box");
			node.putNull("view_deg");
			node.putNull("scores");
			node.putNull("label");
		} else {
			put(node, lead, frame.labels());
		}
		node.put("temperature", frame.decision().temperature());
		node.put("decision", frame.decision().mood().id());
		frame.frame().truth().ifPresent(shown -> node.put("truth", shown.id()));
		node.put("song", song == null ? null : song.text());
		ObjectNode times = node.putObject("stage_ms");
		for (Map.Entry<Stage, Double> time : new TreeMap<>(frame.millis()).entrySet()) {
			times.put(time.getKey().id(), Double.parseDouble(String.format(Locale.ROOT, "%.2f", time.getValue())));
		}
		return node;
	}

	private static void put(ObjectNode node, ScoredFace lead, LabelSet labels) {
		Box box = lead.face().box();
		ArrayNode numbers = node.putArray("box");
		List.of(box.x(), box.y(), box.width(), box.height()).forEach(numbers::add);
		lead.face().viewDegrees().ifPresentOrElse(v -> node.put("view_deg", v), () -> node.putNull("view_deg"));
		ObjectNode scores = node.putObject("scores");
		for (int i = 0; i < labels.size(); i++) {
			scores.put(labels.get(i).id(), lead.shares()[i]);
		}
		node.put("label", labels.get(Scores.argmax(lead.shares())).id());
	}
}
