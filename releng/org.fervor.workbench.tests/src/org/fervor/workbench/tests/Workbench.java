package org.fervor.workbench.tests;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
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
