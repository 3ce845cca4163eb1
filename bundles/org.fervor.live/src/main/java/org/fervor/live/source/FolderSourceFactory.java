package org.fervor.live.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.FrameSourceFactory;
import org.fervor.core.image.ImageFiles;
import org.fervor.core.image.ImageFolder;
import org.fervor.core.image.ImageReader;
import org.fervor.core.label.Expression;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Folders of pictures, in the order of the numbers in their names. A recorded session brings the time of each frame in {@value #TIMES}. */
@Component
public final class FolderSourceFactory implements FrameSourceFactory {

	/** Beside recorded frames: {@code file,seconds}, one line per frame. */
	public static final String TIMES = "frames.csv";
	/** How the first line of that file ends where a third column names the expression shown. */
	public static final String SHOWN = ",shown";

	private final ImageReader reader;

	@Activate
	public FolderSourceFactory(@Reference ImageReader reader) {
		this.reader = reader;
	}

	@Override
	public String id() {
		return "folder";
	}

	@Override
	public int rank() {
		return 20;
	}

	@Override
	public boolean accepts(String source) {
		try {
			return Files.isDirectory(Path.of(source));
		} catch (InvalidPathException e) {
			return false;
		}
	}

	@Override
	public List<String> available() {
		return List.of();
	}

	@Override
	public FrameSource open(String source, Settings settings) {
		Path folder = Path.of(source);
		try {
			if (Files.isRegularFile(folder.resolve(TIMES))) {
				return source(folder, recorded(folder), "");
			}
			ImageFolder found = ImageFolder.list(folder, 1);
			return source(folder, numbered(found.images(), settings.get(RATE)), found.skipped().isEmpty() ? "" : "skipped: " + found.skippedInWords());
		} catch (IOException e) {
			throw new UserError(folder + ": cannot be read (" + e.getMessage() + "); check the folder", e);
		}
	}

	private FrameSource source(Path folder, List<FolderSource.Picture> pictures, String skipped) {
		if (pictures.isEmpty()) {
			throw new UserError(folder + ": holds no image (" + ImageFiles.endings() + ")" + (skipped.isEmpty() ? "" : "; " + skipped));
		}
		return new FolderSource(skipped.isEmpty() ? folder.toString() : folder + " (" + skipped + ")", folder, pictures, reader);
	}

	private static List<FolderSource.Picture> numbered(List<Path> images, double rate) {
		List<FolderSource.Picture> pictures = new ArrayList<>();
		images.stream().sorted(Comparator.comparing((Path f) -> padded(f.getFileName().toString())).thenComparing(Comparator.naturalOrder()))
				.forEach(f -> pictures.add(new FolderSource.Picture(f, pictures.size() / rate, null)));
		return pictures;
	}

	private static List<FolderSource.Picture> recorded(Path folder) throws IOException {
		List<FolderSource.Picture> pictures = new ArrayList<>();
		List<String> lines = Files.readAllLines(folder.resolve(TIMES));
		boolean told = !lines.isEmpty() && lines.get(0).endsWith(SHOWN);
		for (String line : lines.stream().skip(1).filter(l -> !l.isBlank()).toList()) {
			try {
				int end = told ? line.lastIndexOf(',') : line.length();
				int comma = line.lastIndexOf(',', end - 1);
				Expression shown = told ? Expression.named(line.substring(end + 1)).orElse(null) : null;
				pictures.add(new FolderSource.Picture(folder.resolve(line.substring(0, comma)), Double.parseDouble(line.substring(comma + 1, end)), shown));
			} catch (IndexOutOfBoundsException | NumberFormatException e) {
				throw new UserError(folder.resolve(TIMES) + ": line '" + line + "' is no file and time; record again, or delete it to play the pictures at an even rate", e);
			}
		}
		return pictures;
	}

	/** With numbers of equal length, so that 2 comes before 10. */
	static String padded(String name) {
		StringBuilder text = new StringBuilder();
		for (String part : name.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)")) {
			text.append(!part.isEmpty() && Character.isDigit(part.charAt(0)) ? "0".repeat(Math.max(0, 20 - part.length())) + part : part);
		}
		return text.toString();
	}
}
