/** The sample songs: a small composer and synthesiser, so that no song has to be licensed; entry type {@link org.fervor.live.compose.SampleSongs}. Pure functions of a seed, safe for any thread. */
package org.fervor.live.compose;
