package org.fervor.ui.lab.fusion;

import java.util.List;

/**
 * A test image in the list beside the matrix.
 *
 * @param index    among the test images
 * @param file     its name
 * @param subject  who it shows
 * @param label    its class
 * @param verdicts what each network and the selected row took it for, with the score: "happiness 0.71"
 */
record CellImage(int index, String file, String subject, String label, List<String> verdicts) {
}
