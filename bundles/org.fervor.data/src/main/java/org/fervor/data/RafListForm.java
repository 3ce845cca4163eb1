package org.fervor.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.fervor.core.data.Part;
import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;
import org.fervor.core.text.TextFile;
import org.fervor.data.layout.Draft;
import org.fervor.data.layout.Form;
import org.fervor.data.layout.PictureIndex;
import org.fervor.data.layout.Verdict;
import org.fervor.data.scan.FoundFile;
import org.fervor.data.scan.Home;
import org.fervor.data.scan.HomeSearch;
import org.fervor.data.scan.Peek;
import org.fervor.data.scan.PictureNames;

/** The folder {@code basic} of RAF-DB: pictures twice, aligned and whole, and a list of labels. */
final class RafListForm implements Form {

	private static final Pattern LIST = Pattern.compile("list_par?tition_label\\.txt", Pattern.CASE_INSENSITIVE);
	private static final Pattern INSIDE = Pattern.compile("EmoLabel|Image|aligned|original", Pattern.CASE_INSENSITIVE);
	/** The real list has 300 kB. */
	private static final int LONGEST = 1 << 24;
	private static final String ALIGNED = "_aligned";

	@Override
	public Optional<Home> find(Path path, ClassMap map) {
		return HomeSearch.around(path, INSIDE, SURE, p -> list(p).isPresent() && pictures(p).isPresent());
	}

	@Override
	public void collect(Draft draft) throws IOException {
		Peek home = Peek.at(draft.home());
		List<FoundFile> all = draft.pictures(pictures(home).orElseThrow()).files();
		boolean aligned = all.stream().anyMatch(RafListForm::isAligned);
		all.stream().filter(p -> isAligned(p) != aligned).forEach(p -> draft.leaveOut("whole picture; the aligned face is taken", p.name()));
		PictureIndex index = new PictureIndex(draft, all.stream().filter(p -> isAligned(p) == aligned).toList(), p -> number(p.stem()));
		Path list = list(home).orElseThrow();
		int row = 0;
		for (String line : TextFile.lines(list, LONGEST)) {
			draft.progress().checkCancelled();
			row++;
			if (!line.isBlank()) {
				add(draft, index, line.strip().split("[\\s,;]+"), list.getFileName() + " row " + row);
			}
		}
		index.close();
	}

	private static void add(Draft draft, PictureIndex index, String[] row, String where) {
		Optional<Expression> label = row.length == 2 ? RafDbReader.CODES.of(row[1]) : Optional.empty();
		Optional<Part> part = RafDbReader.part(row[0]);
		if (label.isEmpty() || part.isEmpty()) {
			draft.leaveOut("row that is not understood", where);
		} else {
			index.add(number(PictureNames.stem(row[0])), row[0], new Verdict.Take(label.get(), part.get()));
		}
	}

	private static boolean isAligned(FoundFile picture) {
		return picture.stem().toLowerCase(Locale.ROOT).endsWith(ALIGNED);
	}

	private static String number(String stem) {
		String lower = stem.toLowerCase(Locale.ROOT);
		return lower.endsWith(ALIGNED) ? lower.substring(0, lower.length() - ALIGNED.length()) : lower;
	}

	private static Optional<Path> list(Peek home) {
		return home.folderNamed("EmoLabel").map(home::into)
				.flatMap(labels -> labels.others().stream().filter(LIST.asMatchPredicate()).findFirst().map(labels.folder()::resolve));
	}

	private static Optional<Path> pictures(Peek home) {
		return home.folderNamed("Image").map(home.folder()::resolve);
	}
}
