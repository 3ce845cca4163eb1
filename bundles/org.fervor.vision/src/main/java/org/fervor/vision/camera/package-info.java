/** Cameras through OpenCV; entry type {@link org.fervor.vision.camera.CameraSourceFactory}. The factory is safe for any thread; a source serves one, and any thread may close it. */
package org.fervor.vision.camera;
