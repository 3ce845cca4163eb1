/** Frame sources that need no library, and the way from a text to a source; entry type {@link org.fervor.live.source.FrameSources}. A source serves one thread; any thread may close it. */
package org.fervor.live.source;
