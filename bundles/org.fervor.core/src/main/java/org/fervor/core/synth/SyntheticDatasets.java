package org.fervor.core.synth;

import java.nio.file.Path;
import java.util.List;

import org.fervor.core.task.Progress;

/** Port: makes sets of synthetic faces in the layouts of the data sets that they stand in for. The same settings give the same files. Safe for use by several threads. */
public interface SyntheticDatasets {

	/**
	 * Writes a set. Every file is written under another name and then moved, so there are no halves; files of an earlier, interrupted call with the same settings are kept.
	 * Beside the pictures come {@code fervor-synth.json} (the settings) and {@code landmarks.csv} (the truth of each picture).
	 *
	 * @param out a folder that does not exist, is empty, or holds an unfinished or finished set of the same settings
	 * @throws org.fervor.core.task.UserError       where the folder holds anything else or cannot be written
	 * @throws org.fervor.core.task.CancelledByUser after a cancel; what is written stays and is kept by the next call
	 */
	void write(SynthSettings settings, Path out, Progress progress);

	/** The pictures of a set in its order, those of a person together, without files. */
	List<SyntheticPicture> pictures(SynthSettings settings);
}
