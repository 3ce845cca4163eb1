/** Video files, network streams and sound files through FFmpeg; entry types {@link org.fervor.media.ffmpeg.FfmpegAudioDecoder}, {@link org.fervor.media.ffmpeg.OpusWriter} and {@link org.fervor.media.ffmpeg.VideoSourceFactory}. Factories are safe for any thread, streams serve one. */
package org.fervor.media.ffmpeg;
