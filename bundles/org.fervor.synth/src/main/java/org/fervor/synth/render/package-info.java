/**
 * The software renderer: projection, z-buffer, shadow maps, shaders for skin, eyes, hair and cloth, and the camera. {@link org.fervor.synth.render.Studio} is the entry
 * and safe for several threads; everything else belongs to one picture.
 */
package org.fervor.synth.render;
