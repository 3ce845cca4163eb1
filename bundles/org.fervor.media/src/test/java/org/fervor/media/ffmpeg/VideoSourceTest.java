package org.fervor.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.fervor.core.frame.Frame;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.SourceLost;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoSourceTest {

	@TempDir
	Path folder;

	private final VideoSourceFactory factory = new VideoSourceFactory();

	@ParameterizedTest
	@CsvSource({ "mkv,ffv1", "mp4,mpeg4", "avi,mjpeg", "webm,libvpx" })
	void aVideoGivesAllItsFramesAtTheirTimes(String ending, String codec) throws Exception {
		Path file = MadeMedia.video(folder.resolve("v." + ending), 1, 160, 120, 20, codec);
		List<Frame> frames = new ArrayList<>();
		try (FrameSource source = factory.open(file.toString(), Settings.defaults())) {
			assertThat(source.live()).isFalse();
			for (Optional<Frame> frame = source.next(); frame.isPresent(); frame = source.next()) {
				frames.add(frame.get());
			}
			assertThat(source.next()).isEmpty();
			assertThat(source.warning()).isEmpty();
		}
		assertThat(frames).hasSize(20);
		for (int i = 0; i < 20; i++) {
			assertThat(frames.get(i).number()).isEqualTo(i);
			assertThat(frames.get(i).seconds()).isEqualTo(i / 20.0, within(0.011));
			assertThat(frames.get(i).image().width()).isEqualTo(160);
			assertThat(frames.get(i).image().channels()).isEqualTo(3);
		}
		assertThat(frames.get(0).image()).isNotEqualTo(frames.get(19).image());
	}

	@Test
	void aLosslessVideoReplaysBitIdentically() throws Exception {
		Path file = MadeMedia.video(folder.resolve("v.mkv"), 0.5, 64, 48, 20, "ffv1");
		assertThat(images(file)).isEqualTo(images(file));
	}

	@ParameterizedTest
	@CsvSource({ "transpose=1,-display_rotation,90", "transpose=2,-display_rotation,270", "hflip+vflip,-display_rotation,180", "hflip,-display_hflip,", "vflip,-display_vflip," })
	void aVideoIsShownAsItsDisplayMatrixSays(String turned, String option, String degrees) throws Exception {
		Path upright = MadeMedia.video(folder.resolve("upright.mov"), 0.2, 64, 48, 20, "png");
		Path pixels = MadeMedia.make(folder.resolve("pixels.mov"), "-i", upright.toString(), "-vf", turned.replace('+', ','), "-c:v", "png");
		List<String> words = new ArrayList<>(degrees == null ? List.of(option) : List.of(option, degrees));
		words.addAll(List.of("-i", pixels.toString(), "-c", "copy"));
		Path noted = MadeMedia.make(folder.resolve("noted.mov"), words.toArray(String[]::new));
		assertThat(images(pixels)).isNotEqualTo(images(upright));
		assertThat(images(noted)).isEqualTo(images(upright));
	}

	@ParameterizedTest
	@CsvSource({ "120x120,4/3,160,120", "160x90,3/4,160,120", "160x120,1/1,160,120", "160x120,100/1,160,120" })
	void pixelsThatAreNotSquareAreStretched(String stored, String aspect, int width, int height) throws Exception {
		Path file = MadeMedia.make(folder.resolve("v.mkv"), "-f", "lavfi", "-i", "testsrc=duration=0.2:size=" + stored + ":rate=20", "-vf", "setsar=" + aspect, "-c:v", "mpeg4");
		try (FrameSource source = factory.open(file.toString(), Settings.defaults())) {
			Frame frame = source.next().orElseThrow();
			assertThat(frame.image().width()).isEqualTo(width);
			assertThat(frame.image().height()).isEqualTo(height);
		}
	}

	@ParameterizedTest
	@CsvSource({ "mkv,ffv1,", "mp4,mpeg4,+faststart", "avi,mjpeg,", "webm,libvpx," })
	void aFileThatIsCutShortSaysSoAtItsEnd(String ending, String codec, String flags) throws Exception {
		Path whole = MadeMedia.make(folder.resolve("whole." + ending), "-f", "lavfi", "-i", "testsrc=duration=2:size=160x120:rate=20", "-c:v", codec, "-movflags", flags == null ? "0" : flags);
		byte[] bytes = Files.readAllBytes(whole);
		Path cut = Files.write(folder.resolve("cut." + ending), Arrays.copyOf(bytes, bytes.length * 6 / 10));
		try (FrameSource source = factory.open(cut.toString(), Settings.defaults())) {
			int frames = 0;
			while (source.next().isPresent()) {
				frames++;
			}
			assertThat(frames).isBetween(5, 35);
			assertThat(source.warning()).contains("cut." + ending + " is cut short: it announces ");
		}
	}

	@Test
	void whatFfmpegSaysEndsWhereItsTextEnds() {
		assertThat(Ffmpeg.words(-2)).isEqualTo("no such file or directory");
		assertThatThrownBy(() -> factory.open(Files.writeString(folder.resolve("v.mp4"), "no video").toString(), Settings.defaults())).isInstanceOf(UserError.class)
				.satisfies(e -> assertThat(e.getMessage().chars().filter(Character::isISOControl)).isEmpty());
	}

	@Test
	void whatIsNoVideoIsAnErrorThatNamesIt() throws IOException {
		Path text = Files.writeString(folder.resolve("v.mp4"), "no video ".repeat(100));
		assertThatThrownBy(() -> factory.open(text.toString(), Settings.defaults())).isInstanceOf(UserError.class).hasMessageContaining("v.mp4").hasMessageContaining("check that it is a video");
		Path sound = MadeMedia.tone(folder.resolve("s.wav"), 0.2, 8000);
		assertThatThrownBy(() -> factory.open(sound.toString(), Settings.defaults())).isInstanceOf(UserError.class).hasMessageContaining("holds no pictures");
	}

	@Test
	void aCorruptVideoEndsOrSaysWhereItBreaks() throws Exception {
		byte[] whole = Files.readAllBytes(MadeMedia.video(folder.resolve("v.mkv"), 2, 160, 120, 20, "mpeg4"));
		byte[] noisy = whole.clone();
		for (int i = whole.length / 3; i < whole.length; i += 5) {
			noisy[i] = (byte) (noisy[i] * 17 + 3);
		}
		for (byte[] broken : List.of(noisy, Arrays.copyOf(whole, whole.length / 2))) {
			Path file = Files.write(folder.resolve("broken.mkv"), broken);
			try {
				assertThat(images(file).size()).isBetween(1, 60);
			} catch (SourceLost e) {
				assertThat(e).hasMessageContaining("broken.mkv").matches(lost -> !((SourceLost) lost).mayComeBack());
			}
		}
	}

	@Test
	void aFileCannotLeadToTheNetwork() throws IOException {
		Path list = Files.writeString(folder.resolve("list.m3u8"), "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nhttp://localhost:9/x.ts\n#EXT-X-ENDLIST\n");
		assertThatThrownBy(() -> factory.open(list.toString(), Settings.defaults())).isInstanceOf(UserError.class);
	}

	@Test
	void aStreamThatNobodyServesIsAnErrorAndMayBeNamed() {
		assertThatThrownBy(() -> factory.open("http://127.0.0.1:9/none", Settings.defaults())).isInstanceOf(UserError.class).hasMessageContaining("check the address");
	}

	@Test
	void aStreamIsReadAndClosingItInterruptsTheWaiting() throws Exception {
		byte[] video = Files.readAllBytes(MadeMedia.video(folder.resolve("v.avi"), 1, 64, 48, 10, "mjpeg"));
		try (ServerSocket server = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
			CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(server, video));
			FrameSource source = factory.open("http://127.0.0.1:" + server.getLocalPort() + "/v", Settings.defaults());
			assertThat(source.live()).isTrue();
			assertThat(source.next()).isPresent();
			CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> drain(source));
			source.close();
			assertThat(reader.get(5, TimeUnit.SECONDS)).isBetween(0, 10);
			served.cancel(true);
		}
	}

	@Test
	void itAcceptsFilesAndAddressesAndNothingElse() throws IOException {
		assertThat(factory.accepts("rtsp://camera/1")).isTrue();
		assertThat(factory.accepts("http://host/a.mjpg")).isTrue();
		assertThat(factory.accepts(Files.createFile(folder.resolve("x.mp4")).toString())).isTrue();
		assertThat(factory.accepts(folder.toString())).isFalse();
		assertThat(factory.accepts("camera:Some Name")).isFalse();
		assertThat(factory.accepts("synthetic")).isFalse();
	}

	@Test
	void nativeMemoryComesBack() throws Exception {
		Path file = MadeMedia.video(folder.resolve("v.mp4"), 0.5, 320, 240, 20, "mpeg4");
		long growth = NativeBytes.growth(() -> {
			for (int i = 0; i < 100; i++) {
				images(file);
			}
		});
		assertThat(growth).isLessThan(60L << 20);
	}

	private static int drain(FrameSource source) {
		try {
			int frames = 0;
			while (source.next().isPresent()) {
				frames++;
			}
			return frames;
		} catch (SourceLost e) {
			return 0;
		}
	}

	/** Sends the head of the answer and the video, then stays silent until the other side goes. */
	private static void serve(ServerSocket server, byte[] video) {
		try (var socket = server.accept()) {
			socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Type: video/avi\r\nConnection: close\r\n\r\n".getBytes());
			socket.getOutputStream().write(video);
			socket.getOutputStream().flush();
			while (socket.getInputStream().read() >= 0) {
				// waits
			}
		} catch (IOException e) {
			// the other side is gone: that is the end of the test
		}
	}

	private List<Object> images(Path file) throws SourceLost {
		List<Object> images = new ArrayList<>();
		try (FrameSource source = factory.open(file.toString(), Settings.defaults())) {
			for (Optional<Frame> frame = source.next(); frame.isPresent(); frame = source.next()) {
				images.add(frame.get().image());
			}
		}
		return images;
	}
}
