package org.fervor.media.mpris;

import java.util.List;

import org.fervor.core.music.MusicPlayer;
import org.fervor.core.music.MusicPlayerFactory;
import org.fervor.core.music.PlayerListener;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.freedesktop.dbus.exceptions.DBusException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Players of the desktop that speak MPRIS. */
@Component
public final class MprisPlayerFactory implements MusicPlayerFactory {

	/** Which player. */
	static final Parameter<String> NAME = Parameter.text("mpris-player", "", "Name of the desktop's player as on D-Bus, such as vlc; empty for the first one that runs");

	private final String address;

	@Activate
	public MprisPlayerFactory() {
		this("");
	}

	/** @param address of the bus; empty for the session's own */
	MprisPlayerFactory(String address) {
		this.address = address;
	}

	@Override
	public String id() {
		return "mpris";
	}

	@Override
	public String describe() {
		try (SessionBus bus = SessionBus.open(address)) {
			List<String> players = bus.players();
			return players.isEmpty() ? "no player with MPRIS runs" : "plays on " + String.join(" or ", players);
		} catch (UserError | DBusException e) {
			return "no D-Bus session";
		}
	}

	@Override
	public List<Parameter<?>> parameters() {
		return List.of(NAME);
	}

	@Override
	public MusicPlayer create(Settings settings, PlayerListener listener) {
		return new MprisPlayer(SessionBus.open(address), settings.get(NAME), listener);
	}
}
