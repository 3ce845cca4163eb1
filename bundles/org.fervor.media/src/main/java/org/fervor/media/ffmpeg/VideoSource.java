package org.fervor.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.io.IOException;
import java.util.Optional;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import org.fervor.core.frame.Frame;
import org.fervor.core.frame.FrameSource;
import org.fervor.core.frame.SourceLost;
import org.fervor.core.image.PixelImage;

/** The pictures of a video file or stream. Reading is broken off from outside by a flag that FFmpeg asks for, and by itself when a stream is silent for long. */
final class VideoSource implements FrameSource {

	private static final long PATIENCE_NANOS = 10_000_000_000L;
	private static final int MOST_BAD_PACKETS = 300;

	private final String name;
	private final boolean network;
	private final AVFormatContext format = avformat_alloc_context();
	private final AVPacket packet = av_packet_alloc();
	private final AVFrame frame = av_frame_alloc();
	private final RgbConverter rgb = new RgbConverter();
	private final Interrupt interrupt = new Interrupt();
	private final Object reading = new Object();
	private AVCodecContext decoder;
	private int index;
	private double tick;
	private Completeness completeness;
	private double assumedFrame;
	private long firstTime = AV_NOPTS_VALUE;
	private double seconds;
	private long number;
	private volatile boolean drained;
	private int badPackets;
	private Frame first;
	private boolean freed;

	/** @param protocols what FFmpeg may use */
	VideoSource(String name, boolean network, String protocols) throws IOException {
		this.name = name;
		this.network = network;
		Ffmpeg.prepare();
		boolean open = false;
		try {
			open(protocols);
			first = decode().orElseThrow(() -> new IOException(name + ": holds no picture"));
			open = true;
		} catch (SourceLost e) {
			throw new IOException(e.getMessage(), e);
		} finally {
			if (!open) {
				close();
			}
		}
	}

	private void open(String protocols) throws IOException {
		format.interrupt_callback(interrupt.asStruct());
		interrupt.begin();
		AVDictionary options = new AVDictionary(null);
		av_dict_set(options, "protocol_whitelist", protocols, 0);
		av_dict_set(options, "rtsp_transport", "tcp", 0);
		try {
			Ffmpeg.check(avformat_open_input(format, name, null, options), name + ": cannot be opened as a video");
		} finally {
			av_dict_free(options);
		}
		Ffmpeg.check(avformat_find_stream_info(format, (AVDictionary) null), name + ": is damaged");
		index = Ffmpeg.check(av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, (org.bytedeco.ffmpeg.avcodec.AVCodec) null, 0), name + ": holds no pictures");
		AVStream stream = format.streams(index);
		tick = Ffmpeg.seconds(stream.time_base());
		completeness = new Completeness(format);
		double rate = Ffmpeg.seconds(stream.avg_frame_rate());
		assumedFrame = rate > 0 ? 1 / rate : 1.0 / 25;
		decoder = Ffmpeg.decoder(stream, 1, name);
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public boolean live() {
		return network;
	}

	@Override
	public String warning() {
		return drained && !network ? completeness.warning(name, assumedFrame) : "";
	}

	@Override
	public Optional<Frame> next() throws SourceLost {
		synchronized (reading) {
			if (first != null) {
				Frame next = first;
				first = null;
				return Optional.of(next);
			}
			return interrupt.closing || freed ? Optional.empty() : decode();
		}
	}

	private Optional<Frame> decode() throws SourceLost {
		interrupt.begin();
		while (!interrupt.closing) {
			int result = avcodec_receive_frame(decoder, frame);
			if (result >= 0) {
				badPackets = 0;
				return Optional.of(converted());
			} else if (result == AVERROR_EOF) {
				return Optional.empty();
			} else if (result == AVERROR_EAGAIN()) {
				feed();
			} else {
				bad(result);
			}
		}
		return Optional.empty();
	}

	private void feed() throws SourceLost {
		int result = drained ? AVERROR_EOF : av_read_frame(format, packet);
		if (result < 0) {
			if (interrupt.closing) {
				return;
			} else if (network) {
				throw new SourceLost(name + ": the stream broke off (" + Ffmpeg.words(result) + "); it is tried again", true);
			} else if (result != AVERROR_EOF) {
				throw new SourceLost(name + ": is damaged after frame " + number + " (" + Ffmpeg.words(result) + ")", false);
			}
			drained = true;
			avcodec_send_packet(decoder, (AVPacket) null);
			return;
		}
		completeness.packet(packet, Ffmpeg.seconds(format.streams(packet.stream_index()).time_base()));
		if (packet.stream_index() == index) {
			int sent = avcodec_send_packet(decoder, packet);
			if (sent < 0) {
				av_packet_unref(packet);
				bad(sent);
			}
		}
		av_packet_unref(packet);
	}

	private void bad(int result) throws SourceLost {
		completeness.damage();
		badPackets++;
		if (badPackets > MOST_BAD_PACKETS) {
			throw new SourceLost(name + ": is damaged after frame " + number + " (" + Ffmpeg.words(result) + ")", network);
		}
	}

	private Frame converted() throws SourceLost {
		PixelImage image = rgb.convert(frame, Ffmpeg.seconds(av_guess_sample_aspect_ratio(format, format.streams(index), frame))).orElseThrow(() -> new SourceLost(name + ": has pictures of a kind that cannot be shown", false));
		long time = frame.best_effort_timestamp();
		if (time == AV_NOPTS_VALUE) {
			seconds = number == 0 ? 0 : seconds + assumedFrame;
		} else {
			firstTime = firstTime == AV_NOPTS_VALUE ? time : firstTime;
			seconds = Math.max(seconds, (time - firstTime) * tick);
		}
		return new Frame(number++, seconds, image);
	}

	@Override
	public void close() {
		interrupt.closing = true;
		synchronized (reading) {
			if (freed) {
				return;
			}
			freed = true;
			rgb.close();
			if (decoder != null) {
				avcodec_free_context(decoder);
			}
			av_frame_free(frame);
			av_packet_free(packet);
			if (!format.isNull()) {
				avformat_close_input(format);
			}
			interrupt.close();
		}
	}

	/** FFmpeg asks it in the middle of waiting whether to go on. */
	private static final class Interrupt extends AVIOInterruptCB.Callback_Pointer {
		private volatile boolean closing;
		private volatile long since;

		void begin() {
			since = System.nanoTime();
		}

		AVIOInterruptCB asStruct() {
			return new AVIOInterruptCB().callback(this);
		}

		@Override
		public int call(Pointer opaque) {
			return closing || System.nanoTime() - since > PATIENCE_NANOS ? 1 : 0;
		}
	}
}
