/**
 * Reads models that Keras wrote ({@code .h5}, {@code .keras}) as architectures and weights of this house. Entry: {@link org.fervor.compute.keras.KerasModel#read}. Values
 * without state; any thread.
 */
package org.fervor.compute.keras;
