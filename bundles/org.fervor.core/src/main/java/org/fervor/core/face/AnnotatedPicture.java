package org.fervor.core.face;

import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * A picture with a face whose landmarks are known: something to learn from. Naming one reads nothing.
 *
 * @param file       the picture
 * @param subject    who it shows; empty where nobody knows
 * @param yawDegrees where the face looks, positive towards image-right; empty where nobody knows
 * @param landmarks  in pixels of the picture
 */
public record AnnotatedPicture(Path file, String subject, OptionalDouble yawDegrees, Landmarks landmarks) {
}
