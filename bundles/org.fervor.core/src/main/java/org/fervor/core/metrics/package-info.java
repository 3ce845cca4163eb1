/**
 * What predictions are worth; entry type {@link org.fervor.core.metrics.Judgement}. Intervals by {@link org.fervor.core.metrics.Bootstrap}, tests between two recognisers
 * by {@link org.fervor.core.metrics.McNemar}. Pure functions, safe for any thread.
 */
package org.fervor.core.metrics;
