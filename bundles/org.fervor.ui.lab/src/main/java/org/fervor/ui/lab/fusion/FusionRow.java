package org.fervor.ui.lab.fusion;

import org.fervor.core.metrics.Bootstrap.Estimate;
import org.fervor.core.metrics.Judgement;
import org.fervor.core.metrics.McNemar;

/**
 * A network or a fusion rule in the table.
 *
 * @param id        tells it from all others
 * @param title     "CNN_1", "sum rule"
 * @param network   whether it is a single network
 * @param judgement its scores beside the truth
 * @param accuracy  with its 95 % interval
 * @param macroF1   0..1
 * @param error     expected calibration error, 0..1
 * @param gain      over the best single network, with its interval; 0 for that network itself
 * @param test      against the best single network
 */
record FusionRow(String id, String title, boolean network, Judgement judgement, Estimate accuracy, double macroF1, double error, Estimate gain, McNemar test) {
}
