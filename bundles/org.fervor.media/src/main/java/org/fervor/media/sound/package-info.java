/** The sound devices of the machine; entry type {@link org.fervor.media.sound.JavaSoundOutput}, safe for any thread. */
package org.fervor.media.sound;
