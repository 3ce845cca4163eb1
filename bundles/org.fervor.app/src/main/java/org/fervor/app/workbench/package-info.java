/**
 * How the workbench starts and what its window has: {@link org.fervor.app.workbench.FervorApplication} is the application, the perspectives lay out what the other
 * bundles contribute. UI thread only.
 */
package org.fervor.app.workbench;
