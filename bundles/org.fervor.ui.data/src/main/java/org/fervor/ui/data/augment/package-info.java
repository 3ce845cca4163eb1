/**
 * The augmentation of an experiment, seen and edited. {@link org.fervor.ui.data.augment.AugmentationPage} is put on a page by an editor that adapts to
 * {@link org.fervor.ui.data.augment.AugmentationDesk}; {@link org.fervor.ui.data.augment.AugmentationPart} shows the same sheet for what is selected in the Dataset Browser.
 * Faces are taken, and pictures made, by the very classes that training uses. Widgets and models are used from the UI thread; {@code FaceStudio} and {@code SheetMaker} work
 * on any.
 */
package org.fervor.ui.data.augment;
