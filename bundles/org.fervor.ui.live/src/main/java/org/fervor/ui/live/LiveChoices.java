package org.fervor.ui.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.fervor.core.face.DetectorParameters;
import org.fervor.core.parameter.Settings;
import org.fervor.live.LiveOrder;
import org.fervor.live.music.MoodPolicy;
import org.fervor.live.music.MusicHome;
import org.fervor.live.music.MusicMemory;
import org.fervor.live.music.Playlists;
import org.fervor.live.pipeline.ModelFolder;

/**
 * What can be chosen for a live session, found in the workspace and the installation. Knows no widget.
 *
 * @param workspace    folder of the workspace
 * @param installation folder of the product; empty where it is not known
 * @param faces        how faces are found: values of the detectors' parameters
 */
record LiveChoices(Path workspace, Optional<Path> installation, Supplier<Settings> faces) {

	/** A model to recognise with. @param folder empty for the one that is there for live sessions */
	record Model(String title, Optional<Path> folder) {
	}

	/** The policies that come along. */
	static final List<MoodPolicy> POLICIES = List.of(MoodPolicy.MATCH, MoodPolicy.LIFT);

	/** Where models for live sessions are looked for, the user's before those that ship. */
	List<Path> modelHomes() {
		return ModelFolder.homes(workspace, installation);
	}

	/** The model for live sessions if there is one, then every run that left models, the newest first. @param standard its title */
	List<Model> models(String standard) {
		List<Model> models = new ArrayList<>();
		if (modelHomes().stream().anyMatch(LiveChoices::holdsModel)) {
			models.add(new Model(standard, Optional.empty()));
		}
		List<Path> runs = new ArrayList<>();
		for (Path place : places()) {
			runs.addAll(below(place));
		}
		runs.sort((a, b) -> Long.compare(modified(b), modified(a)));
		runs.forEach(r -> models.add(new Model(workspace.relativize(r).toString().replace('\\', '/'), Optional.of(r))));
		return models;
	}

	/** The folder of songs where the user chose none. */
	Optional<Path> music() {
		return MusicHome.songs(workspace, installation);
	}

	/**
	 * An order for a session.
	 *
	 * @param music folder of songs; empty for none
	 * @throws org.fervor.core.task.UserError if the songs cannot be read
	 */
	LiveOrder order(String source, Model model, String player, MoodPolicy policy, Optional<Path> music) {
		Settings settings = faces.get().with(DetectorParameters.PART_TRACKING, true);
		return new LiveOrder(source, model.folder().stream().toList(), modelHomes(), player, music.map(Playlists::in).orElse(Playlists.EMPTY), policy,
				MusicMemory.in(MusicHome.memory(workspace)), settings);
	}

	/** Folders in which runs are kept: the workspace's own and each project's. */
	private List<Path> places() {
		List<Path> places = new ArrayList<>(List.of(workspace.resolve("runs")));
		children(workspace).forEach(p -> places.add(p.resolve("runs")));
		return places.stream().filter(Files::isDirectory).toList();
	}

	/** Runs lie in a folder of runs, or one deeper: a command makes one per split. */
	private static List<Path> below(Path place) {
		List<Path> found = new ArrayList<>();
		for (Path child : children(place)) {
			if (holdsModel(child)) {
				found.add(child);
			} else {
				children(child).stream().filter(LiveChoices::holdsModel).forEach(found::add);
			}
		}
		return found;
	}

	private static boolean holdsModel(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.anyMatch(f -> f.getFileName().toString().matches("model-.*\\.zip"));
		} catch (IOException e) {
			return false;
		}
	}

	private static List<Path> children(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isDirectory).sorted().toList();
		} catch (IOException e) {
			return List.of();
		}
	}

	private static long modified(Path folder) {
		try {
			return Files.getLastModifiedTime(folder).toMillis();
		} catch (IOException e) {
			return 0;
		}
	}
}
