package org.fervor.live.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.live.decide.Decider;
import org.fervor.live.decide.Decision;
import org.fervor.live.decide.DecisionParameters;
import org.fervor.live.decide.MoodChange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a recorded session was like.
 *
 * @param frames            analysed frames
 * @param seconds           from the first frame to the last
 * @param detectionRate     part of the frames with a face, 0..1
 * @param labelFlips        changes per minute of the class with the largest score, from frame to frame
 * @param decisionFlips     changes of the mood per minute
 * @param reactionSeconds   median time from the frame at which the label turned to an expression until it became the mood; NaN where none did
 * @param framesPerSecond   analysed frames per second
 * @param secondsPerMood    how long each mood lasted
 * @param labelAgreement    part of the frames with a face whose label is the expression shown, 0..1; NaN where the source does not know what is shown
 * @param moodAgreement     the same for the mood; a mood follows later than a label by design
 * @param right             of the expressions shown for {@value #SHOWN_SECONDS} s or longer, the part that became the mood meanwhile or soon after; NaN where nobody knows
 */
public record SessionReport(long frames, double seconds, double detectionRate, double labelFlips, double decisionFlips, double reactionSeconds, double framesPerSecond,
		Map<String, Double> secondsPerMood, double labelAgreement, double moodAgreement, double right) {

	private static final ObjectMapper JSON = new ObjectMapper();
	/** An expression that is shown for less than this need not become the mood. */
	private static final double SHOWN_SECONDS = 1.0;
	/** Its mood may come so much after its end: scores are smoothed and confirmed. */
	private static final double LATE_SECONDS = 0.6;

	/**
	 * Reports on a recording as it was decided.
	 *
	 * @param recording a recorded folder or its {@code scores.jsonl}
	 * @throws UserError if it is no recording
	 */
	public static SessionReport of(Path recording) {
		return summary(lines(recording));
	}

	/**
	 * Decides on the recorded scores again with other settings, and reports on that.
	 *
	 * @param settings values of {@link DecisionParameters#ALL}; a temperature of 0 is the one it was recorded with
	 * @throws UserError if it is no recording, or holds no face
	 */
	public static SessionReport decidedAgain(Path recording, Settings settings) {
		List<Line> lines = lines(recording);
		List<Expression> classes = lines.stream().filter(l -> l.scores() != null).findFirst().map(l -> l.scores().keySet().stream().map(SessionReport::expression).toList())
				.orElseThrow(() -> new UserError(recording + ": holds no face that could be decided on; record again"));
		double wanted = settings.get(DecisionParameters.TEMPERATURE);
		Decider decider = new Decider(new LabelSet(classes), settings.with(DecisionParameters.TEMPERATURE, wanted > 0 ? wanted : lines.get(0).temperature()));
		List<Line> again = new ArrayList<>();
		for (Line line : lines) {
			Decision decision = line.scores() == null ? decider.noFace(line.seconds())
					: decider.face(line.seconds(), line.scores().values().stream().mapToDouble(Double::doubleValue).toArray());
			again.add(new Line(line.seconds(), line.scores(), line.label(), decision.mood().id(), line.truth(), line.temperature()));
		}
		return summary(again);
	}

	private record Line(double seconds, Map<String, Double> scores, String label, String mood, String truth, double temperature) {
	}

	private static SessionReport summary(List<Line> lines) {
		double span = lines.size() < 2 ? 0 : lines.get(lines.size() - 1).seconds() - lines.get(0).seconds();
		int labelFlips = 0;
		int moodFlips = 0;
		double turned = 0;
		String label = null;
		List<Double> reactions = new ArrayList<>();
		Map<String, Double> perMood = new LinkedHashMap<>();
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			if (line.label() != null && !line.label().equals(label)) {
				labelFlips += label == null ? 0 : 1;
				label = line.label();
				turned = line.seconds();
			}
			if (i > 0) {
				Line before = lines.get(i - 1);
				perMood.merge(before.mood(), line.seconds() - before.seconds(), Double::sum);
				if (!before.mood().equals(line.mood())) {
					moodFlips++;
					if (line.mood().equals(label)) {
						reactions.add(line.seconds() - turned);
					}
				}
			}
		}
		double[] sorted = reactions.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		double perMinute = span > 0 ? 60 / span : 0;
		long withFace = lines.stream().filter(l -> l.scores() != null).count();
		return new SessionReport(lines.size(), span, lines.isEmpty() ? 0 : (double) withFace / lines.size(), labelFlips * perMinute, moodFlips * perMinute,
				sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2], span > 0 ? (lines.size() - 1) / span : 0, perMood, agreement(lines, Line::label), agreement(lines, Line::mood), right(lines));
	}

	private static double agreement(List<Line> lines, Function<Line, String> answer) {
		List<Line> known = lines.stream().filter(l -> l.truth() != null && l.scores() != null && l.scores().containsKey(l.truth())).toList();
		return known.isEmpty() ? Double.NaN : (double) known.stream().filter(l -> l.truth().equals(answer.apply(l))).count() / known.size();
	}

	/** Of the expressions shown long enough the part that became the mood. */
	private static double right(List<Line> lines) {
		int shown = 0;
		int became = 0;
		for (int from = 0, end; from < lines.size(); from = end) {
			end = from + 1;
			while (end < lines.size() && Objects.equals(lines.get(end).truth(), lines.get(from).truth())) {
				end++;
			}
			String truth = lines.get(from).truth();
			double until = lines.get(end - 1).seconds();
			if (truth != null && until - lines.get(from).seconds() >= SHOWN_SECONDS) {
				shown++;
				became += lines.subList(from, lines.size()).stream().takeWhile(l -> l.seconds() <= until + LATE_SECONDS).anyMatch(l -> l.mood().equals(truth)) ? 1 : 0;
			}
		}
		return shown == 0 ? Double.NaN : (double) became / shown;
	}

	private static List<Line> lines(Path recording) {
		Path file = Files.isDirectory(recording) ? recording.resolve(SessionRecorder.SCORES) : recording;
		List<Line> lines = new ArrayList<>();
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			for (String text = reader.readLine(); text != null; text = reader.readLine()) {
				lines.add(line(JSON.readTree(text)));
			}
		} catch (IOException | IllegalArgumentException e) {
			// the last line of a session that was killed may be cut
			if (lines.isEmpty() || !Files.isRegularFile(file)) {
				throw new UserError(file + ": is no recorded session (" + e.getMessage() + "); give a folder that 'fervor live --record' wrote", e);
			}
		}
		return lines;
	}

	private static Line line(JsonNode node) {
		if (!node.hasNonNull("t") || !node.hasNonNull("decision")) {
			throw new IllegalArgumentException("a line without time or decision");
		}
		Map<String, Double> scores = null;
		if (node.hasNonNull("scores")) {
			scores = new LinkedHashMap<>();
			for (Map.Entry<String, JsonNode> entry : node.get("scores").properties()) {
				scores.put(entry.getKey(), entry.getValue().asDouble());
			}
		}
		return new Line(node.get("t").asDouble(), scores, node.path("label").isTextual() ? node.get("label").asText() : null, node.get("decision").asText(),
				node.path("truth").isTextual() ? node.get("truth").asText() : null, node.path("temperature").asDouble(1));
	}

	private static Expression expression(String id) {
		return Expression.named(id).orElseThrow(() -> new UserError("'" + id + "' is no expression; the recording is damaged"));
	}

	/** As JSON, in snake_case. */
	public ObjectNode json() {
		ObjectNode node = JSON.createObjectNode().put("frames", frames).put("seconds", seconds).put("detection_rate", detectionRate).put("label_flips_per_minute", labelFlips)
				.put("decision_flips_per_minute", decisionFlips).put("frames_per_second", framesPerSecond);
		node.put("reaction_seconds", Double.isNaN(reactionSeconds) ? null : reactionSeconds);
		if (!Double.isNaN(labelAgreement)) {
			node.put("label_agreement", labelAgreement).put("mood_agreement", moodAgreement).put("expressions_that_became_mood", right);
		}
		ObjectNode moods = node.putObject("seconds_per_mood");
		secondsPerMood.forEach(moods::put);
		return node;
	}

	/** Lines for a person. */
	public List<String> text() {
		List<String> text = new ArrayList<>(Arrays.asList(String.format(Locale.ROOT, "%d frames in %.1f s (%.1f per second), a face in %.1f %% of them", frames, seconds, framesPerSecond,
				100 * detectionRate), String.format(Locale.ROOT, "label changes %.1f per minute, mood changes %.1f per minute", labelFlips, decisionFlips)));
		if (!Double.isNaN(reactionSeconds)) {
			text.add(String.format(Locale.ROOT, "reaction %.2f s (median, from the label to the mood)", reactionSeconds));
		}
		if (!Double.isNaN(labelAgreement)) {
			text.add(String.format(Locale.ROOT, "the label is what is shown in %.1f %% of the frames, the mood in %.1f %%; %.0f %% of what was shown became the mood", 100 * labelAgreement,
					100 * moodAgreement, 100 * right));
		}
		secondsPerMood.forEach((mood, time) -> text.add(String.format(Locale.ROOT, "%-10s %6.1f s", mood, time)));
		return text;
	}
}
