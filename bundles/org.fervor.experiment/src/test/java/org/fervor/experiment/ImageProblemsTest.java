package org.fervor.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.Part;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Box;
import org.fervor.core.face.Face;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSize;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.label.Expression;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images here are text files; their words are grey values. */
class ImageProblemsTest {

	private static final ImageReader READER = new ImageReader() {
		@Override
		public PixelImage read(ImageSource source) throws UnreadableImage {
			try {
				String[] words = Files.readString(source.file()).split(" ");
				byte[] pixels = new byte[words.length];
				for (int i = 0; i < pixels.length; i++) {
					pixels[i] = (byte) Integer.parseInt(words[i]);
				}
				return new PixelImage(pixels.length, 1, 1, pixels);
			} catch (IOException | NumberFormatException e) {
				throw new UnreadableImage(source, "broken");
			}
		}

		@Override
		public ImageSize size(ImageSource source) throws UnreadableImage {
			PixelImage image = read(source);
			return new ImageSize(image.width(), 1);
		}

		@Override
		public void writePng(PixelImage image, Path file) {
			throw new AssertionError();
		}
	};

	@TempDir
	private Path folder;
	private final List<Sample> samples = new ArrayList<>();

	@BeforeEach
	void write() throws IOException {
		add("a.png", Expression.ANGER, "1 2 3");
		add("b.png", Expression.FEAR, "1 2 3");
		add("c.png", Expression.ANGER, "1 2 4");
		add("d.png", Expression.ANGER, "1 2 4");
		add("e.png", Expression.FEAR, "0 0 0");
		add("f.png", Expression.ANGER, "0 0 0");
		add("g.png", Expression.ANGER, "7 7 7");
		add("h.png", Expression.ANGER, "broken");
	}

	private void add(String name, Expression label, String text) throws IOException {
		samples.add(new Sample(new ImageSource.PictureFile(Files.writeString(folder.resolve(name), text), name), label, "", "", Part.NONE));
	}

	@Test
	void imagesOfOneColourAndImagesUnderTwoLabelsAreCounted() {
		assertThat(ImageProblems.of(new Dataset("folders", folder, samples, List.of()), READER, Progress.NONE)).containsExactly(
				new ImageProblem("image of one colour", 3, "e.png"), new ImageProblem("the same image under two labels", 1, "a.png (anger) and b.png (fear)"));
	}

	@Test
	void aRunFindsTheSameInItsFaces() throws UnreadableImage, IOException {
		List<PreparedFace> faces = new ArrayList<>();
		for (Sample sample : samples.subList(0, 7)) {
			faces.add(new PreparedFace(sample, ContentHash.of(sample.image()), Face.boxed(new Box(0, 0, 3, 1), 1, "none"), READER.read(sample.image()).toRgb()));
		}
		assertThat(ImageProblems.ofFaces(faces)).extracting(ImageProblem::count).containsExactly(3, 1);
		assertThat(ImageProblems.ofFaces(faces.subList(2, 4))).isEmpty();
	}

	@Test
	void rowsOfATableAreComparedByTheirPixelsSinceTheirLabelsStandInThemToo() {
		List<Sample> rows = List.of(row("row 1", Expression.ANGER), row("row 2", Expression.FEAR));
		ImageReader reader = new ImageReader() {
			@Override
			public PixelImage read(ImageSource source) {
				return new PixelImage(2, 1, 1, new byte[] { 1, 2 });
			}

			@Override
			public void writePng(PixelImage image, Path file) {
				throw new AssertionError();
			}
		};
		assertThat(ImageProblems.of(new Dataset("fer2013", folder, rows, List.of()), reader, Progress.NONE))
				.containsExactly(new ImageProblem("the same image under two labels", 1, "row 1 (anger) and row 2 (fear)"));
	}

	private Sample row(String name, Expression label) {
		return new Sample(new ImageSource.CsvRow(folder.resolve("fer2013.csv"), name, 0, 9, 2, 1), label, "", "", Part.NONE);
	}

	@Test
	void aDataSetWithoutProblemsHasNone() {
		assertThat(ImageProblems.of(new Dataset("folders", folder, samples.subList(1, 4), List.of()), READER, Progress.NONE)).isEmpty();
	}
}
