package org.fervor.ui.lab.architecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.fervor.core.network.LayerCost;
import org.fervor.core.network.Shape;
import org.fervor.experiment.document.ChainElement;
import org.fervor.experiment.document.LayerElement;

/**
 * A layer, or a chain of a block, as the editor shows it.
 *
 * @param element  a {@link LayerElement} or a {@link ChainElement}
 * @param number   "3", within blocks "3.1" for a chain and "3.1.2" for its second layer
 * @param kind     "Convolution", …
 * @param values   "32 kernels 3 × 3, relu"
 * @param input    what comes in; empty where a layer before is impossible
 * @param cost     empty for chains, and where the layer, or one before it, is impossible
 * @param problem  what is wrong with this layer itself; empty where nothing is
 * @param children chains of a block, layers of a chain
 */
record LayerNode(EObject element, String number, String kind, String values, Optional<Shape> input, Optional<LayerCost> cost, String problem, List<LayerNode> children) {

	boolean chain() {
		return element instanceof ChainElement;
	}

	/** Whether it holds chains. */
	boolean block() {
		return !chain() && !children.isEmpty();
	}

	/** This node and all below it, in order. */
	Stream<LayerNode> all() {
		return Stream.concat(Stream.of(this), children.stream().flatMap(LayerNode::all));
	}

	/** The first thing that is wrong in it. */
	Optional<LayerNode> wrong() {
		return all().filter(n -> !n.problem().isEmpty()).findFirst();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof LayerNode node && node.element == element;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(element);
	}
}
