package org.fervor.data.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.Sample;
import org.fervor.core.data.UnknownClass;
import org.fervor.core.image.ImageSource;
import org.fervor.core.label.ClassMap;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.data.scan.FileWalk;
import org.fervor.data.scan.FoundFile;
import org.fervor.data.scan.PictureNames;
import org.fervor.data.scan.Tally;

/** A data set while it is being read: every file ends as a sample or is counted as left out. */
public final class Draft {

	private static final int CHOICES = 8;

	private final Path home;
	private final ClassMap map;
	private final Progress progress;
	private final Tally tally = new Tally();
	private final Map<String, Integer> unknown = new TreeMap<>();
	private final Set<Path> covered = new HashSet<>();
	private List<Sample> samples = new ArrayList<>();

	public Draft(Path home, ClassMap map, Progress progress) {
		this.home = home;
		this.map = map;
		this.progress = progress;
	}

	/** What all names are relative to. */
	public Path home() {
		return home;
	}

	/** What names of classes stand for that are not known. */
	public ClassMap map() {
		return map;
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
		covered.add(start);
		return FileWalk.through(home, start, PictureNames::isPicture, Set.of(), tally, progress);
	}

	/** Lists all files with that ending in a folder of the home, for instance labels; other files are left out. */
	public List<FoundFile> filesEndingWith(String ending, Path start) throws IOException {
		covered.add(start);
		return FileWalk.through(home, start, n -> n.endsWith(ending), Set.of(), tally, progress).files();
	}

	/** Notes that a file or folder is a part of the data set that is accounted for, such as a table or a folder of labels. */
	public void covers(Path path) {
		covered.add(path);
	}

	/** Counts what looks like data below a folder and is no part of what was read. */
	void leaveOutBeside(Path start) throws IOException {
		if (!covered.contains(start)) {
			FileWalk.through(start, start, f -> true, covered, tally, progress).files().stream().filter(f -> PictureNames.looksLikeData(f.fileName()))
					.forEach(f -> leaveOut(PictureNames.isPicture(f.fileName()) ? "image outside the data set" : "table or archive that is no part of the data set", f.name()));
		}
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
		samples.add(new Sample(picture, map.of(take.label()), take.subject(), take.sequence(), take.part()));
	}

	/** Counts an image that is not taken because nothing says which class that name stands for; the image itself is left out by the caller. */
	public void unknownClass(String name) {
		unknown.merge(name, 1, Integer::sum);
	}

	/** What is said where several data sets lie in a folder that are no parts of one. */
	static UserError choose(Path folder, List<Path> choices) {
		return new UserError(folder + " holds " + choices.size() + " separate data sets: " + choices.stream().limit(CHOICES).map(Path::toString).collect(Collectors.joining(", "))
				+ (choices.size() > CHOICES ? ", …" : "") + "; give one of them. Parts of one set are read together if their names contain train, val or test");
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
		List<UnknownClass> classes = unknown.entrySet().stream().map(e -> new UnknownClass(e.getKey(), e.getValue())).sorted(Comparator.comparing(u -> -u.images())).toList();
		return new Dataset(layout, home, samples, tally.toList(), classes);
	}
}
