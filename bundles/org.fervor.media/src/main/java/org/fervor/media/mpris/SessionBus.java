package org.fervor.media.mpris;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.fervor.core.task.UserError;

/** The desktop's session bus and the players on it. Serves one thread at a time. */
final class SessionBus implements AutoCloseable {

	private static final String PLAYERS = "org.mpris.MediaPlayer2.";
	private static final String PATH = "/org/mpris/MediaPlayer2";
	private static final String INTERFACE = "org.mpris.MediaPlayer2.Player";

	private final DBusConnection connection;

	private SessionBus(DBusConnection connection) {
		this.connection = connection;
	}

	/**
	 * @param address of the bus; empty for the session's own
	 * @throws UserError if there is no bus
	 */
	static SessionBus open(String address) {
		try {
			DBusConnectionBuilder builder = address.isEmpty() ? DBusConnectionBuilder.forSessionBus() : DBusConnectionBuilder.forAddress(address);
			return new SessionBus(builder.withShared(false).build());
		} catch (DBusException | RuntimeException e) {
			throw new UserError("there is no D-Bus session to find players on: start Fervor inside a desktop session, or choose the built-in player", e);
		}
	}

	/** Names of the players that run, without their common beginning. */
	List<String> players() throws DBusException {
		try {
			return Arrays.stream(connection.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class).ListNames()).filter(n -> n.startsWith(PLAYERS))
					.map(n -> n.substring(PLAYERS.length())).sorted().toList();
		} catch (DBusExecutionException e) {
			throw new DBusException(e.getMessage(), e);
		}
	}

	RemotePlayer player(String name) throws DBusException {
		return connection.getRemoteObject(PLAYERS + name, PATH, RemotePlayer.class);
	}

	/** What a player says about itself. */
	Map<String, Variant<?>> properties(String name) throws DBusException {
		try {
			return connection.getRemoteObject(PLAYERS + name, PATH, Properties.class).GetAll(INTERFACE);
		} catch (DBusExecutionException e) {
			throw new DBusException(e.getMessage(), e);
		}
	}

	void volume(String name, double volume) throws DBusException {
		try {
			connection.getRemoteObject(PLAYERS + name, PATH, Properties.class).Set(INTERFACE, "Volume", volume);
		} catch (DBusExecutionException e) {
			throw new DBusException(e.getMessage(), e);
		}
	}

	static Optional<Object> value(Map<String, Variant<?>> properties, String key) {
		return Optional.ofNullable(properties.get(key)).map(Variant::getValue);
	}

	@Override
	public void close() {
		connection.disconnect();
	}
}
