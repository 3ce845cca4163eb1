package org.fervor.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.io.IOException;
import java.nio.file.Path;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.fervor.core.audio.AudioEncoder;
import org.fervor.core.audio.AudioStream;
import org.fervor.core.audio.AudioTags;
import org.fervor.core.io.AtomicFile;
import org.osgi.service.component.annotations.Component;

/** Writes Ogg files with libopus, without anything in them that depends on the day. */
@Component
public final class OpusWriter implements AudioEncoder {

	@Override
	public void writeOgg(Path file, float[] samples, AudioTags tags, int bitsPerSecond) throws IOException {
		Ffmpeg.prepare();
		try (AtomicFile atomic = AtomicFile.open(file)) {
			try (PointerScope scope = new PointerScope(); Encoding encoding = new Encoding(atomic.part(), tags, bitsPerSecond)) {
				encoding.write(samples);
			}
			atomic.commit();
		}
	}

	/** One file being written. */
	private static final class Encoding implements AutoCloseable {
		private final String name;
		private final AVFormatContext format = new AVFormatContext(null);
		private final AVPacket packet = av_packet_alloc();
		private final AVFrame frame = av_frame_alloc();
		private AVCodecContext encoder;
		private AVStream stream;

		Encoding(Path file, AudioTags tags, int bitsPerSecond) throws IOException {
			name = file.toString();
			try {
				Ffmpeg.check(avformat_alloc_output_context2(format, null, "ogg", name), name);
				format.flags(format.flags() | AVFMT_FLAG_BITEXACT);
				openEncoder(bitsPerSecond);
				stream = avformat_new_stream(format, null);
				Ffmpeg.check(avcodec_parameters_from_context(stream.codecpar(), encoder), name);
				stream.time_base(encoder.time_base());
				stream.metadata(dictionary(tags));
				AVIOContext io = new AVIOContext(null);
				Ffmpeg.check(avio_open(io, name, AVIO_FLAG_WRITE), name);
				format.pb(io);
				AVDictionary options = new AVDictionary(null);
				av_dict_set(options, "serial_offset", "1", 0);
				Ffmpeg.check(avformat_write_header(format, options), name);
			} catch (IOException e) {
				close();
				throw e;
			}
		}

		private void openEncoder(int bitsPerSecond) throws IOException {
			AVCodec codec = avcodec_find_encoder_by_name("libopus");
			if (codec == null) {
				throw new IOException("this FFmpeg cannot write Opus");
			}
			encoder = avcodec_alloc_context3(codec);
			encoder.bit_rate(bitsPerSecond);
			encoder.sample_rate(AudioStream.RATE);
			encoder.sample_fmt(AV_SAMPLE_FMT_FLT);
			encoder.time_base(av_make_q(1, AudioStream.RATE));
			encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
			av_channel_layout_default(encoder.ch_layout(), AudioStream.CHANNELS);
			AVDictionary options = new AVDictionary(null);
			av_dict_set(options, "vbr", "off", 0);
			Ffmpeg.check(avcodec_open2(encoder, codec, options), name);
			av_dict_free(options);
		}

		private static AVDictionary dictionary(AudioTags tags) {
			AVDictionary dictionary = new AVDictionary(null);
			av_dict_set(dictionary, "title", tags.title(), 0);
			av_dict_set(dictionary, "artist", tags.artist(), 0);
			av_dict_set(dictionary, "album", tags.album(), 0);
			return dictionary;
		}

		void write(float[] samples) throws IOException {
			int size = encoder.frame_size();
			frame.format(AV_SAMPLE_FMT_FLT);
			frame.sample_rate(AudioStream.RATE);
			frame.nb_samples(size);
			av_channel_layout_default(frame.ch_layout(), AudioStream.CHANNELS);
			Ffmpeg.check(av_frame_get_buffer(frame, 0), name);
			int total = samples.length / AudioStream.CHANNELS;
			for (int at = 0; at < total; at += size) {
				int count = Math.min(size, total - at);
				Ffmpeg.check(av_frame_make_writable(frame), name);
				frame.nb_samples(count);
				frame.pts(at);
				new FloatPointer(frame.data(0)).put(samples, at * AudioStream.CHANNELS, count * AudioStream.CHANNELS);
				send(frame);
			}
			send(null);
			Ffmpeg.check(av_write_trailer(format), name);
		}

		private void send(AVFrame next) throws IOException {
			Ffmpeg.check(avcodec_send_frame(encoder, next), name);
			while (avcodec_receive_packet(encoder, packet) >= 0) {
				packet.stream_index(stream.index());
				av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
				Ffmpeg.check(av_interleaved_write_frame(format, packet), name);
			}
		}

		@Override
		public void close() {
			if (encoder != null) {
				avcodec_free_context(encoder);
			}
			av_frame_free(frame);
			av_packet_free(packet);
			if (!format.isNull()) {
				if (format.pb() != null) {
					avio_closep(format.pb());
				}
				avformat_free_context(format);
			}
		}
	}
}
