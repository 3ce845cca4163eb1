/**
 * The Live perspective: {@link org.fervor.ui.live.LivePart} shows a session of {@code org.fervor.live}, asks it how it stands twenty times a second, and closes it whenever
 * it is hidden, so that the camera's light goes out. {@link org.fervor.ui.live.LiveChoices} and {@link org.fervor.ui.live.Timeline} know no widget. UI thread only.
 */
package org.fervor.ui.live;
