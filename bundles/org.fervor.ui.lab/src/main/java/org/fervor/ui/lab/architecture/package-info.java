/**
 * The architecture editor ({@code .cnn}): {@link org.fervor.ui.lab.architecture.ArchitectureModel} knows the layers, what each costs and what is wrong,
 * {@link org.fervor.ui.lab.architecture.ArchitectureEditor} shows and changes them. UI thread only.
 */
package org.fervor.ui.lab.architecture;
