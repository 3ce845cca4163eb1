/**
 * The experiment editor ({@code .experiment}): {@link org.fervor.ui.lab.experiment.ExperimentModel} knows the document's values, what is wrong and what will be run,
 * {@link org.fervor.ui.lab.experiment.ExperimentEditor} shows and changes them. UI thread only.
 */
package org.fervor.ui.lab.experiment;
