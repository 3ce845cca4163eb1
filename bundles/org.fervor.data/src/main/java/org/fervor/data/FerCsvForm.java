package org.fervor.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.fervor.core.data.Part;
import org.fervor.core.image.ImageSource;
import org.fervor.core.label.Expression;
import org.fervor.core.task.UserError;
import org.fervor.data.layout.Draft;
import org.fervor.data.layout.Form;
import org.fervor.data.layout.Verdict;
import org.fervor.data.scan.Home;
import org.fervor.data.scan.HomeSearch;
import org.fervor.data.scan.Peek;

/** FER2013 as one table. Its home is the file; a picture's name is its part and the number of its row, {@code PrivateTest/32299}. */
final class FerCsvForm implements Form {

	private static final int SIDE = 48;
	private static final int FILES = 8;
	private static final double ANY_TABLE = 0.1;

	@Override
	public Optional<Home> find(Path path) {
		if (Files.isRegularFile(path)) {
			return isTable(path.toString()) ? Optional.of(new Home(path, hasHeader(path) ? SURE : ANY_TABLE)) : Optional.empty();
		}
		return HomeSearch.below(path, SURE, p -> tableIn(p).isPresent()).map(h -> new Home(tableIn(Peek.at(h.path())).orElseThrow(), h.sureness()));
	}

	@Override
	public void collect(Draft draft) throws IOException {
		Path file = draft.home();
		draft.progress().step("list the rows of " + file.getFileName(), Files.size(file));
		String first = FerHeader.line(file);
		FerHeader header = FerHeader.parse(first).orElseThrow(() -> new UserError(file + ": the header is \"" + first + "\", expected emotion,pixels,Usage"));
		try (ByteLines lines = new ByteLines(file)) {
			lines.next();
			for (int row = 1; lines.next(); row++) {
				draft.progress().checkCancelled();
				if (lines.kept() > 0) {
					add(draft, header, lines, row);
				}
				draft.progress().advance(lines.kept() + 1L);
			}
		}
	}

	private static void add(Draft draft, FerHeader header, ByteLines line, int number) {
		FerRow row = new FerRow(line.bytes(), line.kept());
		String where = draft.home().getFileName() + " row " + number;
		Optional<Expression> label = Fer2013Reader.CODES.of(row.text(header.emotion()));
		String usage = header.usage() < 0 ? "" : row.text(header.usage());
		Optional<Part> part = header.usage() < 0 ? Optional.of(Part.NONE) : Fer2013Reader.part(usage);
		if (label.isEmpty()) {
			draft.leaveOut("row with another class number than 0 to 6", where);
		} else if (part.isEmpty()) {
			draft.leaveOut("row with another Usage than Training, PublicTest or PrivateTest", where);
		} else if (row.countNumbers(header.pixels()) != SIDE * SIDE) {
			draft.leaveOut("row without " + SIDE * SIDE + " pixels", where);
		} else {
			String name = (usage.isEmpty() ? "" : usage + "/") + String.format(Locale.ROOT, "%05d", number);
			draft.add(new ImageSource.CsvRow(draft.home(), name, line.offset(), line.kept(), SIDE, SIDE), new Verdict.Take(label.get(), part.get()));
		}
	}

	private static Optional<Path> tableIn(Peek folder) {
		return folder.others().stream().filter(FerCsvForm::isTable).limit(FILES).map(folder.folder()::resolve).filter(FerCsvForm::hasHeader).findFirst();
	}

	private static boolean hasHeader(Path table) {
		try {
			return FerHeader.parse(FerHeader.line(table)).isPresent();
		} catch (IOException e) {
			return false; // what cannot be read is not recognised; reading it says why
		}
	}

	private static boolean isTable(String name) {
		return name.toLowerCase(Locale.ROOT).endsWith(".csv");
	}
}
