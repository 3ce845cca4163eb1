/** File > New: an architecture from a network of the paper, an experiment with sensible settings. UI thread only. */
package org.fervor.ui.lab.wizard;
