package org.fervor.experiment.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.face.LandmarkScheme;
import org.fervor.core.face.Landmarks;
import org.fervor.core.face.Point;
import org.fervor.core.image.PixelImage;

/** Faces and pictures as bytes and back, every number bit by bit. */
final class FaceBytes {

	/** What was found in a picture. */
	record Found(int width, int height, List<Face> faces) {
	}

	/** Writes or reads; nothing goes wrong in memory but what is damaged. */
	@FunctionalInterface
	private interface Step<S> {
		void run(S stream) throws IOException;
	}

	private FaceBytes() {
	}

	static byte[] of(Found found) {
		return written(out -> {
			out.writeInt(found.width());
			out.writeInt(found.height());
			out.writeInt(found.faces().size());
			for (Face face : found.faces()) {
				write(face, out);
			}
		});
	}

	static byte[] of(PixelImage image) {
		return written(out -> {
			out.writeInt(image.width());
			out.writeInt(image.height());
			out.writeInt(image.channels());
			out.write(image.pixels());
		});
	}

	/** @throws IOException if the bytes are no faces */
	static Found faces(byte[] content) throws IOException {
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
		int width = in.readInt();
		int height = in.readInt();
		int count = in.readInt();
		List<Face> faces = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			faces.add(face(in));
		}
		return new Found(width, height, List.copyOf(faces));
	}

	/** @throws IOException if the bytes are no picture */
	static PixelImage image(byte[] content) throws IOException {
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
		int width = in.readInt();
		int height = in.readInt();
		int channels = in.readInt();
		byte[] pixels = in.readAllBytes();
		if ((long) width * height * channels != pixels.length) {
			throw new IOException(pixels.length + " bytes for " + width + " x " + height);
		}
		return new PixelImage(width, height, channels, pixels);
	}

	private static void write(Face face, DataOutputStream out) throws IOException {
		out.writeDouble(face.box().x());
		out.writeDouble(face.box().y());
		out.writeDouble(face.box().width());
		out.writeDouble(face.box().height());
		out.writeDouble(face.score());
		out.writeBoolean(face.viewDegrees().isPresent());
		out.writeDouble(face.viewDegrees().orElse(0));
		out.writeUTF(face.landmarks().map(l -> l.scheme().name()).orElse(""));
		if (face.landmarks().isPresent()) {
			for (Point point : face.landmarks().get().points()) {
				out.writeDouble(point.x());
				out.writeDouble(point.y());
			}
		}
		out.writeUTF(face.detector());
		out.writeInt(face.warnings().size());
		for (String warning : face.warnings()) {
			out.writeUTF(warning);
		}
		out.writeInt(face.partScores().size());
		for (double score : face.partScores()) {
			out.writeDouble(score);
		}
	}

	private static Face face(DataInputStream in) throws IOException {
		Box box = new Box(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
		double score = in.readDouble();
		boolean tells = in.readBoolean();
		double view = in.readDouble();
		String scheme = in.readUTF();
		Optional<Landmarks> landmarks = scheme.isEmpty() ? Optional.empty() : Optional.of(landmarks(LandmarkScheme.valueOf(scheme), in));
		String detector = in.readUTF();
		List<String> warnings = new ArrayList<>();
		for (int count = in.readInt(); count > 0; count--) {
			warnings.add(in.readUTF());
		}
		List<Double> parts = new ArrayList<>();
		for (int count = in.readInt(); count > 0; count--) {
			parts.add(in.readDouble());
		}
		return new Face(box, score, tells ? OptionalDouble.of(view) : OptionalDouble.empty(), landmarks, detector, warnings, parts);
	}

	private static Landmarks landmarks(LandmarkScheme scheme, DataInputStream in) throws IOException {
		List<Point> points = new ArrayList<>();
		for (int i = 0; i < scheme.size(); i++) {
			points.add(new Point(in.readDouble(), in.readDouble()));
		}
		return new Landmarks(scheme, points);
	}

	private static byte[] written(Step<DataOutputStream> step) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			step.run(out);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return bytes.toByteArray();
	}
}
