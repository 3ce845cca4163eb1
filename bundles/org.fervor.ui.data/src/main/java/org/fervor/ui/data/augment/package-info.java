/**
 * The Augmentation Preview: {@link org.fervor.ui.data.augment.AugmentationModel} makes the 18 images of Algorithm 1 as a run with the same seed does,
 * {@link org.fervor.ui.data.augment.AugmentationPart} shows them.
 */
package org.fervor.ui.data.augment;
