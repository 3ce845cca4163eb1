/**
 * Looks at folders: {@link org.fervor.data.scan.Peek} at a few names to recognise a layout, {@link org.fervor.data.scan.FileWalk} at all of them to read it. No file is
 * opened here. The types keep nothing between calls; a walk and a tally belong to one thread.
 */
package org.fervor.data.scan;
