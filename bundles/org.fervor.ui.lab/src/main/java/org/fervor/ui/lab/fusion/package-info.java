/**
 * The Fusion Comparison: networks of one or several runs and every fusion rule on the same test images. {@link org.fervor.ui.lab.fusion.FusionData} and
 * {@link org.fervor.ui.lab.fusion.FusionModel} know no widget; judging runs on a worker.
 */
package org.fervor.ui.lab.fusion;
