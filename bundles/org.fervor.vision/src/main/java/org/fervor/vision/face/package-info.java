/**
 * Finding faces with OpenCV's cascades, the policies around detectors, and cutting faces out.
 *
 * <p>Entry types: {@link org.fervor.vision.face.AutoDetectorFactory} (what is used where nobody chooses), {@link org.fervor.vision.face.CascadeDetectorFactory},
 * {@link org.fervor.vision.face.NoDetectorFactory} and {@link org.fervor.vision.face.OpenCvFaceCropper}. Factories and the cropper are stateless and safe for use by several
 * threads; a detector serves one thread at a time and is closed by whoever made it.
 */
package org.fervor.vision.face;
