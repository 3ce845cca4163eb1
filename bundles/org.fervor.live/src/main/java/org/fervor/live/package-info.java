/** A live session from frames to music, without a user interface; entry types {@link org.fervor.live.LiveEngine} and {@link org.fervor.live.LiveSession}. A session may be called from any thread and calls its listener from its own. */
package org.fervor.live;
