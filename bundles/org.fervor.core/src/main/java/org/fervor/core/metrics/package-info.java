/** What predictions are worth; entry type {@link org.fervor.core.metrics.ConfusionMatrix}. Pure functions, safe for any thread. */
package org.fervor.core.metrics;
