package org.fervor.data.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageSource;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.data.scan.FileWalk;
import org.fervor.data.scan.FoundFile;
import org.fervor.data.scan.PictureNames;
import org.fervor.data.scan.Tally;

/** A data set while it is being read: every file ends as a sample or is counted as left out. */
public final class Draft {

	private final Path home;
	private final Progress progress;
	private final Tally tally = new Tally();
	private List<Sample> samples = new ArrayList<>();

	public Draft(Path home, Progress progress) {
		this.home = home;
		this.progress = progress;
	}

	/** What all names are relative to. */
	public Path home() {
		return home;
	}

	public Progress progress() {
		return progress;
	}

	/** The samples so far. */
	public List<Sample> samples() {
		return samples;
	}

	/** Lists all pictures in a folder of the home; other files are left out. */
	public FileWalk pictures(Path start) throws IOException {
		return FileWalk.through(home, start, PictureNames::isPicture, tally, progress);
	}

	/** Lists all files with that ending in a folder of the home, for instance labels; other files are left out. */
	public List<FoundFile> filesEndingWith(String ending, Path start) throws IOException {
		return FileWalk.through(home, start, n -> n.endsWith(ending), tally, progress).files();
	}

	/** Takes a picture or leaves it out; an empty one is left out in any case. */
	public void add(FoundFile picture, Verdict verdict) {
		if (verdict instanceof Verdict.Leave leave) {
			leaveOut(leave.reason(), picture.name());
		} else if (picture.empty()) {
			leaveOut("empty file", picture.name());
		} else if (verdict instanceof Verdict.Take take) {
			add(new ImageSource.PictureFile(picture.path(), picture.name()), take);
		}
	}

	/** Takes a picture that need not be a file. */
	public void add(ImageSource picture, Verdict.Take take) {
		samples.add(new Sample(picture, take.label(), take.subject(), take.sequence(), take.part()));
	}

	/** Counts one thing that is not taken. */
	public void leaveOut(String reason, String example) {
		tally.add(reason, example);
	}

	/** Looks at all samples once more. */
	public void revise(UnaryOperator<List<Sample>> revision) {
		samples = new ArrayList<>(revision.apply(samples));
	}

	/**
	 * The data set.
	 *
	 * @param expected what its layout looks like, for the message
	 * @throws UserError if there is no sample
	 */
	Dataset finish(String layout, String expected) {
		if (samples.isEmpty()) {
			String left = tally.inWords();
			throw new UserError(home + ": no labelled picture of the layout " + layout + " is in it; expected " + expected
					+ (left.isEmpty() ? "" : "; left out: " + left));
		}
		samples.sort(Comparator.comparing(Sample::name));
		return new Dataset(layout, home, samples, tally.toList());
	}
}
