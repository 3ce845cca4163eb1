package org.fervor.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.fervor.core.data.Part;
import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;
import org.fervor.core.task.UserError;
import org.fervor.core.text.TextFile;
import org.fervor.data.layout.Draft;
import org.fervor.data.layout.Form;
import org.fervor.data.layout.LabelCodes;
import org.fervor.data.layout.Verdict;
import org.fervor.data.scan.FoundFile;
import org.fervor.data.scan.Home;
import org.fervor.data.scan.HomeSearch;
import org.fervor.data.scan.Peek;

/** The original tree of CK+: pictures and labels in two trees side by side, also where each lies in the folder of its archive. */
record CkPlusForm(CkPlusSelection selection) implements Form {

	private static final LabelCodes CODES = new LabelCodes(0, Expression.NEUTRAL, Expression.ANGER, Expression.CONTEMPT, Expression.DISGUST, Expression.FEAR,
			Expression.HAPPINESS, Expression.SADNESS, Expression.SURPRISE);
	private static final Pattern PICTURES = Pattern.compile("(extended-)?cohn-kanade-images", Pattern.CASE_INSENSITIVE);
	private static final Pattern LABELS = Pattern.compile("emotion(_labels)?", Pattern.CASE_INSENSITIVE);
	private static final Pattern INSIDE = Pattern.compile(PICTURES + "|" + LABELS, Pattern.CASE_INSENSITIVE);
	private static final int LONGEST_LABEL = 64;

	/** What a label file says. @param peak number of the frame that it is named after */
	private record Label(Expression shown, long peak) {
	}

	@Override
	public Optional<Home> find(Path path, ClassMap map) {
		return HomeSearch.around(path, INSIDE, SURE, p -> has(p, PICTURES) && has(p, LABELS))
				.or(() -> HomeSearch.around(path, PICTURES, SURE / 2, p -> has(p, PICTURES)));
	}

	@Override
	public void collect(Draft draft) throws IOException {
		Peek home = Peek.at(draft.home());
		Path labelFolder = folder(home, LABELS).orElseThrow(() -> new UserError(home.folder()
				+ ": the pictures of CK+ are here but not its labels; put the folder Emotion beside cohn-kanade-images"));
		Map<String, List<FoundFile>> sequences = sequences(draft, folder(home, PICTURES).orElseThrow());
		Map<String, Label> labels = labels(draft, labelFolder);
		labels.keySet().stream().filter(s -> !sequences.containsKey(s)).forEach(s -> draft.leaveOut("label without a sequence", s));
		sequences.forEach((sequence, frames) -> {
			if (labels.containsKey(sequence)) {
				select(draft, frames, labels.get(sequence));
			} else {
				frames.forEach(f -> draft.leaveOut("frame of an unlabelled sequence", f.name()));
			}
		});
	}

	/** The label file is named after the frame at the peak; without it nobody knows how far the expression had come in the frames that are left. */
	private void select(Draft draft, List<FoundFile> frames, Label label) {
		frames.sort(Comparator.comparingLong(f -> frame(f).number()));
		List<FoundFile> toPeak = frames.stream().filter(f -> frame(f).number() <= label.peak()).toList();
		if (toPeak.isEmpty() || frame(toPeak.get(toPeak.size() - 1)).number() != label.peak()) {
			frames.forEach(f -> draft.leaveOut("frame of a sequence whose peak, which its label names, is missing", f.name()));
			return;
		}
		frames.subList(toPeak.size(), frames.size()).forEach(f -> draft.leaveOut("frame after the peak of a sequence", f.name()));
		List<CkPlusSelection.Role> roles = selection.roles(toPeak.size());
		for (int i = 0; i < toPeak.size(); i++) {
			CkFrame frame = frame(toPeak.get(i));
			Expression shown = roles.get(i) == CkPlusSelection.Role.NEUTRAL ? Expression.NEUTRAL : label.shown();
			Verdict take = new Verdict.Take(shown, frame.subject(), frame.sequence(), Part.NONE);
			draft.add(toPeak.get(i), selection.reasonAgainst(roles.get(i)).<Verdict>map(Verdict.Leave::new).orElse(take));
		}
	}

	private static Map<String, List<FoundFile>> sequences(Draft draft, Path pictures) throws IOException {
		Map<String, List<FoundFile>> sequences = new TreeMap<>();
		for (FoundFile picture : draft.pictures(pictures).files()) {
			Optional<CkFrame> frame = CkFrame.parse(picture.fileName());
			frame.ifPresentOrElse(f -> sequences.computeIfAbsent(f.sequence(), s -> new ArrayList<>()).add(picture),
					() -> draft.leaveOut("name of another form", picture.name()));
		}
		return sequences;
	}

	private static Map<String, Label> labels(Draft draft, Path folder) throws IOException {
		Map<String, Label> labels = new TreeMap<>();
		List<FoundFile> files = draft.filesEndingWith("_emotion.txt", folder);
		draft.progress().step("read the labels", files.size());
		for (FoundFile file : files) {
			draft.progress().checkCancelled();
			Optional<CkFrame> peak = CkFrame.parse(file.fileName());
			Optional<Expression> label = CODES.of(text(file.path()));
			if (peak.isPresent() && label.isPresent()) {
				labels.put(peak.get().sequence(), new Label(label.get(), peak.get().number()));
			} else {
				draft.leaveOut("label file that is not understood", file.name());
			}
			draft.progress().advance(1);
		}
		return labels;
	}

	private static String text(Path label) throws IOException {
		try (InputStream in = Files.newInputStream(label)) {
			return TextFile.decode(in.readNBytes(LONGEST_LABEL));
		}
	}

	private static CkFrame frame(FoundFile picture) {
		return CkFrame.parse(picture.fileName()).orElseThrow();
	}

	private static boolean has(Peek home, Pattern name) {
		return folder(home, name).isPresent();
	}

	private static Optional<Path> folder(Peek home, Pattern name) {
		return home.folders().stream().filter(name.asMatchPredicate()).findFirst().map(home.folder()::resolve);
	}
}
