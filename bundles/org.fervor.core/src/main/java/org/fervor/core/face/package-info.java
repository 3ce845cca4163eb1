/** Faces, landmarks, and the ports that find and cut them out; entry types {@link org.fervor.core.face.FaceDetector} and {@link org.fervor.core.face.FaceCropper}. A detector serves one thread at a time. */
package org.fervor.core.face;
