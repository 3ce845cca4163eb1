/**
 * Checks that synthetic faces can stand in for real ones; entry types {@link org.fervor.experiment.synth.PartModelCheck} and {@link org.fervor.experiment.synth.ExpressionCheck}.
 * They see faces, detectors and networks only through the ports. Instances serve one thread at a time.
 */
package org.fervor.experiment.synth;
