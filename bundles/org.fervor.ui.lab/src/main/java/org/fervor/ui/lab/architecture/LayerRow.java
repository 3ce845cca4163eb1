package org.fervor.ui.lab.architecture;

import java.util.Optional;

import org.fervor.core.network.LayerCost;
import org.fervor.experiment.document.LayerElement;

/**
 * A layer in the editor's table.
 *
 * @param index   from 0
 * @param kind    "convolution", …
 * @param values  "32 kernels 3 × 3, relu"
 * @param cost    empty where the layer, or one before it, is impossible
 * @param problem what is wrong with this layer; empty where nothing is
 */
record LayerRow(int index, LayerElement element, String kind, String values, Optional<LayerCost> cost, String problem) {
}
