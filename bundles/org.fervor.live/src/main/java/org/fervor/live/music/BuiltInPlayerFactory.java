package org.fervor.live.music;

import java.util.List;

import org.fervor.core.audio.AudioDecoder;
import org.fervor.core.audio.AudioOutput;
import org.fervor.core.music.MusicPlayer;
import org.fervor.core.music.MusicPlayerFactory;
import org.fervor.core.music.PlayerListener;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes {@link BuiltInPlayer}s. */
@Component
public final class BuiltInPlayerFactory implements MusicPlayerFactory {

	private final AudioDecoder decoder;
	private final AudioOutput output;

	@Activate
	public BuiltInPlayerFactory(@Reference AudioDecoder decoder, @Reference AudioOutput output) {
		this.decoder = decoder;
		this.output = output;
	}

	@Override
	public String id() {
		return "builtin";
	}

	@Override
	public String describe() {
		List<String> devices = output.devices();
		return devices.isEmpty() ? "plays WAV, FLAC, MP3, OGG and M4A; " + SoundOutlet.NOWHERE : "plays WAV, FLAC, MP3, OGG and M4A on " + devices.get(0);
	}

	@Override
	public List<Parameter<?>> parameters() {
		return List.of(MusicParameters.CROSSFADE);
	}

	@Override
	public MusicPlayer create(Settings settings, PlayerListener listener) {
		return new BuiltInPlayer(decoder, new SoundOutlet(output, SilentLine::new, listener::said), listener, settings.get(MusicParameters.CROSSFADE)).started();
	}
}
