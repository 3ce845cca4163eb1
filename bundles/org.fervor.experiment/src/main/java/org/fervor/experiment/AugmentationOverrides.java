package org.fervor.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.fervor.core.augment.PaperOperations;

/**
 * Settings of single operations on the command line: {@code rotation.max-angle=25} sets a parameter, {@code flip=off} leaves an operation out, {@code flip=on} takes it in.
 *
 * @param texts what was written before {@code =} → what was written behind it
 */
public record AugmentationOverrides(Map<String, String> texts) {

	/** Takes what is about operations out of a map of settings, so that the rest are parameters of the experiment. */
	public static AugmentationOverrides take(Map<String, String> settings) {
		Map<String, String> taken = new LinkedHashMap<>();
		settings.forEach((key, value) -> {
			if (isOperation(operation(key))) {
				taken.put(key, value);
			}
		});
		settings.keySet().removeAll(taken.keySet());
		return new AugmentationOverrides(taken);
	}

	/**
	 * What an experiment names, changed.
	 *
	 * @param named empty for all of Algorithm 1; so the result names all of them where anything but the change on the fly is overridden
	 * @throws IllegalArgumentException if a value is neither on nor off, or nothing of Algorithm 1 is left
	 */
	public List<AugmentationChoice> apply(List<AugmentationChoice> named) {
		if (texts.isEmpty()) {
			return named;
		}
		Map<String, Map<String, String>> chosen = new LinkedHashMap<>();
		named.forEach(c -> chosen.put(c.operation(), new LinkedHashMap<>(c.settings())));
		if (texts.keySet().stream().anyMatch(k -> !operation(k).equals(PaperOperations.LIVE)) && chosen.keySet().stream().noneMatch(PaperOperations.IDS::contains)) {
			PaperOperations.IDS.forEach(id -> chosen.put(id, new LinkedHashMap<>()));
		}
		texts.forEach((key, value) -> {
			if (key.indexOf('.') < 0) {
				turn(chosen, key, value);
			} else {
				chosen.computeIfAbsent(operation(key), id -> new LinkedHashMap<>()).put(key.substring(key.indexOf('.') + 1), value);
			}
		});
		if (texts.keySet().stream().anyMatch(PaperOperations.IDS::contains) && chosen.keySet().stream().noneMatch(PaperOperations.IDS::contains)) {
			throw new IllegalArgumentException("every operation is off: leave one on, or set augment=none");
		}
		List<AugmentationChoice> choices = new ArrayList<>();
		chosen.forEach((id, settings) -> choices.add(new AugmentationChoice(id, settings)));
		return choices;
	}

	private static void turn(Map<String, Map<String, String>> chosen, String id, String value) {
		switch (value.strip().toLowerCase(Locale.ROOT)) {
			case "on", "true", "yes" -> chosen.computeIfAbsent(id, i -> new LinkedHashMap<>());
			case "off", "false", "no" -> chosen.remove(id);
			default -> throw new IllegalArgumentException(id + " cannot be '" + value + "': on, off; or set a parameter of it, as in rotation.max-angle=25");
		}
	}

	private static boolean isOperation(String id) {
		return PaperOperations.IDS.contains(id) || PaperOperations.LIVE.equals(id);
	}

	private static String operation(String key) {
		int dot = key.indexOf('.');
		return dot < 0 ? key : key.substring(0, dot);
	}
}
