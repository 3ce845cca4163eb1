package org.fervor.live.source;

import java.util.List;

import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.FrameSourceFactory;
import org.fervor.core.parameter.Settings;
import org.fervor.core.synth.SyntheticFaces;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code synthetic}, or {@code synthetic:7} for another person: the demonstration without a camera. */
@Component
public final class ActorSourceFactory implements FrameSourceFactory {

	/** Drawing takes a while: more pixels would mean too few frames. */
	private static final int WIDTH_DRAWN = 320;
	private static final int HEIGHT_DRAWN = 240;
	private static final long FIRST_PERSON = 3;

	private final SyntheticFaces faces;

	@Activate
	public ActorSourceFactory(@Reference SyntheticFaces faces) {
		this.faces = faces;
	}

	@Override
	public String id() {
		return "synthetic";
	}

	@Override
	public int rank() {
		return 10;
	}

	@Override
	public boolean accepts(String source) {
		return source.matches("synthetic(:\\d{1,9})?");
	}

	@Override
	public List<String> available() {
		return List.of("synthetic");
	}

	@Override
	public FrameSource open(String source, Settings settings) {
		long person = source.indexOf(':') < 0 ? FIRST_PERSON : Long.parseLong(source.substring(source.indexOf(':') + 1));
		return new ActorSource(source, faces.actor(person, WIDTH_DRAWN, HEIGHT_DRAWN), settings.get(RATE), settings.get(REAL_TIME) ? FrameClock.SYSTEM : null);
	}
}
