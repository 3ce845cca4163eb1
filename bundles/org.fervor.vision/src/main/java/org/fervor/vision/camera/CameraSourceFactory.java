package org.fervor.vision.camera;

import java.util.List;
import java.util.Optional;

import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.FrameSourceFactory;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code camera:NAME}, where the name is the camera's own, a word of it, its device or its number; {@code camera:} alone is the first one. */
@Component
public final class CameraSourceFactory implements FrameSourceFactory {

	/** Some cameras give nothing at first. */
	private static final int FIRST_TRIES = 4;

	private final CameraList list;
	private final Capture.Opener opener;

	@Activate
	public CameraSourceFactory() {
		this(new CameraList(), OpenCvCapture::open);
	}

	CameraSourceFactory(CameraList list, Capture.Opener opener) {
		this.list = list;
		this.opener = opener;
	}

	@Override
	public String id() {
		return "camera";
	}

	@Override
	public int rank() {
		return 0;
	}

	@Override
	public boolean accepts(String source) {
		return source.equals("camera") || source.startsWith(Camera.PREFIX);
	}

	@Override
	public List<String> available() {
		return list.now().stream().map(Camera::source).toList();
	}

	@Override
	public FrameSource open(String source, Settings settings) {
		Camera camera = camera(source.startsWith(Camera.PREFIX) ? source.substring(Camera.PREFIX.length()).strip() : "");
		Capture capture = opener.open(camera, settings.get(WIDTH), settings.get(HEIGHT), settings.get(RATE)).orElseThrow(() -> new UserError(
				"the camera " + camera.name() + " (" + camera.device() + ") cannot be opened: another program may use it, or you may not (Debian: join the group 'video')"));
		for (int i = 0; i < FIRST_TRIES; i++) {
			Optional<PixelImage> first = capture.grab();
			if (first.isPresent()) {
				return new CameraSource(camera, capture, list, first.get());
			}
		}
		capture.close();
		throw new UserError("the camera " + camera.name() + " (" + camera.device() + ") is open but gives no picture: close other programs that use it, or unplug it and plug it in again");
	}

	private Camera camera(String name) {
		List<Camera> cameras = list.now();
		if (cameras.isEmpty()) {
			throw new UserError("there is no camera: plug one in, or try --source synthetic");
		}
		return name.isEmpty() ? cameras.get(0)
				: cameras.stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst().or(() -> cameras.stream().filter(c -> c.meant(name)).findFirst())
						.orElseThrow(() -> new UserError("there is no camera '" + name + "': there are " + String.join(", ", cameras.stream().map(Camera::name).toList())));
	}
}
