/** Which song follows which mood, and the players that need no other program; entry types {@link org.fervor.live.music.MusicDirector} and {@link org.fervor.live.music.BuiltInPlayer}. Both may be called from any thread. */
package org.fervor.live.music;
