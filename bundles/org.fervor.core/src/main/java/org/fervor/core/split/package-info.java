/** How a data set is divided and what that is worth; entry types {@link org.fervor.core.split.SplitProtocol} and {@link org.fervor.core.split.LeakAudit}. Pure functions of samples and seed, safe for any thread. */
package org.fervor.core.split;
