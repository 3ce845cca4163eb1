package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.fervor.core.io.ForeignFile;
import org.fervor.core.task.UserError;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as the files of a run hold it: indented, UTF-8, the same line ends on every platform. */
public final class Json {

	private static final ObjectMapper MAPPER = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
	private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

	/** A summary of a hundred folds has 1 MB. */
	private static final int LARGEST = 256 << 20;

	private Json() {
	}

	public static ObjectNode object() {
		return MAPPER.createObjectNode();
	}

	/** A record, map or list as a tree; names of components in snake_case. */
	public static JsonNode tree(Object value) {
		return MAPPER.valueToTree(value);
	}

	/**
	 * Reads a record that {@link #tree} wrote.
	 *
	 * @throws UserError if the file is missing or damaged
	 */
	public static <T> T read(Path file, Class<T> type) throws IOException {
		try {
			T value = MAPPER.treeToValue(read(file), type);
			Gaps.refuse(value, "");
			return value;
		} catch (JsonProcessingException | IllegalArgumentException e) {
			throw new UserError(file + " is damaged (" + reason(e) + "); restore it", e);
		}
	}

	private static String reason(Exception e) {
		if (!(e instanceof JsonMappingException mapping)) {
			return e.getMessage();
		}
		String where = mapping.getPath().stream().map(p -> p.getFieldName() == null ? String.valueOf(p.getIndex() + 1) : p.getFieldName()).collect(Collectors.joining("."));
		String text = mapping instanceof ValueInstantiationException made && made.getCause() != null
				? made.getCause() instanceof NullPointerException ? "something is missing" : String.valueOf(made.getCause().getMessage())
				: mapping.getOriginalMessage();
		String line = text.lines().findFirst().orElse("");
		return (where.isEmpty() ? "" : "'" + where + "': ") + (line.length() > 160 ? line.substring(0, 159) + "…" : line);
	}

	/** Indented, with a line end. */
	public static String text(JsonNode node) {
		try {
			return WRITER.writeValueAsString(node) + "\n";
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Reads a record from one line. */
	static <T> T parse(String line, Class<T> type) throws JsonProcessingException {
		return MAPPER.readValue(line, type);
	}

	/** On one line. */
	public static String line(JsonNode node) {
		return node.toString();
	}

	/**
	 * Reads a file.
	 *
	 * @throws UserError if it is missing or no JSON object
	 */
	public static ObjectNode read(Path file) throws IOException {
		try {
			JsonNode node = MAPPER.readTree(ForeignFile.text(file, LARGEST));
			if (node instanceof ObjectNode object) {
				return object;
			}
			throw new UserError(file + " holds no JSON object; restore it");
		} catch (NoSuchFileException e) {
			throw new UserError(file + " is missing; restore it", e);
		} catch (JsonProcessingException e) {
			throw new UserError(file + " is damaged" + (e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr()) + "; restore it", e);
		}
	}
}
