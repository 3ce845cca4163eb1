package org.fervor.ui.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.fervor.core.io.FolderLock;
import org.fervor.core.task.UserError;
import org.fervor.experiment.MetricsRow;
import org.fervor.experiment.RunFolder;
import org.fervor.experiment.RunStore;
import org.fervor.experiment.SampleScores;
import org.fervor.experiment.StoredRun;

/** The runs of some folders. What has not changed since is not read again, so that parts may look many times a second. Safe for use by several threads. */
public final class RunLibrary {

	private final Map<Path, Kept<StoredRun>> runs = new ConcurrentHashMap<>();
	private final Map<Path, Kept<List<MetricsRow>>> metrics = new ConcurrentHashMap<>();
	private final Map<Path, Kept<Optional<SampleScores>>> samples = new ConcurrentHashMap<>();
	private final Map<Path, Kept<String>> families = new ConcurrentHashMap<>();

	/** What was read, and of which files. */
	private record Kept<T>(List<Object> stamp, T value) {
	}

	/** All runs of these folders and of the folders in them, the newest first. Damaged ones are passed over. */
	public List<StoredRun> runs(List<Path> places) {
		List<StoredRun> found = new ArrayList<>();
		for (Path folder : places.stream().flatMap(p -> Stream.concat(Stream.of(p), RunPlaces.groups(p).stream())).flatMap(p -> new RunStore(p).folders().stream()).toList()) {
			try {
				found.add(run(folder));
			} catch (UserError e) {
				// a damaged run must not hide the others; opening it says what is wrong
			}
		}
		found.sort(Comparator.comparing((StoredRun r) -> r.provenance().started()).reversed());
		HashSet<Path> there = new HashSet<>(found.stream().map(r -> r.folder().path()).toList());
		runs.keySet().retainAll(there);
		metrics.keySet().retainAll(there);
		samples.keySet().retainAll(there);
		families.keySet().retainAll(there);
		return found;
	}

	/** One run. @throws UserError if there is none, or a damaged one */
	public StoredRun run(Path folder) {
		List<Object> stamp = stamp(folder.resolve("plan.json"), folder.resolve("provenance.json"), folder.resolve("summary.json"));
		// a program that is killed changes no file, but lets go of the lock
		stamp.add(FolderLock.held(folder, RunFolder.LOCK));
		return kept(runs, folder, stamp, () -> StoredRun.open(folder));
	}

	/** The lines of a run's metrics; none before there is a file. @throws UserError if they are damaged */
	public List<MetricsRow> metrics(StoredRun run) {
		RunFolder folder = run.folder();
		return Files.exists(folder.metrics()) ? kept(metrics, folder.path(), stamp(folder.metrics()), run::metrics) : List.of();
	}

	/** {@link StoredRun#samples()}. @throws UserError if they are damaged */
	public Optional<SampleScores> samples(StoredRun run) {
		return kept(samples, run.folder().path(), stamp(run.folder().samples()), run::samples);
	}

	/** {@link StoredRun#family()}. */
	public String family(StoredRun run) {
		return kept(families, run.folder().path(), stamp(run.folder().plan()), run::family);
	}

	private static <T> T kept(Map<Path, Kept<T>> all, Path folder, List<Object> stamp, Supplier<T> reading) {
		Kept<T> known = all.get(folder);
		if (known == null || !known.stamp().equals(stamp)) {
			known = new Kept<>(stamp, reading.get());
			all.put(folder, known);
		}
		return known.value();
	}

	private static List<Object> stamp(Path... files) {
		List<Object> stamp = new ArrayList<>();
		for (Path file : files) {
			try {
				BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
				stamp.add(attributes.lastModifiedTime());
				stamp.add(attributes.size());
			} catch (IOException e) {
				stamp.add("none");
			}
		}
		return stamp;
	}
}
