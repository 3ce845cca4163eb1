package org.fervor.ui.lab.fusion;

import java.nio.file.Path;
import java.util.Set;

import org.fervor.ui.service.ImageChoice;

/** The images of a cell of a confusion matrix, in the workbench's selection. */
record CellChoice(String title, Path data, Set<String> images) implements ImageChoice {
}
