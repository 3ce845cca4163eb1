package org.fervor.synth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.fervor.core.synth.SynthSettings;
import org.fervor.core.synth.SyntheticDatasets;
import org.fervor.core.synth.SyntheticPicture;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.synth.layout.DatasetWriter;
import org.fervor.synth.layout.LazyPicture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Makes sets of synthetic faces, with as many threads as the machine has processors. */
@Component(service = SyntheticDatasets.class)
public final class SynthDataset implements SyntheticDatasets {

	private final int threads;

	@Activate
	public SynthDataset() {
		this(Runtime.getRuntime().availableProcessors());
	}

	/** With a number of threads; the files do not depend on it. */
	public SynthDataset(int threads) {
		this.threads = threads;
	}

	@Override
	public void write(SynthSettings settings, Path out, Progress progress) {
		try {
			new DatasetWriter(settings, out, threads).write(progress);
		} catch (IOException e) {
			throw new UserError(out + " cannot be written: " + e.getMessage() + "; free space or name another folder, then call again to go on", e);
		}
	}

	@Override
	public List<SyntheticPicture> pictures(SynthSettings settings) {
		return LazyPicture.of(settings, new FaceRenderer());
	}
}
