/**
 * The fast trainer: forward and backward passes of a DL4J network in oneDNN primitives, on the network's own parameters, and its optimiser on the network's own updater
 * state. Two to five times as fast as {@code fit()}, because results stay in oneDNN's blocked layouts between layers, convolution and activation are one primitive,
 * nothing is computed twice, and the optimiser is one loop over flat memory.
 * <p>
 * Entry types: {@link org.fervor.compute.fast.OneDnnTrainer} and {@link org.fervor.compute.fast.OneDnnScorer}. {@code fit()} and {@code output()} of the same network go on
 * from whatever these leave behind, and are the oracle of their tests.
 * <p>
 * Shapes are written as oneDNN has them: n images, c channels, h rows, w columns. One class per kind of layer makes a {@link org.fervor.compute.fast.Stage}; a pass is the
 * chain of stages for one batch size.
 * <p>
 * Threads: an object serves one thread at a time, on which native code uses as many threads as OpenMP allows that thread; with one, results are the same bit for bit. Objects
 * share nothing with each other but the network.
 */
package org.fervor.compute.fast;
