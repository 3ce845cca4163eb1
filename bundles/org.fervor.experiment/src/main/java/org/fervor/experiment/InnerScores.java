package org.fervor.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.fervor.core.score.FusionChoice;
import org.fervor.core.score.FusionRule;
import org.fervor.core.score.Scores;
import org.fervor.core.task.UserError;

/**
 * What networks said about images of the training part that they did not learn from: the only images on which a fusion rule may be fitted. Safe for use by several threads.
 */
final class InnerScores {

	/** Nothing was scored: rules that must be fitted cannot be. */
	static final InnerScores NONE = new InnerScores();

	/** Fold → network → face → scores. */
	private final Map<Integer, Map<String, Map<Integer, double[]>>> scores = new TreeMap<>();

	/** Takes a network's scores on some held-back faces of a fold's training part. */
	synchronized void add(int fold, String network, List<Integer> members, Scores result) {
		Map<Integer, double[]> rows = scores.computeIfAbsent(fold, f -> new TreeMap<>()).computeIfAbsent(network, n -> new TreeMap<>());
		for (int i = 0; i < members.size(); i++) {
			rows.put(members.get(i), result.rows().get(i));
		}
	}

	/**
	 * Fits a rule for one fold.
	 *
	 * @param networks ids, in the order in which the rule gets their scores
	 * @throws UserError if there is nothing to fit it on
	 */
	synchronized FusionRule fit(FusionChoice choice, int fold, List<String> networks, FaceSet faces) {
		if (choice.rule().isPresent()) {
			return choice.rule().orElseThrow();
		}
		Map<String, Map<Integer, double[]>> byNetwork = scores.getOrDefault(fold, Map.of());
		List<Integer> members = new ArrayList<>(byNetwork.getOrDefault(networks.get(0), Map.of()).keySet());
		members.removeIf(m -> !networks.stream().allMatch(n -> byNetwork.getOrDefault(n, Map.of()).containsKey(m)));
		if (members.isEmpty()) {
			throw new UserError("the fusion rule '" + choice.id() + "' has no held-back training images to be fitted on; take a rule that needs none, such as sum");
		}
		List<Scores> rows = networks.stream().map(n -> new Scores(members.stream().map(m -> byNetwork.get(n).get(m)).toList())).toList();
		return choice.fit(rows, members.stream().mapToInt(faces::label).toArray());
	}
}
