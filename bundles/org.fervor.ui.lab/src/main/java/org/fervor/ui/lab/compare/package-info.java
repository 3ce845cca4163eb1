/**
 * Finished runs side by side: {@link org.fervor.ui.lab.compare.CompareModel} makes tables of what the engine found, {@link org.fervor.ui.lab.compare.ComparePart} shows what differs,
 * what came out, and whether the difference stands. UI thread only, but for reading.
 */
package org.fervor.ui.lab.compare;
