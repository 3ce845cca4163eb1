package org.fervor.vision.tspm;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.TreeModel;

/**
 * Searches whole frames on a thread of its own while others are followed. What a search of a frame finds is taken up a fixed number of frames later, finished by then or waited
 * for: results depend on the frames only, not on how fast the machine is. A search may look at every second size only, the others being for the next one. Serves one thread.
 */
final class WholeSearch {

	private final FastScan scan;
	private final ScanSettings settings;
	private final Executor executor;
	private CompletableFuture<List<Candidate>> running;
	private int searches;

	WholeSearch(TreeModel model, ScanSettings settings, Executor executor) {
		this.scan = new FastScan(model, settings, executor, 1);
		this.settings = settings;
		this.executor = executor;
	}

	boolean begun() {
		return running != null;
	}

	/**
	 * Begins with a frame.
	 *
	 * @param least faces below this score are not looked for
	 * @param all   whether to look for faces of all sizes
	 */
	void begin(PixelImage frame, double least, boolean all) {
		int half = searches++ % 2;
		running = CompletableFuture.supplyAsync(
				() -> scan.candidates(frame, least, level -> all || level.number() % 2 == half, new CandidatePool()).suppressed(settings.overlap(), settings.mostFaces()), executor);
	}

	/** What was found in the frame that it began with, best first. */
	List<Candidate> found() {
		try {
			return running.join();
		} catch (CompletionException e) {
			throw e.getCause() instanceof RuntimeException cause ? cause : e;
		} finally {
			running = null;
		}
	}

	/** Forgets a search that was begun. */
	void forget() {
		running = null;
	}
}
