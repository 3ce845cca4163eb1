/**
 * The compute service on ND4J and DL4J 1.0.0-M2.1, CPU only.
 * <p>
 * Entry type: {@link org.fervor.compute.Nd4jComputeService}, bound by OSGi Declarative Services; nobody requires this bundle. A DL4J {@code MultiLayerNetwork} is the
 * model: its parameters, its file format and its {@code output()}. ND4J's types stay inside.
 * <p>
 * Threads: the service may be used by several threads at once; each training run and each scoring keeps to the thread that calls, with one native thread. A
 * {@link org.fervor.core.compute.Network} serves one thread at a time.
 */
package org.fervor.compute;
