/**
 * How fast this machine trains, and what that means for a network that has never been trained: {@link org.fervor.experiment.speed.SpeedCalibration} measures for a few
 * seconds, {@link org.fervor.experiment.speed.TrainingSpeed} predicts from it. Values may be used by several threads.
 */
package org.fervor.experiment.speed;
