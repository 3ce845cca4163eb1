package org.fervor.product;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Is attached to a workbench that was started as a user starts it, and looks at its windows from inside: SWT draws its texts itself or through GTK, so nobody outside can read
 * them. Knows SWT by reflection only, because the workbench has it in a class space of its own.
 */
public final class WindowAgent {

	private WindowAgent() {
	}

	/** @param order {@code read FILE}: writes the texts of all visible windows, a line each; {@code close FILE}: closes the windows as their user does, dialogs first */
	public static void agentmain(String order, Instrumentation machine) throws IOException {
		String[] words = order.split(" ", 2);
		List<String> lines = new ArrayList<>();
		for (Class<?> type : machine.getAllLoadedClasses()) {
			if (type.getName().equals("org.eclipse.swt.widgets.Display")) {
				try {
					look(type, words[0].equals("close"), lines);
				} catch (ReflectiveOperationException | RuntimeException e) {
					// a program that is only just starting or ending; who waits in vain reads this
					lines.add("agent: " + e + ", " + e.getCause());
				}
			}
		}
		Path part = Files.writeString(Path.of(words[1] + ".part"), String.join("\n", lines));
		Files.move(part, Path.of(words[1]), StandardCopyOption.ATOMIC_MOVE);
	}

	private static void look(Class<?> type, boolean close, List<String> lines) throws ReflectiveOperationException {
		Method find = type.getMethod("findDisplay", Thread.class);
		for (Thread thread : Thread.getAllStackTraces().keySet()) {
			Object display = find.invoke(null, thread);
			if (display == null) {
				continue;
			}
			Runnable work = () -> {
				Object[] shells = (Object[]) call(display, "getShells");
				Arrays.stream(shells).filter(s -> Boolean.TRUE.equals(call(s, "isVisible"))).forEach(s -> collect(s, lines));
			};
			type.getMethod("syncExec", Runnable.class).invoke(display, work);
			if (close) {
				// not waited for: what is closed may ask back, or end the program
				type.getMethod("asyncExec", Runnable.class).invoke(display, (Runnable) () -> {
					Object[] shells = (Object[]) call(display, "getShells");
					Arrays.stream(shells).filter(s -> call(s, "getParent") != null || shells.length == 1).forEach(s -> call(s, "close"));
					Arrays.stream(shells).filter(s -> Boolean.FALSE.equals(call(s, "isDisposed"))).forEach(s -> call(s, "close"));
				});
			}
		}
	}

	private static void collect(Object widget, List<String> lines) {
		if (call(widget, "getText") instanceof String text && !text.isBlank()) {
			lines.add(text.strip().replace('\n', ' '));
		}
		if (call(widget, "getChildren") instanceof Object[] children) {
			Arrays.stream(children).filter(c -> Boolean.TRUE.equals(call(c, "isVisible"))).forEach(c -> collect(c, lines));
		}
	}

	/** @return what the method gives, or null where the widget has none of that name */
	private static Object call(Object widget, String method) {
		try {
			return widget.getClass().getMethod(method).invoke(widget);
		} catch (NoSuchMethodException | IllegalAccessException e) {
			return null;
		} catch (InvocationTargetException e) {
			throw new IllegalStateException(method, e.getCause());
		}
	}
}
