/** The operations of Algorithm 1 as a port, and the pipeline that applies them; entry type {@link org.fervor.core.augment.AugmentationPipeline}. Immutable, safe for any thread. */
package org.fervor.core.augment;
