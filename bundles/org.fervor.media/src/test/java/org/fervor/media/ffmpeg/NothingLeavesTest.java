package org.fervor.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.fervor.core.audio.AudioStream;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.SourceLost;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that name addresses, played as songs and as videos beside a server that counts who comes. */
class NothingLeavesTest {

	@TempDir
	Path folder;

	private final AtomicInteger visitors = new AtomicInteger();
	private ServerSocket server;

	@BeforeEach
	void listen() throws IOException {
		server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		Thread counting = new Thread(() -> {
			while (!server.isClosed()) {
				try {
					server.accept().close();
					visitors.incrementAndGet();
				} catch (IOException e) {
					return;
				}
			}
		}, "counting");
		counting.setDaemon(true);
		counting.start();
	}

	@AfterEach
	void close() throws IOException {
		server.close();
	}

	@Test
	void aFileThatNamesAnAddressIsNotFollowed() throws IOException {
		for (Path file : files()) {
			try (AudioStream song = new FfmpegAudioDecoder().open(file)) {
				song.read(new float[2 * 4800], 4800);
			} catch (IOException e) {
				assertThat(e).hasMessageContaining(file.getFileName().toString());
			}
			try (FrameSource video = new VideoSourceFactory().open(file.toString(), Settings.defaults())) {
				video.next();
			} catch (UserError | SourceLost e) {
				assertThat(e).hasMessageContaining(file.getFileName().toString());
			}
		}
		assertThat(visitors).hasValue(0);
	}

	@Test
	void theServerSeesWhoComes() {
		try (FrameSource video = new VideoSourceFactory().open("http://127.0.0.1:" + server.getLocalPort() + "/v", Settings.defaults())) {
			assertThat(video.live()).isTrue();
		} catch (UserError e) {
			assertThat(e).hasMessageContaining("check the address");
		}
		assertThat(visitors).hasPositiveValue();
	}

	/** As HLS, as a list for FFmpeg's concat, as a session description, as DASH: under the endings of songs and videos, too. */
	private Iterable<Path> files() throws IOException {
		String address = "127.0.0.1:" + server.getLocalPort();
		Map<String, String> texts = Map.of("hls", "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nhttp://" + address + "/x.ts\n#EXT-X-ENDLIST\n", "concat",
				"ffconcat version 1.0\nfile 'http://" + address + "/x.mp4'\n", "sdp", "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video " + server.getLocalPort() + " RTP/AVP 96\n",
				"dash", "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\" mediaPresentationDuration=\"PT5S\"><Period><AdaptationSet><Representation id=\"1\" "
						+ "bandwidth=\"1\" mimeType=\"video/mp4\"><BaseURL>http://" + address + "/x.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>");
		java.util.List<Path> files = new java.util.ArrayList<>();
		for (Map.Entry<String, String> text : texts.entrySet()) {
			for (String ending : new String[] { "ogg", "mp3", "mp4", "m3u8", "ts", "mpd", "sdp" }) {
				files.add(Files.writeString(folder.resolve(text.getKey() + "." + ending), text.getValue()));
			}
		}
		return files;
	}
}
