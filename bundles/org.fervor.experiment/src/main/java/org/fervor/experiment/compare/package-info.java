/**
 * Finished runs side by side; entry types {@link org.fervor.experiment.compare.RunComparison} and {@link org.fervor.experiment.compare.Inflation}. Pure functions of stored
 * runs, safe for any thread.
 */
package org.fervor.experiment.compare;
