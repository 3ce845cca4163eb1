package org.fervor.ui.data.augment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.augment.AugmentationStep;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.experiment.ContentHash;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.LabelJudge;
import org.fervor.experiment.LabelJudge.Opinion;
import org.fervor.experiment.PreparedFace;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

/** Makes sheets and opinions away from the UI thread; the newest wish wins. To be called on the UI thread, where its listener hears, too. */
final class SheetWork {

	/** What is to be seen. @param judge the run whose networks say how safe labels are; empty for none */
	record Order(FaceWish faces, Recipe recipe, Optional<SheetMaker.Difference> difference, Optional<StoredRun> judge, int draws) {
	}

	/** Hears what has come of the newest order. */
	interface Listener {

		void made(List<List<SheetCell>> faces);

		/** Comes again and again while more becomes known. @param opinions by {@link SheetCell#key} */
		void judged(Map<String, Opinion> opinions);

		void failed(String message);

		/** The pictures stand, but no opinion can be had. */
		void notJudged(String message);
	}

	private record Asked(PreparedFace face, String operation, Settings settings, long seed, int epoch, int draws) {
	}

	private final Tasks tasks;
	private final FaceStudio studio;
	private final Listener listener;
	private final SheetMaker maker = new SheetMaker();
	private final Object judging = new Object();
	/** Guarded by {@link #judging}, as the judge is. */
	private final Map<Asked, Opinion> known = new LinkedHashMap<>();
	private LabelJudge judge;
	private StoredRun judged;
	private Optional<Task> making = Optional.empty();
	private Optional<Task> asking = Optional.empty();
	/** Counts the orders, so that a late answer to an earlier one is known as such. */
	private int orders;
	/** The last order that was judged to its end: what is told on the way may come later than that. */
	private int judgedOrder;

	SheetWork(Tasks tasks, FaceStudio studio, Listener listener) {
		this.tasks = tasks;
		this.studio = studio;
		this.listener = listener;
	}

	/** Forgets what was ordered before. */
	void order(Order order) {
		stop();
		int mine = ++orders;
		making = Optional.of(tasks.quick(Messages.augment_making, progress -> {
			List<PreparedFace> faces = order.faces().take(studio, order.recipe().settings(), progress);
			return maker.make(faces, order.recipe(), order.difference(), progress);
		}, new Outcome<List<List<SheetCell>>>() {
			@Override
			public void done(List<List<SheetCell>> faces) {
				if (mine == orders) {
					listener.made(faces);
					order.judge().ifPresentOrElse(run -> ask(order, run, faces, mine), () -> listener.judged(Map.of()));
				}
			}

			@Override
			public void failed(String message) {
				if (mine == orders) {
					listener.failed(message);
				}
			}
		}));
	}

	/** Nothing is wanted any more. */
	void stop() {
		orders++;
		making.ifPresent(Task::cancel);
		asking.ifPresent(Task::cancel);
	}

	/** Lets go of detector and networks, on a worker, when the part is closed. */
	void close() {
		tasks.afterwards(Messages.augment_making, () -> {
			studio.close();
			synchronized (judging) {
				if (judge != null) {
					judge.close();
					judge = null;
				}
			}
		});
	}

	private void ask(Order order, StoredRun run, List<List<SheetCell>> faces, int mine) {
		asking = Optional.of(tasks.quick(Messages.augment_judging, progress -> opinions(order, run, faces, mine, progress), new Outcome<Map<String, Opinion>>() {
			@Override
			public void done(Map<String, Opinion> opinions) {
				if (mine == orders) {
					judgedOrder = mine;
					listener.judged(opinions);
				}
			}

			@Override
			public void failed(String message) {
				if (mine == orders) {
					listener.notJudged(message);
				}
			}
		}));
	}

	private Map<String, Opinion> opinions(Order order, StoredRun run, List<List<SheetCell>> faces, int mine, Progress progress) {
		Map<String, Opinion> opinions = new LinkedHashMap<>();
		AugmentationPipeline pipeline = order.recipe().pipeline();
		Map<String, PreparedFace> own = ownFaces(order, run, progress);
		synchronized (judging) {
			open(run);
			for (List<SheetCell> face : faces) {
				for (SheetCell cell : face.stream().filter(c -> own.containsKey(c.face().contentHash())).toList()) {
					progress.checkCancelled();
					order.recipe().step(cell.operation()).ifPresent(s -> {
						opinions.put(cell.key(), opinion(own.get(cell.face().contentHash()), cell, s.what(), pipeline, order, progress));
						Map<String, Opinion> sofar = Map.copyOf(opinions);
						tasks.ui().latest("opinions", () -> {
							if (mine == orders && mine != judgedOrder) {
								listener.judged(sofar);
							}
						});
					});
				}
			}
		}
		return opinions;
	}

	/** The faces as the run that judges finds and crops them, by the images' content: its networks know no others. Images in which it finds none are not judged. */
	private Map<String, PreparedFace> ownFaces(Order order, StoredRun run, Progress progress) {
		Settings shown = order.recipe().settings();
		Settings own = run.plan().settings().with(ExperimentParameters.LAYOUT, shown.get(ExperimentParameters.LAYOUT)).with(ExperimentParameters.INCLUDE, shown.get(ExperimentParameters.INCLUDE));
		Map<String, PreparedFace> faces = new HashMap<>();
		order.faces().take(studio, own, progress).forEach(f -> faces.put(f.contentHash(), f));
		return faces;
	}

	private Opinion opinion(PreparedFace face, SheetCell cell, AugmentationStep step, AugmentationPipeline pipeline, Order order, Progress progress) {
		// on the fly each epoch is one draw, and each is on the sheet
		int draws = cell.epoch() > 0 ? 1 : order.draws();
		Asked asked = new Asked(face, cell.operation(), step.settings(), order.recipe().seed(), cell.epoch(), draws);
		Opinion answer = known.get(asked);
		if (answer == null) {
			answer = judge.judge(face, step, pipeline, ContentHash.imageSeed(face.contentHash()) + cell.epoch(), draws, progress);
			known.put(asked, answer);
		}
		return answer;
	}

	private void open(StoredRun run) {
		if (judge == null || !run.folder().path().equals(judged.folder().path())) {
			if (judge != null) {
				judge.close();
				judge = null;
			}
			known.clear();
			judge = studio.judge(run);
			judged = run;
		}
	}
}
