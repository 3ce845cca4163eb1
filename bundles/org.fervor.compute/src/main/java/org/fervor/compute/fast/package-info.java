/**
 * The fast trainer: forward and backward passes of a network in oneDNN primitives, on DL4J's own parameters, and the optimiser on DL4J's own updater state. Several times
 * as fast as {@code fit()}, because results stay in oneDNN's blocked layouts between layers, convolution and activation are one primitive, nothing is computed twice, and
 * the optimiser is one loop over flat memory. More exact, too: the sums of batch normalisation are not rounded to float on the way.
 * <p>
 * Entry types: {@link org.fervor.compute.fast.OneDnnTrainer} and {@link org.fervor.compute.fast.OneDnnScorer}, on a {@link org.fervor.compute.fast.Model}. DL4J goes on from
 * whatever these leave behind, and is the oracle of their tests.
 * <p>
 * Shapes are written as oneDNN has them: n images, c channels, h rows, w columns. One class per kind of layer makes a {@link org.fervor.compute.fast.Stage}; a
 * {@link org.fervor.compute.fast.Pass} is the chain of stages for one batch size.
 * <p>
 * Threads: an object serves one thread at a time, on which native code uses as many threads as OpenMP allows that thread; with one, results are the same bit for bit.
 * Objects share nothing with each other but the model.
 */
package org.fervor.compute.fast;
