/** Reproducible random streams, split by name. {@link org.fervor.synth.random.Draws} is the entry; a stream belongs to one thread. */
package org.fervor.synth.random;
