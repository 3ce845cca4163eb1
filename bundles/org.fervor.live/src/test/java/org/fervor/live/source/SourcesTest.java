package org.fervor.live.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.DoubleStream;

import org.fervor.core.frame.Frame;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.FrameSourceFactory;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.label.Expression;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.live.Fakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

	@TempDir
	Path folder;

	private final Hands clock = new Hands();

	@Test
	void aFilePlaysAtItsOwnSpeed() throws Exception {
		PacedSource paced = new PacedSource(script(10), clock);
		for (int i = 0; i < 10; i++) {
			assertThat(paced.next().orElseThrow().number()).isEqualTo(i);
			assertThat(clock.now / 1e9).isEqualTo(i / 30.0, within(1e-6));
		}
		assertThat(paced.next()).isEmpty();
	}

	@Test
	void framesThatComeTooLateAreLeftOutAndTheLastOneIsNot() throws Exception {
		PacedSource paced = new PacedSource(script(60), clock);
		paced.next();
		clock.now += 1_000_000_000L;
		long number = paced.next().orElseThrow().number();
		assertThat(number).isBetween(28L, 31L);
		clock.now += 10_000_000_000L;
		assertThat(paced.next().orElseThrow().number()).isEqualTo(59);
		assertThat(paced.next()).isEmpty();
	}

	@Test
	void aClosedSourceGivesNoMore() throws Exception {
		Fakes.Script script = new Fakes.Script(Collections.nCopies(5, Fakes.picture(Expression.FEAR, 1)));
		PacedSource paced = new PacedSource(script.open("script", Settings.defaults()), clock);
		paced.next();
		paced.close();
		assertThat(paced.next()).isEmpty();
		assertThat(script.closed.get()).isEqualTo(1);
	}

	@Test
	void aFolderGivesItsPicturesByNumberAndLeavesOutWhatIsUnreadable() throws Exception {
		for (String name : List.of("f2.png", "f10.png", "f1.png", "f3-broken.png", "notes.txt")) {
			Files.createFile(folder.resolve(name));
		}
		List<String> read = new ArrayList<>();
		FrameSource source = new FolderSourceFactory(reader(read)).open(folder.toString(), Settings.defaults().with(FrameSourceFactory.RATE, 10.0));
		List<Frame> frames = new ArrayList<>();
		for (Optional<Frame> frame = source.next(); frame.isPresent(); frame = source.next()) {
			frames.add(frame.get());
		}
		assertThat(read).containsExactly("f1.png", "f2.png", "f3-broken.png", "f10.png");
		assertThat(frames).extracting(Frame::seconds).containsExactly(0.0, 0.1, 0.3);
		assertThat(source.name()).isEqualTo(folder + " (skipped: 1 × not an image (notes.txt))");
	}

	@Test
	void aRecordedFolderKeepsItsTimesAndADamagedTableIsNamed() throws Exception {
		Files.createFile(folder.resolve("a.png"));
		Files.writeString(folder.resolve(FolderSourceFactory.TIMES), "file,seconds\na.png,0.5\na.png,1.25\n");
		FrameSource source = new FolderSourceFactory(reader(new ArrayList<>())).open(folder.toString(), Settings.defaults());
		assertThat(DoubleStream.of(source.next().orElseThrow().seconds(), source.next().orElseThrow().seconds()).toArray()).containsExactly(0.5, 1.25);
		Files.writeString(folder.resolve(FolderSourceFactory.TIMES), "file,seconds\nnonsense\n");
		assertThatThrownBy(() -> new FolderSourceFactory(reader(new ArrayList<>())).open(folder.toString(), Settings.defaults())).isInstanceOf(UserError.class)
				.hasMessageContaining("frames.csv").hasMessageContaining("nonsense");
	}

	@Test
	void anEmptyFolderIsAnError() {
		assertThatThrownBy(() -> new FolderSourceFactory(reader(new ArrayList<>())).open(folder.toString(), Settings.defaults())).isInstanceOf(UserError.class)
				.hasMessageContaining("holds no image");
	}

	@Test
	void theActorIsDrawnForTheMomentAtWhichItIsAskedFor() throws Exception {
		List<Double> drawn = new ArrayList<>();
		ActorSource actor = new ActorSource("synthetic", t -> {
			drawn.add(t);
			clock.now += 200_000_000L;
			return new org.fervor.core.synth.SyntheticFace(PixelImage.black(8, 8, 3), Expression.NEUTRAL, 1, "0", 0, 0, 0, landmarks(), Collections.nCopies(68, true),
					new org.fervor.core.face.Box(0, 0, 1, 1));
		}, 30, clock);
		for (int i = 0; i < 4; i++) {
			assertThat(actor.next()).isPresent();
		}
		assertThat(drawn).hasSize(4);
		for (int i = 0; i < 4; i++) {
			assertThat(drawn.get(i)).isEqualTo(0.2 * i, within(1e-6));
		}
		actor.close();
		assertThat(actor.next()).isEmpty();
	}

	@Test
	void anUnknownSourceIsAnErrorThatListsWhatThereIs() {
		FrameSources sources = new FrameSources(List.of(new Fakes.Script(List.of())));
		assertThatThrownBy(() -> sources.open("nowhere", Settings.defaults())).isInstanceOf(UserError.class).hasMessageContaining("camera:NAME").hasMessageContaining("script");
	}

	private static org.fervor.core.face.Landmarks landmarks() {
		return new org.fervor.core.face.Landmarks(org.fervor.core.face.LandmarkScheme.IBUG_68, Collections.nCopies(68, new org.fervor.core.face.Point(1, 1)));
	}

	private static FrameSource script(int frames) {
		return new Fakes.Script(Collections.nCopies(frames, Fakes.picture(Expression.FEAR, 1))).open("script", Settings.defaults());
	}

	private static ImageReader reader(List<String> read) {
		return new ImageReader() {
			@Override
			public PixelImage read(ImageSource source) throws UnreadableImage {
				read.add(source.name());
				if (source.name().contains("broken")) {
					throw new UnreadableImage(source, "is broken");
				}
				return PixelImage.black(4, 4, 3);
			}

			@Override
			public void writePng(PixelImage image, Path file) {
				throw new UnsupportedOperationException();
			}
		};
	}

	/** A clock whose hands a test moves; waiting moves them too. */
	private static final class Hands implements FrameClock {
		private long now;

		@Override
		public long nanos() {
			// a clock goes on while it is read
			return now++;
		}

		@Override
		public void await(long nanos, CountDownLatch closed) {
			now += nanos;
		}
	}
}
