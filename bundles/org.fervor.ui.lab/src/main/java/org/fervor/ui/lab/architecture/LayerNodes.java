package org.fervor.ui.lab.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.fervor.core.network.Layer;
import org.fervor.core.network.LayerCost;
import org.fervor.core.network.LayerWalk;
import org.fervor.core.network.Shape;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.ChainElement;
import org.fervor.experiment.document.DenseElement;
import org.fervor.experiment.document.GlobalAveragePoolElement;
import org.fervor.experiment.document.LayerElement;
import org.fervor.experiment.document.OutputElement;
import org.fervor.experiment.document.ResidualElement;
import org.fervor.ui.lab.text.Messages;

/** Makes nodes of a document: walks through its layers, says what each costs, and what is wrong where. */
final class LayerNodes {

	private LayerNodes() {
	}

	static List<LayerNode> of(ArchitectureDocument document, Shape input, int classes) {
		return chain(document.getLayers(), new Walk(new LayerWalk(input, classes)), "", false);
	}

	/** A walk that has come to its end, or into a layer that does not work. */
	private static final class Walk {
		private final LayerWalk walk;
		private boolean broken;

		Walk(LayerWalk walk) {
			this.walk = walk;
		}

		Walk fork() {
			Walk fork = new Walk(walk.fork());
			fork.broken = broken;
			return fork;
		}

		Optional<Shape> shape() {
			return broken ? Optional.empty() : Optional.of(walk.shape());
		}
	}

	private static List<LayerNode> chain(List<LayerElement> layers, Walk walk, String prefix, boolean inside) {
		List<LayerNode> nodes = new ArrayList<>();
		for (int i = 0; i < layers.size(); i++) {
			LayerElement element = layers.get(i);
			String misplaced = misplaced(element, inside, i == layers.size() - 1);
			nodes.add(misplaced.isEmpty() ? layer(element, walk, prefix + (i + 1)) : refused(element, walk, prefix + (i + 1), misplaced));
		}
		return nodes;
	}

	private static String misplaced(LayerElement element, boolean inside, boolean last) {
		if (inside && (element instanceof DenseElement || element instanceof OutputElement || element instanceof GlobalAveragePoolElement)) {
			return Messages.architecture_problem_inside;
		}
		return element instanceof OutputElement && !inside && !last ? Messages.architecture_problem_outputLast : "";
	}

	private static LayerNode refused(LayerElement element, Walk walk, String number, String problem) {
		Optional<Shape> input = walk.shape();
		walk.broken = true;
		return node(element, number, input, Optional.empty(), problem, List.of());
	}

	private static LayerNode layer(LayerElement element, Walk walk, String number) {
		List<ChainElement> chains = LayerKinds.chains(element);
		return chains.isEmpty() && !LayerKinds.block(element.eClass()) ? single(element, walk, number) : block(element, chains, walk, number);
	}

	private static LayerNode single(LayerElement element, Walk walk, String number) {
		Optional<Shape> input = walk.shape();
		try {
			Layer layer = ArchitectureDocuments.toLayer(element);
			Optional<LayerCost> cost = walk.broken ? Optional.empty() : Optional.of(walk.walk.pass(layer));
			return node(element, number, input, cost, "", List.of());
		} catch (IllegalArgumentException e) {
			return refused(element, walk, number, e.getMessage());
		}
	}

	private static LayerNode block(LayerElement element, List<ChainElement> chains, Walk walk, String number) {
		Optional<Shape> input = walk.shape();
		List<LayerNode> children = new ArrayList<>();
		List<Walk> ends = new ArrayList<>();
		for (int c = 0; c < chains.size(); c++) {
			Walk fork = walk.fork();
			String place = number + "." + (c + 1);
			List<LayerNode> inside = chain(chains.get(c).getLayers(), fork, place + ".", true);
			children.add(new LayerNode(chains.get(c), place, chainTitle(element, c), inside.isEmpty() ? Messages.architecture_chain_empty : "", input, Optional.empty(), "", inside));
			ends.add(fork);
		}
		boolean brokenInside = ends.stream().anyMatch(e -> e.broken);
		Optional<LayerCost> cost = Optional.empty();
		String problem = "";
		try {
			Layer layer = brokenInside ? null : ArchitectureDocuments.toLayer(element);
			cost = brokenInside ? Optional.empty() : Optional.of(walk.walk.join(layer, ends.stream().map(e -> e.walk).toList()));
		} catch (IllegalArgumentException e) {
			problem = e.getMessage();
		}
		walk.broken |= cost.isEmpty();
		return node(element, number, input, cost, problem, children);
	}

	private static LayerNode node(EObject element, String number, Optional<Shape> input, Optional<LayerCost> cost, String problem, List<LayerNode> children) {
		return new LayerNode(element, number, LayerKinds.title(element.eClass()), LayerKinds.values((LayerElement) element), input, cost, problem, children);
	}

	private static String chainTitle(LayerElement block, int chain) {
		if (block instanceof ResidualElement residual) {
			return LayerKinds.chains(residual).get(chain) == residual.getBody() ? Messages.architecture_chain_body : Messages.architecture_chain_shortcut;
		}
		return NLS.bind(Messages.architecture_chain, chain + 1);
	}
}
