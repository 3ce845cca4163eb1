package org.fervor.media.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.FrameSourceFactory;
import org.fervor.core.io.NativeLibraries;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.osgi.service.component.annotations.Component;

/** Video files and network streams. A file may not lead FFmpeg to the network. */
@Component
public final class VideoSourceFactory implements FrameSourceFactory {

	private static final Pattern ADDRESS = Pattern.compile("(https?|rtsps?|rtmps?|rtp|udp|tcp|srt)://.+", Pattern.CASE_INSENSITIVE);
	private static final String NETWORK = "http,https,tls,tcp,udp,rtp,rtsp,rtsps,rtmp,rtmps,srt,crypto,data,httpproxy";

	@Override
	public String id() {
		return "video";
	}

	@Override
	public int rank() {
		return 50;
	}

	@Override
	public boolean accepts(String source) {
		if (ADDRESS.matcher(source).matches()) {
			return true;
		}
		try {
			return Files.isRegularFile(Path.of(source));
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
		boolean network = ADDRESS.matcher(source).matches();
		try {
			return new VideoSource(source, network, network ? NETWORK : Ffmpeg.FILES_ONLY);
		} catch (IOException e) {
			throw new UserError(e.getMessage() + (network ? "; check the address and whether the stream runs" : "; check that it is a video"), e);
		} catch (UnsatisfiedLinkError e) {
			throw new UserError("videos cannot be read here: " + NativeLibraries.sentence(e).orElse("FFmpeg does not load"), e);
		}
	}
}
