package org.fervor.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;

/** Small things that all uses of FFmpeg share. */
final class Ffmpeg {

	/** What FFmpeg may open for a file: nothing of the network, whatever the file says. */
	static final String FILES_ONLY = "file,crypto,data";

	private static final int WORDS = 256;

	static {
		av_log_set_level(AV_LOG_FATAL);
	}

	private Ffmpeg() {
	}

	/** Loads the native libraries; FFmpeg itself writes nothing on standard error from now on but what ends the process. */
	static void prepare() {
		// the static initialiser has done it
	}

	/** @throws IOException where FFmpeg reports an error; the message begins with what was being done */
	static int check(int result, String what) throws IOException {
		if (result < 0) {
			throw new IOException(what + ": " + words(result));
		}
		return result;
	}

	/** What an error number means. */
	static String words(int error) {
		try (BytePointer text = new BytePointer(WORDS)) {
			av_strerror(error, text, WORDS);
			return text(text).toLowerCase(java.util.Locale.ROOT);
		}
	}

	/** A text of C: up to its NUL, not to the end of the memory that it lies in. */
	private static String text(BytePointer pointer) {
		String text = pointer.getString(StandardCharsets.UTF_8);
		int end = text.indexOf('\0');
		return end < 0 ? text : text.substring(0, end);
	}

	static double seconds(AVRational base) {
		return base.den() == 0 ? 0 : (double) base.num() / base.den();
	}

	/** An open decoder for a stream. */
	static AVCodecContext decoder(AVStream stream, int threads, String name) throws IOException {
		AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
		if (codec == null) {
			throw new IOException(name + ": its coding is unknown here");
		}
		AVCodecContext context = avcodec_alloc_context3(codec);
		try {
			check(avcodec_parameters_to_context(context, stream.codecpar()), name);
			context.thread_count(threads);
			check(avcodec_open2(context, codec, (AVDictionary) null), name);
			return context;
		} catch (IOException e) {
			avcodec.avcodec_free_context(context);
			throw e;
		}
	}

	/** An entry of a dictionary; empty where it has none. */
	static String entry(AVDictionary dictionary, String key) {
		AVDictionaryEntry entry = dictionary == null ? null : av_dict_get(dictionary, key, null, 0);
		return entry == null ? "" : text(entry.value()).strip();
	}
}
