/** Sound in one form: {@link org.fervor.core.audio.AudioStream#RATE} frames per second, two channels, floats; entry types {@link org.fervor.core.audio.AudioDecoder} and {@link org.fervor.core.audio.AudioOutput}. A stream or line serves one thread at a time. */
package org.fervor.core.audio;
