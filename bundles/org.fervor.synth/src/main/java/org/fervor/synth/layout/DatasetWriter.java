package org.fervor.synth.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.fervor.core.image.PixelImage;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.task.CancelledByUser;
import org.fervor.core.task.Progress;
import org.fervor.synth.FaceRenderer;
import org.fervor.synth.RenderedFace;
import org.fervor.core.synth.SynthSettings;

/**
 * Writes one set. A picture counts as done when its file is there and its row stands in the journal, so an interrupted run goes on where it stopped. At the end the
 * journal becomes {@code landmarks.csv}, in the order of the layout.
 */
public final class DatasetWriter {

	private static final String TRUTH = "landmarks.csv";
	private static final String JOURNAL = "landmarks.csv.journal";

	private final SynthSettings settings;
	private final Path out;
	private final int threads;
	private final FaceRenderer renderer = new FaceRenderer();
	private final Map<String, String> rows = new HashMap<>();

	public DatasetWriter(SynthSettings settings, Path out, int threads) {
		this.settings = settings;
		this.out = out.toAbsolutePath();
		this.threads = Math.max(1, threads);
	}

	/** @see org.fervor.synth.SynthDataset */
	public void write(Progress progress) throws IOException {
		SetLayout layout = SetLayout.of(settings);
		List<Shot> shots = layout.shots(settings.subjects());
		Claim.take(settings, shots.size(), out);
		readRows(out.resolve(TRUTH));
		readRows(out.resolve(JOURNAL));
		List<Shot> missing = shots.stream().filter(shot -> !rows.containsKey(shot.path()) || !Files.isRegularFile(out.resolve(shot.path()))).toList();
		progress.step("render synthetic faces", missing.size());
		if (!missing.isEmpty()) {
			render(layout, missing, progress);
		}
		finish(shots);
	}

	/** Takes over the complete rows; a line that was cut off has too few fields. */
	private void readRows(Path file) throws IOException {
		if (!Files.isRegularFile(file)) {
			return;
		}
		String header = TruthTable.header();
		long fields = header.chars().filter(c -> c == ',').count();
		for (String line : Files.readString(file).split("\n")) {
			if (line.chars().filter(c -> c == ',').count() == fields && !header.startsWith(line)) {
				rows.put(TruthTable.fileOf(line), line + "\n");
			}
		}
	}

	/** Returns when no thread writes any more, however it ends. */
	private void render(SetLayout layout, List<Shot> missing, Progress progress) throws IOException {
		AtomicInteger next = new AtomicInteger();
		ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, missing.size()));
		try {
			List<Future<?>> workers = new ArrayList<>();
			for (int i = 0; i < Math.min(threads, missing.size()); i++) {
				workers.add(pool.submit(() -> work(layout, missing, next, progress)));
			}
			for (Future<?> worker : workers) {
				worker.get();
			}
		} catch (InterruptedException e) {
			next.set(missing.size());
			Thread.currentThread().interrupt();
			throw new CancelledByUser();
		} catch (ExecutionException e) {
			throw rethrown(e.getCause());
		} finally {
			pool.shutdown();
			awaitEnd(pool);
		}
	}

	private static void awaitEnd(ExecutorService pool) {
		boolean interrupted = false;
		while (!pool.isTerminated()) {
			try {
				pool.awaitTermination(1, TimeUnit.MINUTES);
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private static IOException rethrown(Throwable cause) {
		if (cause instanceof UncheckedIOException io) {
			return io.getCause();
		}
		if (cause instanceof RuntimeException runtime) {
			throw runtime;
		}
		if (cause instanceof Error error) {
			throw error;
		}
		return new IOException(cause);
	}

	private void work(SetLayout layout, List<Shot> missing, AtomicInteger next, Progress progress) {
		for (int i = next.getAndIncrement(); i < missing.size(); i = next.getAndIncrement()) {
			try {
				progress.checkCancelled();
				picture(layout, missing.get(i));
				progress.advance(1);
			} catch (IOException e) {
				next.set(missing.size());
				throw new UncheckedIOException(e);
			} catch (RuntimeException | Error e) {
				// the others stop after the picture that they are at
				next.set(missing.size());
				throw e;
			}
		}
	}

	private void picture(SetLayout layout, Shot shot) throws IOException {
		RenderedFace face = renderer.render(shot.scene().get());
		PixelImage image = shot.grey() ? face.image().toGrey() : face.image();
		for (TextFile companion : layout.companions(shot, face)) {
			AtomicFile.writeUnsynced(out.resolve(companion.path()), companion.text().getBytes(StandardCharsets.UTF_8));
		}
		AtomicFile.writeUnsynced(out.resolve(shot.path()), PictureFile.encode(image, shot.path()));
		note(shot.path(), TruthTable.row(shot, face));
	}

	private synchronized void note(String path, String row) throws IOException {
		rows.put(path, row);
		Files.writeString(out.resolve(JOURNAL), row, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	private void finish(List<Shot> shots) throws IOException {
		StringBuilder table = new StringBuilder(TruthTable.header());
		for (Shot shot : shots) {
			table.append(rows.get(shot.path()));
		}
		AtomicFile.write(out.resolve(TRUTH), table.toString());
		Files.deleteIfExists(out.resolve(JOURNAL));
	}
}
