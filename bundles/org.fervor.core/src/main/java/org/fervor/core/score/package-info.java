/** Score vectors and their fusion; entry type {@link org.fervor.core.score.FusionRule}. Pure functions, safe for any thread. */
package org.fervor.core.score;
