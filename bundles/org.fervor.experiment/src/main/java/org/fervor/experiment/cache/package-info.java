/**
 * Faces and crops that were found before, kept in the user's cache folder so that a second run on the same pictures looks for nothing again.
 * {@link org.fervor.experiment.cache.FaceCache} is the entry; {@link org.fervor.experiment.cache.FaceSearch} looks at pictures through it. What is kept is named by
 * everything it depends on, so nothing has to be thrown away when something changes; what is damaged counts for nothing. The cache is safe for several threads and
 * programs, a search serves one thread.
 */
package org.fervor.experiment.cache;
