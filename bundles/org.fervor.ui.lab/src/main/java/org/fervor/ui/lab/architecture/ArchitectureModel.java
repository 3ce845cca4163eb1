package org.fervor.ui.lab.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.LayerCost;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.Shape;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.BranchesElement;
import org.fervor.experiment.document.ChainElement;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.LayerElement;
import org.fervor.experiment.document.OutputElement;
import org.fervor.ui.lab.document.Edits;
import org.fervor.ui.lab.text.Messages;

/** An architecture while it is edited: its layers, what each costs for the chosen input, what is wrong, and every way to change it. Knows no widget. */
final class ArchitectureModel {

	private final ArchitectureDocument document;
	private final Edits edits;
	private int classes = 7;
	private List<LayerNode> nodes = List.of();
	private Optional<Totals> totals = Optional.empty();
	private String problem = "";

	ArchitectureModel(ArchitectureDocument document, Edits edits) {
		this.document = document;
		this.edits = edits;
		update();
	}

	/** The layers of the network; blocks hold their chains. */
	List<LayerNode> nodes() {
		return nodes;
	}

	/** The layer or chain with this element, as it is now. */
	Optional<LayerNode> find(EObject element) {
		return nodes.stream().flatMap(LayerNode::all).filter(n -> n.element() == element).findFirst();
	}

	String name() {
		return document.getName() == null ? "" : document.getName();
	}

	void rename(String name) {
		if (!name.equals(name())) {
			edits.change(Messages.architecture_rename, "name", () -> document.setName(name));
		}
	}

	/** What the network gets. */
	Shape input() {
		return Shape.image(document.getInputSize());
	}

	/** The size that costs are worked out for. It is stored; a run uses its own. */
	void inputSize(int size) {
		if (size != document.getInputSize()) {
			edits.change(NLS.bind(Messages.architecture_resize, size), () -> document.setInputSize(size));
		}
	}

	int classes() {
		return classes;
	}

	/** How many classes costs are worked out for; not stored, as the data set decides. */
	void classes(int count) {
		classes = count;
		update();
	}

	/** Works out all layers anew, after a change. */
	void update() {
		nodes = LayerNodes.of(document, input(), classes);
		Optional<LayerNode> wrong = wrong();
		problem = wrong.map(n -> NLS.bind(Messages.architecture_problem, new Object[] { n.number(), n.kind(), n.problem() })).orElse("");
		totals = Optional.empty();
		if (wrong.isEmpty()) {
			try {
				totals = Optional.of(new Totals(NetworkShape.of(architecture(), input(), classes)));
			} catch (IllegalArgumentException e) {
				problem = e.getMessage();
			}
		}
	}

	/** The layer that the problem is about; empty where there is none, or where it is about the whole. */
	Optional<LayerNode> wrong() {
		return nodes.stream().flatMap(n -> n.wrong().stream()).findFirst();
	}

	/** What is wrong with the whole; empty where a run could use it. */
	String problem() {
		return problem;
	}

	/** Empty where something is wrong. */
	Optional<Totals> totals() {
		return totals;
	}

	/** @throws IllegalArgumentException if the layers make no network */
	Architecture architecture() {
		return ArchitectureDocuments.toArchitecture(document);
	}

	/**
	 * Adds a layer behind a selected one, at the end of a selected chain, else before the output.
	 *
	 * @return the new layer
	 */
	LayerElement add(EClass kind, List<EObject> selection) {
		LayerPlace place = place(selection);
		LayerElement made = LayerKinds.create(kind, comingIn(place));
		edits.change(NLS.bind(Messages.architecture_add, LayerKinds.title(kind)), () -> place.list().add(place.index(), made));
		return made;
	}

	/** Adds a chain to the block with this element or with this chain. */
	Optional<ChainElement> addChain(EObject selected) {
		EObject block = selected instanceof ChainElement ? selected.eContainer() : selected;
		if (!(block instanceof BranchesElement branches)) {
			return Optional.empty();
		}
		ChainElement made = DocumentFactory.eINSTANCE.createChainElement();
		edits.change(Messages.architecture_addChain, () -> branches.getChains().add(made));
		return Optional.of(made);
	}

	/** Puts copies behind the selected layers. @return the copies */
	List<LayerElement> duplicate(List<EObject> selection) {
		List<LayerElement> originals = layers(selection);
		if (originals.isEmpty()) {
			return List.of();
		}
		LayerPlace place = place(List.of(originals.get(originals.size() - 1)), false);
		return insert(Messages.architecture_duplicate, new ArrayList<>(EcoreUtil.copyAll(originals)), place);
	}

	/** Puts layers behind the selected one, as {@link #add} does. @return what was put there */
	List<LayerElement> paste(List<LayerElement> pasted, List<EObject> selection) {
		return pasted.isEmpty() ? List.of() : insert(Messages.architecture_paste, pasted, place(selection));
	}

	/** Puts layers, which belong nowhere yet, at a place. @return the same */
	List<LayerElement> paste(List<LayerElement> pasted, LayerPlace place) {
		return insert(Messages.architecture_paste, pasted, place);
	}

	/** Moves layers to a place, in their order. @param place not inside one of them @return the same */
	List<LayerElement> move(List<LayerElement> moved, LayerPlace place) {
		if (!place.holds(moved)) {
			edits.change(Messages.architecture_move, () -> {
				int index = place.without(moved);
				moved.forEach(EcoreUtil::remove);
				place.list().addAll(index, moved);
			});
		}
		return moved;
	}

	private List<LayerElement> insert(String label, List<LayerElement> made, LayerPlace place) {
		edits.change(label, () -> place.list().addAll(place.index(), made));
		return made;
	}

	/** Removes layers and chains. @return what to select then: the layer that took the place of the first one */
	Optional<EObject> remove(List<EObject> selection) {
		List<EObject> outer = outer(selection);
		if (outer.isEmpty()) {
			return Optional.empty();
		}
		EObject first = outer.get(0);
		Optional<List<? extends EObject>> list = siblings(first);
		int index = list.map(l -> l.indexOf(first)).orElse(0);
		EObject parent = first.eContainer();
		edits.change(Messages.architecture_remove, () -> outer.forEach(e -> EcoreUtil.remove(e)));
		return list.filter(l -> !l.isEmpty()).map(l -> (EObject) l.get(Math.min(index, l.size() - 1))).or(() -> Optional.ofNullable(parent == document ? null : parent));
	}

	/** Moves layers up (-1) or down (1) within their chain, all or none. @return whether they moved */
	boolean move(List<EObject> selection, int by) {
		List<LayerElement> moved = layers(selection);
		IntFunction<Integer> target = i -> list(moved.get(i)).indexOf(moved.get(i)) + by;
		for (int i = 0; i < moved.size(); i++) {
			if (target.apply(i) < 0 || target.apply(i) >= list(moved.get(i)).size()) {
				return false;
			}
		}
		if (moved.isEmpty()) {
			return false;
		}
		List<LayerElement> order = new ArrayList<>(moved);
		if (by > 0) {
			java.util.Collections.reverse(order);
		}
		edits.change(Messages.architecture_move, () -> order.forEach(e -> list(e).move(list(e).indexOf(e) + by, e)));
		return true;
	}

	/** Sets a value; setting the same one again and again, as typing does, is undone as one change. */
	void set(EObject element, EAttribute attribute, Object value) {
		if (!value.equals(element.eGet(attribute))) {
			edits.change(NLS.bind(Messages.architecture_set, LayerKinds.property(attribute)), List.of(new Same(element), attribute), () -> element.eSet(attribute, value));
		}
	}

	/** Tells elements apart by what they are, not by what they say. */
	private record Same(EObject element) {
		@Override
		public boolean equals(Object other) {
			return other instanceof Same same && same.element == element;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(element);
		}
	}

	/** Takes over what another document says, as one change. */
	void replace(ArchitectureDocument other) {
		if (!EcoreUtil.equals(document, other)) {
			edits.replace(Messages.architecture_source, other);
		}
	}

	/** The document as an object of its own. */
	ArchitectureDocument snapshot() {
		return EcoreUtil.copy(document);
	}

	/** The selected layers in the order of the document, without chains and without what lies inside another selected block. */
	List<LayerElement> layers(List<EObject> selection) {
		return outer(selection).stream().filter(LayerElement.class::isInstance).map(LayerElement.class::cast).toList();
	}

	private List<EObject> outer(List<EObject> selection) {
		List<EObject> order = nodes.stream().flatMap(LayerNode::all).map(LayerNode::element).toList();
		return selection.stream().filter(order::contains).filter(e -> selection.stream().noneMatch(other -> other != e && EcoreUtil.isAncestor(other, e)))
				.filter(e -> !(e instanceof ChainElement) || e.eContainer() instanceof BranchesElement).sorted(Comparator.comparingInt(order::indexOf)).toList();
	}

	/** Behind a selected layer, at the end of a selected chain, else before the output. */
	LayerPlace place(List<EObject> selection) {
		return place(selection, true);
	}

	/** @param open whether a selected chain takes what is added into itself */
	private LayerPlace place(List<EObject> selection, boolean open) {
		EObject last = selection.isEmpty() ? null : selection.get(selection.size() - 1);
		if (open && last instanceof ChainElement chain) {
			return new LayerPlace(chain.getLayers(), chain.getLayers().size());
		}
		if (last instanceof LayerElement layer && !(layer instanceof OutputElement) && layer.eContainer() != null) {
			return new LayerPlace(list(layer), list(layer).indexOf(layer) + 1);
		}
		int size = document.getLayers().size();
		boolean closed = size > 0 && document.getLayers().get(size - 1) instanceof OutputElement;
		return new LayerPlace(document.getLayers(), closed ? size - 1 : size);
	}

	/** What the layer before a place makes. */
	private Shape comingIn(LayerPlace place) {
		if (place.index() > 0) {
			return find(place.list().get(place.index() - 1)).flatMap(LayerNode::cost).map(LayerCost::output).orElse(input());
		}
		return find(place.owner()).flatMap(LayerNode::input).orElse(input());
	}

	private Optional<List<? extends EObject>> siblings(EObject element) {
		if (element instanceof LayerElement layer) {
			return Optional.of(list(layer));
		}
		return element.eContainer() instanceof BranchesElement b ? Optional.of(b.getChains()) : Optional.empty();
	}

	/** The layers that a layer stands among. */
	EList<LayerElement> list(LayerElement layer) {
		return layer.eContainer() instanceof ChainElement chain ? chain.getLayers() : document.getLayers();
	}
}
