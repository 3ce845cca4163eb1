package org.fervor.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fervor.core.label.LabelSet;
import org.fervor.live.music.MusicState;
import org.fervor.live.pipeline.AnalysedFrame;
import org.fervor.live.pipeline.Stage;
import org.fervor.live.pipeline.StageTimes;

/**
 * How a session stands, for display. Immutable.
 *
 * @param source        the source's name
 * @param labels        the classes
 * @param networks      names of the networks
 * @param last          the newest frame that was analysed, with its picture; null before the first
 * @param analysed      frames analysed so far
 * @param leftOut       frames left out because a newer one was there
 * @param withFace      frames analysed so far in which a face was found
 * @param perSecond     frames analysed per second, over the last two seconds
 * @param times         median and 95th percentile of each stage
 * @param music         how the music stands
 * @param messages      the last messages, the newest first
 * @param endReason     why the session is over; empty while it runs
 */
public record LiveSnapshot(String source, LabelSet labels, List<String> networks, AnalysedFrame last, long analysed, long leftOut, long withFace, double perSecond,
		Map<Stage, StageTimes.Spread> times, MusicState music, List<String> messages, String endReason) {

	public LiveSnapshot {
		messages = List.copyOf(messages);
		networks = List.copyOf(networks);
		times = Map.copyOf(times);
	}

	/** The newest frame that was analysed. */
	public Optional<AnalysedFrame> frame() {
		return Optional.ofNullable(last);
	}
}
