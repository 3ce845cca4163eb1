package org.fervor.vision.tspm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As much JSON as the reference files need: maps, lists, numbers as doubles, strings without escapes. */
public final class Json {

	private final String text;
	private int at;

	private Json(String text) {
		this.text = text;
	}

	/** The value of a JSON text. */
	public static Object parse(String text) {
		return new Json(text).value();
	}

	@SuppressWarnings("unchecked")
	public static Map<String, Object> object(Object value) {
		return (Map<String, Object>) value;
	}

	@SuppressWarnings("unchecked")
	public static List<Object> list(Object value) {
		return (List<Object>) value;
	}

	public static double number(Object value) {
		return (Double) value;
	}

	private Object value() {
		switch (peek()) {
			case '{':
				return object();
			case '[':
				return list();
			case '"':
				return string();
			default:
				return scalar();
		}
	}

	private Map<String, Object> object() {
		Map<String, Object> map = new LinkedHashMap<>();
		at++;
		while (peek() != '}') {
			String key = string();
			peek();
			at++;
			map.put(key, value());
			if (peek() == ',') {
				at++;
			}
		}
		at++;
		return map;
	}

	private List<Object> list() {
		List<Object> list = new ArrayList<>();
		at++;
		while (peek() != ']') {
			list.add(value());
			if (peek() == ',') {
				at++;
			}
		}
		at++;
		return list;
	}

	private String string() {
		peek();
		int end = text.indexOf('"', at + 1);
		String string = text.substring(at + 1, end);
		at = end + 1;
		return string;
	}

	private Object scalar() {
		int start = at;
		while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
			at++;
		}
		String word = text.substring(start, at);
		return switch (word) {
			case "true" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			case "null" -> null;
			default -> Double.valueOf(word);
		};
	}

	private char peek() {
		while (Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return text.charAt(at);
	}
}
