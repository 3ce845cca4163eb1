/** Songs and who plays them; entry types {@link org.fervor.core.music.MusicPlayer} and {@link org.fervor.core.music.MusicPlayerFactory}. A player may be called from any thread; it calls its listener from its own. */
package org.fervor.core.music;
