/** Networks as chains of layers, their shapes and costs; entry types {@link org.fervor.core.network.Architecture} and {@link org.fervor.core.network.NetworkShape}. Immutable values, safe for any thread. */
package org.fervor.core.network;
