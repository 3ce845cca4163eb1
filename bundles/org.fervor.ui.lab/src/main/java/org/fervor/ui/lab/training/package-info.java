/**
 * Training curves: {@link org.fervor.ui.lab.training.TrainingModel} makes curves of what a run has written, {@link org.fervor.ui.lab.training.TrainingPart} draws them while
 * it learns.
 */
package org.fervor.ui.lab.training;
