package org.fervor.experiment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;

/** Refuses records that were read from a file in which something is missing, so that no part of the program meets a null later. */
final class Gaps {

	private Gaps() {
	}

	/**
	 * Looks at a value and everything in it.
	 *
	 * @param where what the value is called in its file; empty for the file's root
	 * @throws IllegalArgumentException if something is null that is not marked {@link MayBeAbsent}; the message names it
	 */
	static void refuse(Object value, String where) {
		if (value == null) {
			throw new IllegalArgumentException("'" + where + "' is missing");
		} else if (value instanceof Record record) {
			for (RecordComponent component : record.getClass().getRecordComponents()) {
				Object part = part(record, component);
				if (part != null || !component.isAnnotationPresent(MayBeAbsent.class)) {
					refuse(part, inside(where, snake(component.getName())));
				}
			}
		} else if (value instanceof Iterable<?> list) {
			int i = 0;
			for (Object part : list) {
				refuse(part, inside(where, String.valueOf(++i)));
			}
		} else if (value instanceof Map<?, ?> map) {
			map.forEach((key, part) -> refuse(part, inside(where, String.valueOf(key))));
		} else if (value instanceof Object[] array) {
			refuse(java.util.Arrays.asList(array), where);
		}
	}

	private static Object part(Record record, RecordComponent component) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(record);
		} catch (IllegalAccessException | InvocationTargetException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String inside(String where, String name) {
		return where.isEmpty() ? name : where + "." + name;
	}

	private static String snake(String name) {
		return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}
}
