/**
 * The ports to people who do not exist. {@link org.fervor.core.synth.SyntheticDatasets} makes whole sets in the layouts of real ones, {@link org.fervor.core.synth.SyntheticFaces}
 * single pictures and actors who play through expressions. All pictures come with the exact truth. Values are immutable; services are safe for any thread.
 */
package org.fervor.core.synth;
