/**
 * Synthetic faces: people who do not exist, with expressions, poses, light and camera, and the exact truth about each picture.
 *
 * <p>Entry points: {@link org.fervor.synth.SynthDataset} writes sets in the layouts of the data sets that they stand in for; {@link org.fervor.synth.SynthStudio}
 * takes single pictures and lets people act (both serve ports of {@code org.fervor.core.synth}); {@link org.fervor.synth.FaceRenderer} takes the picture of a
 * {@link org.fervor.synth.FaceScene}. Everything is a pure function of
 * its seeds and safe for several threads. All shapes and textures are computed; no outside meshes or pictures are used.
 */
package org.fervor.synth;
