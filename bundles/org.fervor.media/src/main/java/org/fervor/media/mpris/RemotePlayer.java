package org.fervor.media.mpris;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** The part of MPRIS that is needed (MPRIS D-Bus Interface Specification 2.2). Public because the proxy that D-Bus makes of it must see it; the names are the specification's. */
@DBusInterfaceName("org.mpris.MediaPlayer2.Player")
public interface RemotePlayer extends DBusInterface {

	/** Plays a file or address. */
	void OpenUri(String uri);

	/** Goes on. */
	void Play();

	/** Holds. */
	void Pause();

	/** Stops. */
	void Stop();
}
