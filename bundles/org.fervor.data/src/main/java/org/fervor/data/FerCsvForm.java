package org.fervor.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.fervor.core.data.Part;
import org.fervor.core.image.ImageSource;
import org.fervor.core.label.ClassMap;
import org.fervor.core.label.Expression;
import org.fervor.core.task.UserError;
import org.fervor.core.text.TextFile;
import org.fervor.data.layout.Draft;
import org.fervor.data.layout.Form;
import org.fervor.data.layout.SplitName;
import org.fervor.data.layout.Verdict;
import org.fervor.data.scan.Home;
import org.fervor.data.scan.HomeSearch;
import org.fervor.data.scan.Peek;
import org.fervor.data.scan.PictureNames;

/**
 * FER2013 as one table, or as a table per part side by side. The home of one table is the file; a picture's name is its part and the number of its row,
 * {@code PrivateTest/32299}. That of several is their folder; the table's name stands before.
 */
final class FerCsvForm implements Form {

	static final int SIDE = 48;
	private static final int FILES = 16;
	private static final double ANY_TABLE = 0.1;

	@Override
	public Optional<Home> find(Path path, ClassMap map) {
		if (Files.isRegularFile(path)) {
			return isTable(path.toString()) ? Optional.of(new Home(path, hasHeader(path) ? SURE : ANY_TABLE)) : Optional.empty();
		}
		return HomeSearch.below(path, SURE, p -> !tablesIn(p).isEmpty()).map(FerCsvForm::ofTables);
	}

	/** One table is the home, the parts of one set have their folder as home, and of other tables a person has to choose one. */
	private static Home ofTables(Home folder) {
		List<Path> tables = tablesIn(Peek.at(folder.path()));
		if (!folder.others().isEmpty() || tables.size() > 1 && areParts(tables)) {
			return folder;
		}
		return new Home(tables.get(0), folder.sureness(), tables.subList(1, tables.size()));
	}

	private static boolean areParts(List<Path> tables) {
		List<Optional<SplitName>> splits = tables.stream().map(FerCsvForm::split).toList();
		return splits.stream().allMatch(Optional::isPresent) && splits.stream().map(s -> s.get().word()).distinct().count() == tables.size();
	}

	@Override
	public void collect(Draft draft) throws IOException {
		List<Path> tables = Files.isDirectory(draft.home()) ? tablesIn(Peek.at(draft.home())) : List.of(draft.home());
		for (Path table : tables) {
			draft.covers(table);
			new Table(draft, table, tables.size() > 1).read();
		}
	}

	/** One of the tables. @param several whether there are others, so that names begin with the table's */
	private record Table(Draft draft, Path file, boolean several) {

		void read() throws IOException {
			draft.progress().step("list the rows of " + file.getFileName(), Files.size(file));
			String first = FerHeader.line(file);
			FerHeader header = FerHeader.parse(first).orElseThrow(() -> new UserError(file + ": the header is \"" + first.substring(0, Math.min(200, first.length()))
					+ "\", expected emotion,pixels,Usage"));
			TextFile.Encoding encoding = TextFile.encoding(file);
			if (!encoding.oneByte()) {
				throw new UserError(file + " is in " + encoding.charset() + ", and pictures are read from such a table only in UTF-8; save it as UTF-8 (iconv -f UTF-16 -t UTF-8)");
			}
			try (ByteLines lines = new ByteLines(file, encoding.mark())) {
				if (header.named()) {
					lines.next();
				}
				for (int row = 1; lines.next(); row++) {
					draft.progress().checkCancelled();
					if (lines.kept() > 0) {
						add(header, lines, row);
					}
					draft.progress().advance(lines.kept() + 1L);
				}
			}
		}

		private void add(FerHeader header, ByteLines line, int number) {
			FerRow row = new FerRow(line.bytes(), line.kept(), header.separator());
			String where = file.getFileName() + " row " + number;
			String emotion = row.text(header.emotion());
			Optional<Expression> label = label(emotion, draft.map());
			String usage = header.usage() < 0 ? "" : row.text(header.usage());
			Optional<Part> part = header.usage() < 0 ? Optional.of(several ? split(file).orElseThrow().part() : Part.NONE) : Fer2013Reader.part(usage);
			int pixels = row.countPixels(header.pixels());
			if (label.isEmpty()) {
				draft.leaveOut("row with another class than 0 to 6", where);
				if (pixels == SIDE * SIDE && !emotion.isEmpty()) {
					draft.unknownClass(emotion);
				}
			} else if (part.isEmpty()) {
				draft.leaveOut("row with another Usage than Training, PublicTest or PrivateTest", where);
			} else if (pixels != SIDE * SIDE) {
				draft.leaveOut(switch (pixels) {
					case FerRow.NO_NUMBERS -> "row whose pixels are no whole numbers between blanks";
					case FerRow.TOO_BRIGHT -> "row with a grey value above 255";
					default -> "row without " + SIDE * SIDE + " pixels";
				}, where);
			} else {
				String name = (several ? PictureNames.stem(file.getFileName().toString()) + "/" : "") + (usage.isEmpty() ? "" : usage + "/") + String.format(Locale.ROOT, "%05d", number);
				draft.add(new ImageSource.CsvRow(file, name, line.offset(), line.kept(), SIDE, SIDE), new Verdict.Take(label.get(), part.get()));
			}
		}
	}

	/** The class that a column says, as a number or as a name. */
	static Optional<Expression> label(String column, ClassMap map) {
		return Fer2013Reader.CODES.of(column).or(() -> map.named(column));
	}

	private static Optional<SplitName> split(Path table) {
		return SplitName.in(PictureNames.stem(table.getFileName().toString()));
	}

	private static List<Path> tablesIn(Peek folder) {
		return folder.others().stream().filter(FerCsvForm::isTable).limit(FILES).map(folder.folder()::resolve).filter(Files::isRegularFile).filter(FerCsvForm::hasHeader).sorted(Comparator.naturalOrder()).toList();
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
