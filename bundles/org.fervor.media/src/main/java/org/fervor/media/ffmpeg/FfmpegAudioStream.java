package org.fervor.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import java.io.IOException;
import java.nio.file.Path;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.fervor.core.audio.AudioStream;
import org.fervor.core.audio.AudioTags;

/** The sound of a file, resampled to the house's rate and channels while it is read. */
final class FfmpegAudioStream implements AudioStream {

	/** So many packets in a row may be damaged before the file is. */
	private static final int MOST_BAD_PACKETS = 50;

	private final String name;
	private final AVFormatContext format = new AVFormatContext(null);
	private final AVPacket packet = av_packet_alloc();
	private final AVFrame frame = av_frame_alloc();
	private final SwrContext resampler = new SwrContext(null);
	private final int index;
	private final AudioTags tags;
	private AVCodecContext decoder;
	private FloatPointer converted = new FloatPointer(8192);
	private float[] ready = new float[0];
	private int readyAt;
	private int readyEnd;
	private boolean drained;
	private int badPackets;
	private boolean closed;

	FfmpegAudioStream(Path file) throws IOException {
		name = file.toString();
		Ffmpeg.prepare();
		try {
			open();
			Ffmpeg.check(avformat_find_stream_info(format, (AVDictionary) null), name + ": is damaged");
			index = Ffmpeg.check(av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, -1, (org.bytedeco.ffmpeg.avcodec.AVCodec) null, 0), name + ": holds no sound");
			decoder = Ffmpeg.decoder(format.streams(index), 1, name);
			tags = tags(format, format.streams(index));
		} catch (IOException e) {
			close();
			throw e;
		}
	}

	/** A song may be a playlist inside, or name others: nothing of the network is opened for it. */
	private void open() throws IOException {
		AVDictionary options = new AVDictionary(null);
		av_dict_set(options, "protocol_whitelist", Ffmpeg.FILES_ONLY, 0);
		try {
			Ffmpeg.check(avformat_open_input(format, name, null, options), name + ": is no sound file that can be read");
		} finally {
			av_dict_free(options);
		}
	}

	private static AudioTags tags(AVFormatContext format, AVStream stream) {
		double seconds = format.duration() > 0 ? (double) format.duration() / AV_TIME_BASE : 0;
		return new AudioTags(tag(format, stream, "title"), tag(format, stream, "artist"), tag(format, stream, "album"), seconds);
	}

	/** Ogg keeps its tags with the stream, the others with the file. */
	private static String tag(AVFormatContext format, AVStream stream, String key) {
		String ofFile = Ffmpeg.entry(format.metadata(), key);
		return ofFile.isEmpty() ? Ffmpeg.entry(stream.metadata(), key) : ofFile;
	}

	@Override
	public AudioTags tags() {
		return tags;
	}

	@Override
	public int read(float[] samples, int frames) throws IOException {
		int wanted = frames * CHANNELS;
		int got = 0;
		while (got < wanted) {
			if (readyAt == readyEnd && !decodeMore()) {
				break;
			}
			int count = Math.min(wanted - got, readyEnd - readyAt);
			System.arraycopy(ready, readyAt, samples, got, count);
			readyAt += count;
			got += count;
		}
		return got / CHANNELS;
	}

	/** Decodes until there is something; false at the end. */
	private boolean decodeMore() throws IOException {
		while (!closed) {
			int result = avcodec_receive_frame(decoder, frame);
			if (result >= 0) {
				convert();
				if (readyEnd > 0) {
					return true;
				}
			} else if (result == AVERROR_EAGAIN()) {
				feed();
			} else if (result == AVERROR_EOF) {
				return false;
			} else {
				bad(result);
			}
		}
		return false;
	}

	private void feed() throws IOException {
		int result = drained ? AVERROR_EOF : av_read_frame(format, packet);
		if (result < 0) {
			if (result != AVERROR_EOF) {
				throw new IOException(name + ": breaks off (" + Ffmpeg.words(result) + ")");
			}
			drained = true;
			avcodec_send_packet(decoder, (AVPacket) null);
			return;
		}
		if (packet.stream_index() == index) {
			int sent = avcodec_send_packet(decoder, packet);
			if (sent < 0) {
				bad(sent);
			}
		}
		av_packet_unref(packet);
	}

	private void bad(int result) throws IOException {
		badPackets++;
		if (badPackets > MOST_BAD_PACKETS) {
			throw new IOException(name + ": is damaged (" + Ffmpeg.words(result) + ")");
		}
	}

	private void convert() throws IOException {
		badPackets = 0;
		if (resampler.isNull()) {
			openResampler();
		}
		int room = swr_get_out_samples(resampler, frame.nb_samples());
		if (converted.capacity() < (long) room * CHANNELS) {
			converted.close();
			converted = new FloatPointer((long) room * CHANNELS);
		}
		try (PointerPointer<FloatPointer> out = new PointerPointer<FloatPointer>(1).put(0, converted)) {
			int count = Ffmpeg.check(swr_convert(resampler, out, room, frame.extended_data(), frame.nb_samples()), name);
			if (ready.length < count * CHANNELS) {
				ready = new float[count * CHANNELS];
			}
			converted.position(0).get(ready, 0, count * CHANNELS);
			readyAt = 0;
			readyEnd = count * CHANNELS;
		}
	}

	private void openResampler() throws IOException {
		try (AVChannelLayout stereo = new AVChannelLayout()) {
			av_channel_layout_default(stereo, CHANNELS);
			Ffmpeg.check(swr_alloc_set_opts2(resampler, stereo, AV_SAMPLE_FMT_FLT, RATE, frame.ch_layout(), frame.format(), frame.sample_rate(), 0, null), name);
			Ffmpeg.check(swr_init(resampler), name);
		}
	}

	@Override
	public void close() {
		if (closed) {
			return;
		}
		closed = true;
		if (!resampler.isNull()) {
			swr_free(resampler);
		}
		if (decoder != null) {
			avcodec_free_context(decoder);
		}
		av_frame_free(frame);
		av_packet_free(packet);
		if (!format.isNull()) {
			avformat_close_input(format);
		}
		converted.close();
	}
}
