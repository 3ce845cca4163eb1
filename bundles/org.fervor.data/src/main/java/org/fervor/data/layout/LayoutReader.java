package org.fervor.data.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.io.Reasons;
import org.fervor.core.label.ClassMap;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.data.scan.Home;
import org.fervor.data.scan.Peek;
import org.fervor.data.scan.ReadablePath;

/** A reader made of forms; the surest one reads. */
public abstract class LayoutReader implements DatasetReader {

	private final String id;
	private final String title;
	private final String expected;
	private final List<Form> forms;

	/** @param expected a path or two of the layout, for messages */
	protected LayoutReader(String id, String title, String expected, Form... forms) {
		this.id = id;
		this.title = title;
		this.expected = expected;
		this.forms = List.of(forms);
	}

	@Override
	public final String id() {
		return id;
	}

	@Override
	public final String title() {
		return title;
	}

	@Override
	public double recognise(Path path, ClassMap map) throws IOException {
		return surest(path.toAbsolutePath().normalize(), map).map(f -> f.home().sureness()).orElse(0.0);
	}

	@Override
	public final Dataset read(Path path, ClassMap map, Progress progress) throws IOException {
		Path start = ReadablePath.of(path);
		Found found = surest(start, map).orElseThrow(() -> misfit(start));
		Draft draft = new Draft(found.home().path(), map, progress);
		if (!found.home().others().isEmpty()) {
			throw Draft.choose(start, Stream.concat(Stream.of(found.home().path()), found.home().others().stream()).toList());
		}
		try {
			found.form().collect(draft);
			if (Files.isDirectory(start)) {
				draft.leaveOutBeside(found.home().path().startsWith(start) ? start : found.home().path());
			}
		} catch (IOException | UncheckedIOException e) {
			throw new UserError(Reasons.sentence(e).orElseGet(() -> start + " cannot be read: " + Reasons.of(e)), e);
		}
		return draft.finish(id, expected);
	}

	private record Found(Form form, Home home) {
	}

	/** The first form wins where two are equally sure. */
	private Optional<Found> surest(Path path, ClassMap map) throws IOException {
		Found best = null;
		for (Form form : forms) {
			Optional<Home> home = form.find(path, map);
			if (home.isPresent() && (best == null || home.get().sureness() > best.home().sureness())) {
				best = new Found(form, home.get());
			}
		}
		return Optional.ofNullable(best);
	}

	private UserError misfit(Path path) {
		if (Files.isRegularFile(path)) {
			return new UserError(path + ": this is a file; to read it as " + title + ", give the folder that holds " + expected);
		}
		String seen = Peek.at(path).inWords();
		return new UserError(path + ": this does not look like " + title + ", expected " + expected + "; "
				+ (seen.isEmpty() ? "the folder is empty" : "seen: " + seen));
	}
}
