package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.data.DatasetOpener;
import org.fervor.core.face.Face;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.cache.FaceSearch;

/** How much a recogniser's answers depend on the crop, over many pictures: a {@link CropProbe} of the best face of each. Landmarks set by hand count. */
public final class CropSensitivity {

	private static final List<String> HEADER = List.of("file", "true", "label", "score", "mean", "deviation", "least", "most", "flipped");

	private final DatasetOpener opener;
	private final Recogniser recogniser;
	private final Settings settings;

	/** @param settings values of {@link CropProbe#PARAMETERS} */
	public CropSensitivity(DatasetOpener opener, Recogniser recogniser, Settings settings) {
		this.opener = opener;
		this.recogniser = recogniser;
		this.settings = settings;
	}

	/** A picture that was probed. @param truth what it shows; null where nobody says */
	public record Row(String file, String truth, CropProbe.Result result) {
	}

	/**
	 * All pictures together.
	 *
	 * @param label           true class; where nobody says, the recognised one; "all" for all pictures
	 * @param flipped         mean share of varied crops with another label than the plain one
	 * @param steady          share of the pictures whose label never changed
	 * @param deviation       mean deviation of the plain label's score
	 * @param accuracy        share of plain crops that are recognised rightly; null where nobody says what is right
	 * @param variedAccuracy  the same of the varied crops
	 */
	public record Group(String label, int pictures, double flipped, double steady, double deviation, Double accuracy, Double variedAccuracy) {
	}

	/**
	 * What was found.
	 *
	 * @param skipped picture → why it was not probed
	 * @param groups  per class, then all together
	 */
	public record Outcome(List<Row> rows, Map<String, String> skipped, List<Group> groups) {
	}

	/**
	 * Probes pictures and data sets.
	 *
	 * @param most of a data set, so many pictures are taken, evenly spread
	 * @throws UserError if a data set cannot be read, or no face is found at all
	 */
	public Outcome measure(List<Path> paths, int most, Progress progress) throws IOException {
		List<Row> rows = new ArrayList<>();
		Map<String, String> skipped = new LinkedHashMap<>();
		for (Path path : paths) {
			List<Shown> pictures = pictures(path, progress);
			LandmarkSidecar sidecar = LandmarkSidecar.of(path);
			int count = Math.min(most, pictures.size());
			progress.step("vary crops", count);
			for (int i = 0; i < count; i++) {
				progress.checkCancelled();
				probe(pictures.get((int) ((long) i * pictures.size() / count)), sidecar, rows, skipped);
				progress.advance(1);
			}
		}
		if (rows.isEmpty()) {
			throw new UserError("no picture could be probed; the first one: " + skipped.entrySet().stream().findFirst().map(e -> e.getKey() + ": " + e.getValue()).orElse("there is none"));
		}
		return new Outcome(rows, skipped, groups(rows));
	}

	/** A picture and what it shows, as far as somebody says. */
	private record Shown(ImageSource image, String truth) {
	}

	private List<Shown> pictures(Path path, Progress progress) throws IOException {
		if (Files.isDirectory(path) || path.toString().endsWith(".csv")) {
			return opener.open(path, Optional.empty(), progress).samples().stream().map(s -> new Shown(s.image(), s.label().id())).toList();
		}
		return List.of(new Shown(new ImageSource.PictureFile(path, path.toString()), null));
	}

	private void probe(Shown picture, LandmarkSidecar sidecar, List<Row> rows, Map<String, String> skipped) {
		try {
			FaceSearch.Seen seen = recogniser.look(picture.image);
			List<Face> faces = sidecar.applied(ContentHash.of(picture.image), seen.faces());
			if (faces.isEmpty()) {
				skipped.put(picture.image.name(), "no face found");
			} else {
				rows.add(new Row(picture.image.name(), picture.truth, recogniser.probe(seen.image(), faces.get(0), settings)));
			}
		} catch (UnreadableImage | IOException e) {
			skipped.put(picture.image.name(), e.getMessage());
		}
	}

	private List<Group> groups(List<Row> rows) {
		Map<String, List<Row>> byClass = new LinkedHashMap<>();
		recogniser.labels().expressions().forEach(l -> byClass.put(l.id(), new ArrayList<>()));
		rows.forEach(r -> byClass.computeIfAbsent(r.truth == null ? r.result.label() : r.truth, k -> new ArrayList<>()).add(r));
		List<Group> groups = new ArrayList<>();
		byClass.forEach((label, some) -> {
			if (!some.isEmpty()) {
				groups.add(group(label, some));
			}
		});
		groups.add(group("all", rows));
		return groups;
	}

	private Group group(String label, List<Row> rows) {
		List<Row> known = rows.stream().filter(r -> r.truth != null).toList();
		double right = known.stream().filter(r -> r.truth.equals(r.result.label())).count();
		double varied = known.stream().mapToDouble(this::rightVariants).sum();
		return new Group(label, rows.size(), mean(rows.stream().mapToDouble(r -> r.result.flipped())), mean(rows.stream().mapToDouble(r -> r.result.flipped() == 0 ? 1 : 0)),
				mean(rows.stream().mapToDouble(r -> r.result.winner().deviation())), known.isEmpty() ? null : right / known.size(), known.isEmpty() ? null : varied / known.size());
	}

	/** Share of the varied crops of a picture that are recognised rightly. */
	private double rightVariants(Row row) {
		int index = row.result.classes().stream().map(CropProbe.Spread::label).toList().indexOf(row.truth);
		return index < 0 ? 0 : (double) row.result.labels().get(index) / row.result.variants();
	}

	private static double mean(java.util.stream.DoubleStream values) {
		return values.average().orElse(Double.NaN);
	}

	/** Writes one row per picture. */
	public static void write(Outcome outcome, Path table) throws IOException {
		List<List<String>> lines = outcome.rows.stream().map(r -> {
			CropProbe.Spread s = r.result.winner();
			return List.of(r.file, r.truth == null ? "" : r.truth, s.label(), number(s.plain()), number(s.mean()), number(s.deviation()), number(s.least()), number(s.most()),
					number(r.result.flipped()));
		}).toList();
		RunFolder.writeTable(table, HEADER, lines);
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.4f", value);
	}
}
