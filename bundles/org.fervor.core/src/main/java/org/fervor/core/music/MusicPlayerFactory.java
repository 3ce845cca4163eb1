package org.fervor.core.music;

import java.util.List;

import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;

/** Seam: a kind of player. */
public interface MusicPlayerFactory {

	/** {@code none}, {@code builtin}, {@code mpris}. */
	String id();

	/** For a person: what plays and where, or why it cannot. Quick, opens nothing for long. */
	String describe();

	List<Parameter<?>> parameters();

	/** @throws org.fervor.core.task.UserError if it cannot play at all; the message says what to do. Missing devices are no reason: then it plays silently and says so. */
	MusicPlayer create(Settings settings, PlayerListener listener);
}
