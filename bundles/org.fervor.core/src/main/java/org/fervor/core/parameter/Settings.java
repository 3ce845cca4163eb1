package org.fervor.core.parameter;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Values for some parameters; what is not set has its default. Immutable. */
public final class Settings {

	private static final Settings DEFAULTS = new Settings(Map.of());

	private final Map<String, Object> values;

	private Settings(Map<String, Object> values) {
		this.values = values;
	}

	/** Nothing set: every parameter has its default. */
	public static Settings defaults() {
		return DEFAULTS;
	}

	/**
	 * Reads settings from texts.
	 *
	 * @throws IllegalArgumentException if an id names none of the parameters or a text is no value of its parameter
	 */
	public static Settings parse(Collection<? extends Parameter<?>> known, Map<String, String> texts) {
		Settings settings = DEFAULTS;
		for (Map.Entry<String, String> entry : texts.entrySet()) {
			Parameter<?> parameter = known.stream().filter(p -> p.id().equals(entry.getKey())).findFirst()
					.orElseThrow(() -> new IllegalArgumentException("there is no parameter '" + entry.getKey() + "': "
							+ String.join(", ", known.stream().map(Parameter::id).toList())));
			settings = settings.withText(parameter, entry.getValue());
		}
		return settings;
	}

	public <T> T get(Parameter<T> parameter) {
		Object value = values.get(parameter.id());
		return value == null ? parameter.defaultValue() : parameter.type().cast(value);
	}

	/** These settings with one value changed; checked against the parameter's range. */
	public <T> Settings with(Parameter<T> parameter, T value) {
		Map<String, Object> changed = new LinkedHashMap<>(values);
		changed.put(parameter.id(), parameter.check(value));
		return new Settings(changed);
	}

	private <T> Settings withText(Parameter<T> parameter, String text) {
		return with(parameter, parameter.parse(text));
	}

	/** Every parameter with its value as text, defaults written out: for a stored file and for provenance. */
	public Map<String, String> texts(Collection<? extends Parameter<?>> parameters) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (Parameter<?> parameter : parameters) {
			texts.put(parameter.id(), text(parameter));
		}
		return texts;
	}

	private <T> String text(Parameter<T> parameter) {
		return parameter.format(get(parameter));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Settings settings && values.equals(settings.values);
	}

	@Override
	public int hashCode() {
		return Objects.hash(values);
	}

	@Override
	public String toString() {
		return values.toString();
	}
}
