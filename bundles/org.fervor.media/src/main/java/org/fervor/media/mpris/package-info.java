/** Desktop players through MPRIS on D-Bus (Linux); entry type {@link org.fervor.media.mpris.MprisPlayerFactory}. A player may be called from any thread; it calls its listener from its own. */
package org.fervor.media.mpris;
