package org.fervor.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Point;
import org.fervor.core.image.ImageReader;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.io.Folders;
import org.fervor.core.label.LabelSet;
import org.fervor.core.synth.FaceWish;
import org.fervor.core.synth.SyntheticFace;
import org.fervor.core.synth.SyntheticFaces;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;

/**
 * A set of synthetic faces to learn a part model from: every person once in each of the 13 views of Zhu &amp; Ramanan (CVPR 2012), anywhere, showing anything, at various
 * sizes, with {@code landmarks.csv} beside the pictures. The same seed gives the same files.
 */
public final class ViewFaces {

	private static final int STEP = 15;
	private static final int VIEWS = 13;
	/** Views are this far apart on either side, so that every yaw occurs. */
	private static final double HALF_STEP = 7.5;
	private static final double PITCH = 7;
	private static final double ROLL = 6;
	private static final double LEAST_SHARE = 0.5;

	private final SyntheticFaces faces;
	private final ImageReader images;
	private final int threads;

	/** @param threads that draw together; the files do not depend on it */
	public ViewFaces(SyntheticFaces faces, ImageReader images, int threads) {
		this.faces = faces;
		this.images = images;
		this.threads = threads;
	}

	/**
	 * Writes a set.
	 *
	 * @param persons how many
	 * @param size    width and height of the largest pictures; the smallest have half of it
	 * @param out     a new or empty folder
	 * @return how many pictures
	 */
	public int write(int persons, int size, long seed, Path out, Progress progress) throws IOException {
		Folders.make(out);
		try (var files = Files.list(out)) {
			if (files.findAny().isPresent()) {
				throw new UserError(out + " is not empty; choose a new folder for the faces");
			}
		}
		progress.step("draw faces", (long) persons * VIEWS);
		String[] rows = new String[persons];
		AtomicInteger next = new AtomicInteger();
		try (Workers workers = new Workers(threads)) {
			workers.each(() -> {
				for (int person = next.getAndIncrement(); person < persons; person = next.getAndIncrement()) {
					rows[person] = person(person, size, seed, out, progress);
				}
			});
		}
		AtomicFile.write(out.resolve("landmarks.csv"), header() + String.join("", rows));
		return persons * VIEWS;
	}

	private String person(int person, int size, long seed, Path out, Progress progress) {
		Random random = new Random(seed * 1_000_003 + person);
		long identity = random.nextLong();
		StringBuilder rows = new StringBuilder();
		for (int view = 0; view < VIEWS; view++) {
			progress.checkCancelled();
			double yaw = (VIEWS / 2 - view) * STEP + HALF_STEP * (2 * random.nextDouble() - 1);
			int pixels = (int) (size * (LEAST_SHARE + (1 - LEAST_SHARE) * random.nextDouble()));
			FaceWish wish = new FaceWish(identity, LabelSet.SEVEN.get(random.nextInt(LabelSet.SEVEN.size())), 1 - 0.5 * random.nextDouble() * random.nextDouble(), yaw,
					PITCH * random.nextGaussian() - 2, ROLL * random.nextGaussian(), FaceWish.Place.ANYWHERE, pixels, random.nextLong());
			String file = String.format(Locale.ROOT, "p%04d-%02d.png", person + 1, view + 1);
			SyntheticFace face = faces.take(wish);
			images.writePng(face.image(), out.resolve(file));
			rows.append(row(file, String.format(Locale.ROOT, "p%04d", person + 1), face));
			progress.advance(1);
		}
		return rows.toString();
	}

	private static String header() {
		StringBuilder line = new StringBuilder("file,subject,expression,yaw,pitch,roll,points");
		for (int i = 0; i < LandmarkScheme.IBUG_68.size(); i++) {
			line.append(",x").append(i).append(",y").append(i).append(",visible").append(i);
		}
		return line.append('\n').toString();
	}

	private static String row(String file, String person, SyntheticFace face) {
		List<Point> points = face.landmarks().points();
		List<String> cells = new ArrayList<>(List.of(file, person, face.expression().id(), number(face.yawDegrees()), number(face.pitchDegrees()), number(face.rollDegrees()),
				String.valueOf(points.size())));
		for (int i = 0; i < points.size(); i++) {
			cells.addAll(List.of(number(points.get(i).x()), number(points.get(i).y()), face.visible().get(i) ? "1" : "0"));
		}
		return String.join(",", cells) + ",,,".repeat(LandmarkScheme.IBUG_68.size() - points.size()) + "\n";
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.2f", value);
	}
}
