/**
 * Runs in the workbench: {@link org.fervor.ui.lab.run.RunDesk} starts them and tells who listens, {@link org.fervor.ui.lab.run.RunsPart} lists what stands in the run
 * folders, {@link org.fervor.ui.lab.run.RunEditor} shows one run and its report. Runs are read from their folders on workers, never from memory: what the command line
 * leaves is shown as well, and everything survives a restart.
 */
package org.fervor.ui.lab.run;
