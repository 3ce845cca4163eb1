package org.fervor.app.workbench;

import java.util.Arrays;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.fervor.app.text.Messages;
import org.fervor.ui.task.Tasks;

/** What happens to work that is still going on when the workbench is closed: the user is asked, then it is cancelled and waited for. */
final class RunningWork {

	private RunningWork() {
	}

	/** Whether the workbench may close. If so, nothing runs any more. */
	static boolean mayStop() {
		Job[] running = Arrays.stream(Job.getJobManager().find(Tasks.FAMILY)).filter(j -> !j.isSystem()).toArray(Job[]::new);
		if (running.length > 0 && !MessageDialog.openQuestion(null, Messages.close_title, NLS.bind(Messages.close_question, running[0].getName()))) {
			return false;
		}
		Job.getJobManager().cancel(Tasks.FAMILY);
		try {
			Job.getJobManager().join(Tasks.FAMILY, null);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return true;
	}
}
