/**
 * Sets of pictures on disk: which files a layout has, and a writer that resumes. {@link org.fervor.synth.layout.DatasetWriter} is the entry; one writer per folder.
 */
package org.fervor.synth.layout;
