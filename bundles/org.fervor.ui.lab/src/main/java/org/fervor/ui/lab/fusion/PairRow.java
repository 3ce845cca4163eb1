package org.fervor.ui.lab.fusion;

import org.fervor.core.metrics.Diversity;
import org.fervor.core.metrics.McNemar;

/** The selected recogniser beside another one. */
record PairRow(String other, McNemar test, Diversity diversity) {
}
