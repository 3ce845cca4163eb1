package org.fervor.live.music;

import java.util.List;

import org.fervor.core.parameter.Parameter;

/** Everything about the music that one can set. */
public final class MusicParameters {

	public static final Parameter<Double> CROSSFADE = Parameter.real("crossfade", 2.0, 0, 20, "s", "How long one song fades into the next");
	public static final Parameter<Double> VOLUME = Parameter.real("volume", 0.8, 0, 1, "", "Loudness at the beginning");
	public static final Parameter<Double> LEAST_SONG = Parameter.real("least-song", 10.0, 0, 600, "s", "A song plays at least so long before a new mood may change it");
	public static final Parameter<Integer> REMEMBERED = Parameter.integer("remembered-songs", 5, 0, 1000, "songs", "None of the last so many songs is played again while there are others");

	public static final List<Parameter<?>> ALL = List.of(CROSSFADE, VOLUME, LEAST_SONG, REMEMBERED);

	private MusicParameters() {
	}
}
