/**
 * Damaged and foreign files by the thousand, each in a virtual machine of its own, so that one that dies fails a test and not the build. Entry:
 * {@link org.fervor.compute.fuzz.ForkedFuzz}.
 */
package org.fervor.compute.fuzz;
