/**
 * Files and folders that several programs may use at once: {@link org.fervor.core.io.AtomicFile} writes a file as a whole or not at all, {@link org.fervor.core.io.FolderLock}
 * keeps a second program out of a folder. Safe for any thread.
 */
package org.fervor.core.io;
