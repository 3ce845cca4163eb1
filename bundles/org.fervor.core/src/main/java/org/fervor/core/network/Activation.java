package org.fervor.core.network;

/** The function a layer applies to its sums. */
public enum Activation {
	RELU, IDENTITY, TANH, SIGMOID
}
