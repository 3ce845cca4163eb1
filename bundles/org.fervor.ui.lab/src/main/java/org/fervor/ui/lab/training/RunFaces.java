package org.fervor.ui.lab.training;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.fervor.core.image.PixelImage;
import org.fervor.experiment.RunPlan;
import org.fervor.ui.data.augment.FaceStudio;
import org.fervor.ui.image.SwtImages;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

/**
 * Pictures of faces as the networks of a run see them. Runs keep no pictures, since many data sets may not be passed on: the faces are found and cropped anew, or come from the
 * cache. UI thread only.
 */
final class RunFaces {

	private final Control owner;
	private final Tasks tasks;
	private final FaceStudio studio;
	private final Runnable arrived;
	private final Map<String, Image> images = new HashMap<>();
	private Optional<Path> shown = Optional.empty();
	private Set<String> asked = Set.of();
	private Optional<Task> looking = Optional.empty();
	private String problem = "";

	/** @param arrived called when there is more to be drawn, or something to be said */
	RunFaces(Control owner, Tasks tasks, FaceStudio studio, Runnable arrived) {
		this.owner = owner;
		this.tasks = tasks;
		this.studio = studio;
		this.arrived = arrived;
		owner.addDisposeListener(e -> clear());
	}

	/** Looks for the faces of some images of a run, once. */
	void show(Path folder, RunPlan plan, List<String> files) {
		Set<String> names = new TreeSet<>(files);
		if (shown.equals(Optional.of(folder)) && asked.equals(names)) {
			return;
		}
		if (!shown.equals(Optional.of(folder))) {
			clear();
		}
		shown = Optional.of(folder);
		asked = names;
		problem = "";
		looking.ifPresent(Task::cancel);
		if (names.isEmpty()) {
			return;
		}
		looking = Optional.of(tasks.quick(Messages.training_sampleFaces, progress -> studio.crops(plan, names, progress), new Outcome<Map<String, PixelImage>>() {
			@Override
			public void done(Map<String, PixelImage> crops) {
				if (shown.equals(Optional.of(folder)) && asked.equals(names)) {
					crops.forEach((name, crop) -> images.computeIfAbsent(name, n -> new Image(owner.getDisplay(), SwtImages.data(crop))));
					arrived.run();
				}
			}

			@Override
			public void failed(String message) {
				if (shown.equals(Optional.of(folder))) {
					problem = message;
					arrived.run();
				}
			}
		}));
	}

	Optional<Image> get(String file) {
		return Optional.ofNullable(images.get(file));
	}

	/** How many there are. */
	int count() {
		return images.size();
	}

	/** Why there are no faces; empty where nothing is wrong. */
	String problem() {
		return problem;
	}

	private void clear() {
		images.values().forEach(Image::dispose);
		images.clear();
	}
}
