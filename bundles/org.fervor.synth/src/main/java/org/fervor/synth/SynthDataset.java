package org.fervor.synth;

import java.io.IOException;
import java.nio.file.Path;

import org.fervor.core.task.Progress;
import org.fervor.synth.layout.DatasetWriter;

/** Writes sets of synthetic faces in the layouts of the data sets that they stand in for. */
public final class SynthDataset {

	private SynthDataset() {
	}

	/**
	 * Writes a set, with as many threads as the machine has processors. Every file is written under another name and then moved, so there are no halves; files of an
	 * earlier, interrupted call with the same settings are kept. Beside the pictures come {@code fervor-synth.json} (the settings) and {@code landmarks.csv} (the truth of
	 * each picture).
	 *
	 * @param out a folder that does not exist, is empty, or holds an unfinished or finished set of the same settings
	 * @throws org.fervor.core.task.UserError where the folder holds anything else or cannot be written
	 * @throws org.fervor.core.task.CancelledByUser after a cancel; what is written stays and is kept by the next call
	 */
	public static void write(SynthSettings settings, Path out, Progress progress) throws IOException {
		write(settings, out, Runtime.getRuntime().availableProcessors(), progress);
	}

	/** The same with a number of threads; the files do not depend on it. */
	public static void write(SynthSettings settings, Path out, int threads, Progress progress) throws IOException {
		new DatasetWriter(settings, out, threads).write(progress);
	}
}
