package org.fervor.core.compute;

/**
 * What computes.
 *
 * @param backend "ND4J CpuBackend 1.0.0-M2.1"
 * @param blas    the matrix library and its kernel
 * @param helpers whether layers run on oneDNN
 * @param threads native threads per training run
 * @param problem empty, or one sentence that says what is slow or missing and what to do
 */
public record BackendInfo(String backend, String blas, boolean helpers, int threads, String problem) {
}
