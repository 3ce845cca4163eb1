package org.fervor.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;

import java.util.Locale;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;

/** Whether a file holds as much as its head announces: a download or a recording that broke off reads like a whole one, only shorter. */
final class Completeness {

	/** Heads round, and sound ends a little before or after the pictures. */
	private static final double TOLERANCE = 0.1;

	private final double announced;
	private double end;
	private int damaged;

	/** @param format open, with its streams known */
	Completeness(AVFormatContext format) {
		// any other way to know the length looks at what is there
		announced = format.duration_estimation_method() == AVFMT_DURATION_FROM_STREAM && format.duration() > 0 ? (double) format.duration() / AV_TIME_BASE : 0;
	}

	/** Takes note of a packet of any stream. @param tick seconds of its stream's unit of time */
	void packet(AVPacket packet, double tick) {
		long time = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
		if (time != AV_NOPTS_VALUE) {
			end = Math.max(end, (time + Math.max(0, packet.duration())) * tick);
		}
	}

	/** Takes note of something that could not be decoded. */
	void damage() {
		damaged++;
	}

	/** What was wrong, at the end of the file. @param frameSeconds how long a frame lasts */
	String warning(String name, double frameSeconds) {
		if (announced - end > TOLERANCE + 2 * frameSeconds) {
			return String.format(Locale.ROOT, "%s is cut short: it announces %.1f s and ends after %.1f s", name, announced, end);
		}
		return damaged == 0 ? "" : name + " is damaged: " + damaged + (damaged == 1 ? " part" : " parts") + " could not be decoded and " + (damaged == 1 ? "was" : "were") + " skipped";
	}
}
