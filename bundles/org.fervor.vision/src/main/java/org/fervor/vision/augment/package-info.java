/**
 * The 17 operations of Algorithm 1 (Umer et al., CMES 2022), F1 to F17, and a light random one for use while training. The paper names them without magnitudes or masks:
 * each is a {@link org.fervor.core.parameter.Parameter} whose default is our reading.
 *
 * <p>Entry types: {@link org.fervor.vision.augment.PaperAugmentations}, or the services themselves; {@link org.fervor.core.augment.AugmentationPipeline} runs them. Every
 * operation is stateless and safe for use by several threads; all randomness comes from the generator that is handed in, drawn in an order that is part of the contract.
 */
package org.fervor.vision.augment;
