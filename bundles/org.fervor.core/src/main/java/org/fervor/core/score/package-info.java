/**
 * Score vectors and their fusion; entry types {@link org.fervor.core.score.FusionRule} and, for rules as an experiment names them,
 * {@link org.fervor.core.score.FusionChoice}. Pure functions, safe for any thread.
 */
package org.fervor.core.score;
