package org.fervor.live;

import java.nio.file.Path;
import java.util.List;

import org.fervor.core.parameter.Settings;
import org.fervor.live.music.MoodPolicy;
import org.fervor.live.music.MusicMemory;
import org.fervor.live.music.Playlists;

/**
 * What session is wanted.
 *
 * @param source    {@code camera:NAME}, a video file, a folder of pictures, an address, {@code synthetic}
 * @param models    model files and run folders; none for the ones in {@code modelHomes}
 * @param modelHomes folders looked into where no model is named, the first with models counts; need not exist
 * @param player    {@code none}, {@code builtin}, {@code mpris}
 * @param playlists the songs of each emotion
 * @param policy    which songs follow which mood
 * @param memory    thumbs and policies that stick
 * @param settings  values of {@link LiveParameters#ALL} and of the detectors' parameters
 */
public record LiveOrder(String source, List<Path> models, List<Path> modelHomes, String player, Playlists playlists, MoodPolicy policy, MusicMemory memory, Settings settings) {

	public LiveOrder {
		models = List.copyOf(models);
		modelHomes = List.copyOf(modelHomes);
	}
}
