/** Options described once; entry types {@link org.fervor.core.parameter.Parameter} and {@link org.fervor.core.parameter.Settings}. Immutable values, safe for any thread. */
package org.fervor.core.parameter;
