package org.fervor.live.music;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where songs are looked for where nobody names a folder, and where it is kept what a person said about them. */
public final class MusicHome {

	private static final String MUSIC = "music";

	private MusicHome() {
	}

	/**
	 * The folder of songs: the workspace's own, that of its first project that brings one, or the samples that ship. Empty where there is none.
	 *
	 * @param installation folder of the product; empty where it is not known
	 */
	public static Optional<Path> songs(Path workspace, Optional<Path> installation) {
		Stream<Path> homes = Stream.of(Stream.of(workspace), projects(workspace).stream(), installation.stream().map(i -> i.resolve("sample-workspaces").resolve("first-steps")))
				.flatMap(h -> h);
		return homes.map(h -> h.resolve(MUSIC)).filter(Files::isDirectory).findFirst();
	}

	/** The file of what a person said about songs. */
	public static Path memory(Path workspace) {
		return workspace.resolve("live").resolve("music.json");
	}

	private static List<Path> projects(Path workspace) {
		try (Stream<Path> files = Files.list(workspace)) {
			return files.filter(Files::isDirectory).sorted().toList();
		} catch (IOException e) {
			return List.of();
		}
	}
}
