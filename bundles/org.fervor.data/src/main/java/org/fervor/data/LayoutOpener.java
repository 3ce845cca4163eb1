package org.fervor.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetOpener;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.DatasetRequest;
import org.fervor.core.label.ClassMap;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.data.scan.Peek;
import org.fervor.data.scan.ReadablePath;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Opens a data set with the reader that was named, or else with the surest one. */
@Component
public final class LayoutOpener implements DatasetOpener {

	/** The layout that means: look for yourself. */
	public static final String AUTO = "auto";

	private final List<DatasetReader> readers;

	@Activate
	public LayoutOpener(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<DatasetReader> readers) {
		this.readers = readers.stream().sorted(Comparator.comparing(DatasetReader::id)).toList();
	}

	/**
	 * Lists the samples at a path.
	 *
	 * @param request its layout is a reader's id; empty or {@link #AUTO} to recognise it
	 * @throws UserError if there is nothing, nothing known, or no such layout; the message says what to do
	 */
	@Override
	public Dataset open(Path path, DatasetRequest request, Progress progress) throws IOException {
		Optional<DatasetReader> named = request.layout().filter(l -> !l.equals(AUTO)).map(this::named);
		Path readable = ReadablePath.of(path);
		DatasetReader reader = named.isPresent() ? named.get() : surest(readable, request.map(), progress);
		return reader.read(readable, request.map(), progress);
	}

	private DatasetReader named(String layout) {
		return readers.stream().filter(r -> r.id().equals(layout)).findFirst()
				.orElseThrow(() -> new UserError(layout + ": there is no such layout; the layouts are " + ids(readers)));
	}

	private DatasetReader surest(Path path, ClassMap map, Progress progress) throws IOException {
		List<DatasetReader> best = new ArrayList<>();
		double most = 0;
		for (DatasetReader reader : readers) {
			progress.checkCancelled();
			double sureness = reader.recognise(path, map);
			if (sureness > most) {
				best.clear();
				most = sureness;
			}
			if (sureness > 0 && sureness == most) {
				best.add(reader);
			}
		}
		if (best.size() > 1) {
			throw new UserError(path + ": this could be " + best.stream().map(DatasetReader::title).collect(Collectors.joining(" or "))
					+ "; name one with --layout (" + ids(best) + "), or give the folder of one of them");
		}
		return best.stream().findFirst().orElseThrow(() -> nothingKnown(path));
	}

	private UserError nothingKnown(Path path) {
		if (!Files.isDirectory(path)) {
			return new UserError(path + ": this is a file; give the folder that holds the data set, or a table such as fer2013.csv");
		}
		Peek peek = Peek.at(path);
		Optional<Path> closed = Stream.concat(peek.folders().stream(), peek.others().stream()).map(path::resolve).filter(p -> !Files.isReadable(p)).findFirst();
		if (closed.isPresent()) {
			return new UserError(closed.get() + ": you may not read it, and nothing else there is a data set; change its permissions");
		}
		String seen = peek.inWords();
		return new UserError(seen.isEmpty() ? path + ": the folder is empty; give the folder that holds the data set"
				: path + ": no layout of a data set is recognised; seen: " + seen + "; the layouts are " + titles()
						+ "; name one with --layout, or sort the pictures into folders named after their classes; folders with other names take --map NAME=CLASS");
	}

	private String titles() {
		return readers.stream().map(r -> r.id() + " (" + r.title() + ")").collect(Collectors.joining(", "));
	}

	private static String ids(List<DatasetReader> readers) {
		return readers.stream().map(DatasetReader::id).collect(Collectors.joining(", "));
	}
}
