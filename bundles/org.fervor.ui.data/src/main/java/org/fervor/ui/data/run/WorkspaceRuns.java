package org.fervor.ui.data.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.osgi.util.NLS;
import org.fervor.experiment.RunStore;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.data.text.Messages;

/** The runs of the workspace: in the folder {@code runs} of each project, and in that of the workspace, which the command line uses. */
public final class WorkspaceRuns {

	private static final String RUNS = "runs";

	private WorkspaceRuns() {
	}

	/** Every folder that holds runs. To be asked on the UI thread or on a worker. */
	public static List<Path> places(IWorkspaceRoot root) {
		List<Path> places = new ArrayList<>(List.of(root.getLocation().toPath().resolve(RUNS)));
		Arrays.stream(root.getProjects()).filter(IProject::isOpen).map(p -> p.getLocation().toPath().resolve(RUNS)).forEach(places::add);
		return places.stream().filter(Files::isDirectory).distinct().toList();
	}

	/** All runs in these folders, also those of one command that made a folder per split, the newest first. Reads files. */
	public static List<StoredRun> in(List<Path> places) {
		return places.stream().flatMap(p -> Stream.concat(Stream.of(p), groups(p).stream())).flatMap(p -> new RunStore(p).runs().stream())
				.sorted(Comparator.comparing((StoredRun r) -> r.provenance().started()).reversed()).toList();
	}

	/** Those that have results. Reads files. */
	public static List<StoredRun> finished(List<Path> places) {
		return in(places).stream().filter(r -> r.summary().isPresent()).toList();
	}

	/** A run for a list: experiment, split and when. */
	public static String title(StoredRun run) {
		String started = run.provenance().started();
		return NLS.bind(Messages.run_title, new Object[] { run.plan().name(), run.plan().split().id(), started.length() < 16 ? started : started.substring(0, 16).replace('T', ' ') });
	}

	private static List<Path> groups(Path place) {
		try (Stream<Path> folders = Files.list(place)) {
			return folders.filter(f -> Files.isDirectory(f) && !Files.exists(f.resolve("plan.json"))).toList();
		} catch (IOException e) {
			return List.of();
		}
	}
}
