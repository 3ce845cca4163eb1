package org.fervor.ui.lab.fusion;

import org.fervor.core.metrics.Diversity;
import org.fervor.core.metrics.McNemar;

/**
 * The selected recogniser beside another one.
 *
 * @param correctedP McNemar's p-value, corrected for the number of pairs that differ
 */
record PairRow(String other, McNemar test, double correctedP, Diversity diversity) {
}
