package org.fervor.ui.data.crop;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.data.Dataset;
import org.fervor.ui.data.judge.JudgedSample;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

/** Fills the review queue: looks through a data set in the background for faces that want a look. UI thread only. */
final class ReviewDesk {

	private final Tasks tasks;
	private final CropPage page;
	private final CropStudio studio;
	private Optional<Task> reviewing = Optional.empty();

	ReviewDesk(Tasks tasks, CropPage page, CropStudio studio) {
		this.tasks = tasks;
		this.page = page;
		this.studio = studio;
	}

	/** Looks through the data set; what was looked through before is given up. */
	void review(Dataset dataset, String detector) {
		reviewing.ifPresent(Task::cancel);
		page.queueState(Messages.review_running);
		reviewing = Optional.of(tasks.start(NLS.bind(Messages.review_job, dataset.root()), progress -> studio.review(dataset, detector, progress), new Outcome<List<JudgedSample>>() {
			@Override
			public void done(List<JudgedSample> rows) {
				page.queue(rows);
			}

			@Override
			public void failed(String message) {
				page.queueState(message);
			}

			@Override
			public void cancelled() {
				page.queueState(Messages.review_cancelled);
			}
		}));
	}
}
