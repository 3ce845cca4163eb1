/**
 * The workbench, driven as a user drives it: {@link org.fervor.workbench.tests.Workbench} finds parts and waits for conditions by running the event loop,
 * {@link org.fervor.workbench.tests.NoSurprises} fails a test when anything was logged as an error. Runs on the UI thread, under a display.
 */
package org.fervor.workbench.tests;
