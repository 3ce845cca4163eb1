package org.fervor.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.io.Folders;
import org.fervor.core.io.Reasons;
import org.fervor.core.task.UserError;

/** The files of one run. Each is written as a whole or not at all, but for {@code metrics.csv} and {@code samples.csv}, which grow line by line. */
public final class RunFolder {

	static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
	private static final List<String> METRICS_HEADER = List.of("run", "net", "epoch", "loss", "accuracy", "macro_f1", "held_out_loss", "held_out_accuracy",
			"held_out_macro_f1", "fold", "learning_rate", "images_per_second", "validation_loss", "validation_accuracy", "validation_macro_f1", "gradient_norm",
			"weight_norm", "memory_mb", "seconds_left", "recalls", "held_out_recalls", "held_out_confusion");

	/** Held by the program that works on a run. */
	public static final String LOCK = ".lock";

	private final Path folder;
	private final Set<String> known = new HashSet<>();
	private final Map<String, Integer> lastEpochs = new HashMap<>();

	RunFolder(Path folder) {
		this.folder = folder;
	}

	/**
	 * Makes a new folder for a run, or takes an empty one; the lock of whoever does it may lie there.
	 *
	 * @throws UserError if it holds something else, or cannot be made
	 */
	static RunFolder create(Path folder) {
		try {
			checkFree(folder);
			Folders.make(folder);
			AtomicFile.sweep(folder);
			RunFolder run = new RunFolder(folder);
			AtomicFile.write(run.metrics(), String.join(",", METRICS_HEADER) + "\n");
			return run;
		} catch (IOException e) {
			throw new UserError(folder + " cannot be written (" + Reasons.of(e) + "); choose another place with --out", e);
		}
	}

	/** @throws UserError if anything is in the folder but a lock and what a killed program left unfinished */
	static void checkFree(Path folder) throws IOException {
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				if (files.anyMatch(f -> !f.getFileName().toString().equals(LOCK) && !AtomicFile.unfinished(f))) {
					throw new UserError(folder + " is not empty; name another folder or remove it");
				}
			}
		}
	}

	/**
	 * Opens the folder of a run that goes on: lines of {@code metrics.csv} that are whole stay, and are not written again.
	 *
	 * @throws UserError if it cannot be written
	 */
	static RunFolder reopen(StoredRun run) {
		RunFolder folder = new RunFolder(run.folder().path());
		AtomicFile.sweep(folder.path());
		AtomicFile.sweep(folder.checkpoints());
		try {
			List<MetricsRow> rows = Files.exists(folder.metrics()) ? run.metrics() : List.of();
			rows.forEach(folder::note);
			writeTable(folder.metrics(), METRICS_HEADER, rows.stream().map(MetricsRow::cells).toList());
			return folder;
		} catch (IOException e) {
			throw new UserError(folder.path() + " cannot be written (" + Reasons.of(e) + "); make room or mend its permissions, then resume", e);
		}
	}

	/** The lines of {@code metrics.csv}. */
	List<MetricsRow> rows() {
		return CsvFile.read(metrics(), true, "restore it, or delete the line that is wrong", table -> table.each(MetricsRow::of));
	}

	/** The last epoch of a training that stands in {@code metrics.csv}; 0 where there is none. */
	synchronized int lastEpoch(String network, int fold) {
		return lastEpochs.getOrDefault(network + "/" + fold, 0);
	}

	private void note(MetricsRow row) {
		known.add(key(row));
		lastEpochs.merge(row.network() + "/" + row.fold(), row.result().epoch(), Math::max);
	}

	private static String key(MetricsRow row) {
		return row.network() + "/" + row.fold() + "/" + row.result().epoch();
	}

	public Path path() {
		return folder;
	}

	public Path plan() {
		return folder.resolve("plan.json");
	}

	public Path provenance() {
		return folder.resolve("provenance.json");
	}

	public Path split() {
		return folder.resolve("split.csv");
	}

	public Path metrics() {
		return folder.resolve("metrics.csv");
	}

	/** What networks said of a few test images after each epoch; see {@link SampleScores}. */
	public Path samples() {
		return folder.resolve("samples.csv");
	}

	public Path predictions() {
		return folder.resolve("predictions.csv");
	}

	public Path summary() {
		return folder.resolve("summary.json");
	}

	/** What the run told while it ran, one line each with its time. */
	public Path log() {
		return folder.resolve("log.txt");
	}

	public Path report() {
		return folder.resolve("report.html");
	}

	/** The model of a network; one per fold where there are several. */
	public Path model(String network, int fold, int folds) {
		return folder.resolve("model-" + network + (folds == 1 ? "" : "-fold" + (fold + 1)) + ".zip");
	}

	/** The state of trainings, for going on after an interruption. */
	public Path checkpoints() {
		return folder.resolve("checkpoints");
	}

	/** The network that a smaller size of a progressive training ended with. */
	Path stage(String network, int fold, int folds, int size) {
		return checkpoints().resolve(network + (folds == 1 ? "" : "-fold" + (fold + 1)) + "-" + size + "px.zip");
	}

	/** Adds a line to {@code metrics.csv}, unless it stands there already. Safe for use by several threads. */
	synchronized void appendMetrics(MetricsRow row) {
		if (known.contains(key(row))) {
			return;
		}
		note(row);
		// on the disk before the checkpoint that goes on after this epoch
		try (FileChannel channel = FileChannel.open(metrics(), StandardOpenOption.WRITE, StandardOpenOption.APPEND); CSVPrinter printer = new CSVPrinter(Channels.newWriter(channel, StandardCharsets.UTF_8), CSV)) {
			printer.printRecord(row.cells());
			printer.flush();
			channel.force(false);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Adds a line to {@code log.txt}. Safe for use by several threads. @param time ISO 8601, UTC */
	synchronized void appendLog(String time, String line) {
		try {
			Files.writeString(log(), time + " " + line.replace('\n', ' ') + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Writes a table as a whole. */
	static void writeTable(Path file, List<String> header, Iterable<? extends List<?>> rows) throws IOException {
		StringBuilder text = new StringBuilder();
		try (CSVPrinter printer = new CSVPrinter(text, CSV)) {
			printer.printRecord(header);
			for (List<?> row : rows) {
				printer.printRecord(row);
			}
		}
		AtomicFile.write(file, text.toString());
	}
}
