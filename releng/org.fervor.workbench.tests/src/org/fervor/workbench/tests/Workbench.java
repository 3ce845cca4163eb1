package org.fervor.workbench.tests;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.fervor.ui.task.Tasks;

/** A small driver: opens parts and waits, without ever sleeping, until a condition holds. */
final class Workbench {

	private static final int PATIENCE_MILLIS = 180_000;

	private Workbench() {
	}

	static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	static IWorkbenchPage page() {
		return window().getActivePage();
	}

	static <T extends IViewPart> T view(Class<T> type, String id) throws WorkbenchException {
		return type.cast(page().showView(id));
	}

	static void perspective(String id) throws WorkbenchException {
		PlatformUI.getWorkbench().showPerspective(id, window());
		settle();
	}

	/** Runs the event loop until the condition holds. @param what is waited for, for the message when it never does */
	static void until(String what, BooleanSupplier condition) {
		Display display = Display.getCurrent();
		boolean[] late = new boolean[1];
		Runnable alarm = () -> late[0] = true;
		display.timerExec(PATIENCE_MILLIS, alarm);
		while (!condition.getAsBoolean()) {
			if (late[0]) {
				throw new AssertionError("waited in vain until " + what);
			}
			if (!display.readAndDispatch()) {
				pulse(display);
				display.sleep();
			}
		}
		display.timerExec(-1, alarm);
	}

	/** Runs the event loop until nothing is to be done any more, neither on the UI thread nor by a task. */
	static void settle() {
		until("all work is done", () -> Job.getJobManager().find(Tasks.FAMILY).length == 0);
		Display display = Display.getCurrent();
		boolean[] passed = new boolean[1];
		display.timerExec(200, () -> passed[0] = true);
		until("the screen is up to date", () -> passed[0] && Job.getJobManager().find(Tasks.FAMILY).length == 0);
	}

	/** Executes a command with parameters given as id, value, id, value, … */
	static Object execute(String id, String... parameters) {
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < parameters.length; i += 2) {
			values.put(parameters[i], parameters[i + 1]);
		}
		ParameterizedCommand command = ParameterizedCommand.generateCommand(window().getService(ICommandService.class).getCommand(id), values);
		try {
			return window().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			throw new AssertionError(id, e);
		}
	}

	/** Presses a mouse button on a control. @param at in the control's coordinates */
	static void press(Control control, Point at, int button) {
		Point place = control.toDisplay(at);
		Event move = new Event();
		move.type = SWT.MouseMove;
		move.x = place.x;
		move.y = place.y;
		post(move);
		button(SWT.MouseDown, button);
	}

	/** Releases it. */
	static void release(int button) {
		button(SWT.MouseUp, button);
	}

	private static void button(int type, int button) {
		Event event = new Event();
		event.type = type;
		event.button = button;
		post(event);
	}

	private static void post(Event event) {
		if (!Display.getCurrent().post(event)) {
			throw new AssertionError("the display takes no mouse events");
		}
	}

	/** Does something that opens a dialog, and presses a button of it. */
	static void answering(String button, Runnable action) {
		Display display = Display.getCurrent();
		boolean[] pressed = new boolean[1];
		Runnable[] look = new Runnable[1];
		look[0] = () -> {
			Optional<Button> found = Arrays.stream(display.getShells()).filter(s -> s != window().getShell()).flatMap(s -> button(s, button).stream()).findFirst();
			found.ifPresentOrElse(b -> {
				pressed[0] = true;
				b.notifyListeners(SWT.Selection, new Event());
			}, () -> display.timerExec(20, look[0]));
		};
		display.timerExec(20, look[0]);
		action.run();
		display.timerExec(-1, look[0]);
		if (!pressed[0]) {
			throw new AssertionError("nothing asked for " + button);
		}
	}

	private static Optional<Button> button(Composite parent, String text) {
		for (Control child : parent.getChildren()) {
			Optional<Button> found = child instanceof Button one && one.getText().replace("&", "").equals(text) ? Optional.of(one)
					: child instanceof Composite inner ? button(inner, text) : Optional.empty();
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	/** Closes all editors without saving, and all views that a test has opened. */
	static void tidy() {
		page().closeAllEditors(false);
		page().resetPerspective();
		settle();
	}

	/** Lets the loop look at the condition again soon, even when no event comes. */
	private static void pulse(Display display) {
		display.timerExec(20, () -> {
			// waking up is all
		});
	}
}
