package org.fervor.ui.data.crop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.fervor.core.face.Face;
import org.fervor.core.parameter.Settings;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

/** Fills the {@link ProbePage}: finds runs, and lets the {@link ProbeBench} work in the background for the face on the screen. UI thread only. */
final class ProbeDesk {

	private static final String RUNS = "runs";

	private final Tasks tasks;
	private final CropPage page;
	private final ProbeBench bench;
	private Optional<Task> probing = Optional.empty();
	/** Counts what was asked for, so that a late answer to an earlier question is known as such. */
	private int probes;

	ProbeDesk(Tasks tasks, CropPage page, ProbeBench bench) {
		this.tasks = tasks;
		this.page = page;
		this.bench = bench;
	}

	/** Looks for the finished runs of the workspace and its projects. */
	void findRuns() {
		List<Path> places = new ArrayList<>();
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		places.add(root.getLocation().toPath().resolve(RUNS));
		Arrays.stream(root.getProjects()).filter(IProject::isOpen).forEach(p -> places.add(p.getLocation().toPath().resolve(RUNS)));
		tasks.quick(Messages.probe_job, progress -> ProbeBench.runs(places), new Outcome<List<Path>>() {
			@Override
			public void done(List<Path> runs) {
				page.probe().runs(runs);
			}

			@Override
			public void failed(String message) {
				page.probe().say(message);
			}
		});
	}

	/** Probes the face, if the page is in front and a run is chosen. */
	void probe(Optional<CropStudio.Seen> seen, Optional<Face> face) {
		probing.ifPresent(Task::cancel);
		int mine = ++probes;
		Optional<Path> run = page.probe().chosen();
		if (!page.probing() || run.isEmpty()) {
			return;
		}
		if (face.isEmpty()) {
			page.probe().clear(Messages.browser_noFace);
			return;
		}
		Settings how = page.probe().settings();
		page.probe().say(Messages.probe_running);
		probing = Optional.of(tasks.quick(Messages.probe_job, progress -> bench.probe(run.get(), seen.orElseThrow().image(), face.get(), how), new Outcome<ProbeBench.Probed>() {
			@Override
			public void done(ProbeBench.Probed probed) {
				if (mine == probes) {
					page.probe().show(probed.result(), probed.remark());
				}
			}

			@Override
			public void failed(String message) {
				if (mine == probes) {
					page.probe().clear(message);
				}
			}
		}));
	}
}
