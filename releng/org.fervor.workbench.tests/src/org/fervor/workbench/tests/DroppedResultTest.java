package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a task opened for a part is closed where the part does not get it: a camera, native memory. */
@ExtendWith(NoSurprises.class)
class DroppedResultTest implements Outcome<AutoCloseable> {

	private final Shell part = new Shell(Display.getDefault());
	private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
	private final CountDownLatch go = new CountDownLatch(1);
	private final Task task = new Tasks(part).start("open", progress -> {
		go.await();
		return () -> heard.add("closed");
	}, this);

	@AfterEach
	void close() {
		part.dispose();
	}

	@Test
	void aResultReachesThePartThatLives() {
		finish();
		Workbench.until("it is told", () -> !heard.isEmpty());
		assertEquals(List.of("done"), heard);
	}

	@Test
	void aPartThatIsClosedMeanwhileLeavesNothingOpen() {
		finish();
		part.dispose();
		Workbench.until("the result is closed", () -> !heard.isEmpty());
		assertEquals(List.of("closed"), heard);
	}

	@Test
	void aTaskThatIsCancelledWhenItsWorkIsDoneLeavesNothingOpen() {
		finish();
		task.cancel();
		Workbench.until("the result is closed", () -> heard.contains("closed") && heard.contains("cancelled"));
		assertFalse(heard.contains("done"));
	}

	/** Lets the work end, without letting the UI thread hear of it. */
	private void finish() {
		go.countDown();
		while (task.running()) {
			Thread.onSpinWait();
		}
	}

	@Override
	public void done(AutoCloseable result) {
		heard.add("done");
	}

	@Override
	public void failed(String message) {
		heard.add("failed");
	}

	@Override
	public void cancelled() {
		heard.add("cancelled");
	}
}
