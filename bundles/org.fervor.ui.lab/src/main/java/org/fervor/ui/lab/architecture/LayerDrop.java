package org.fervor.ui.lab.architecture;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.fervor.experiment.document.ChainElement;
import org.fervor.experiment.document.LayerElement;
import org.fervor.experiment.document.OutputElement;

/**
 * Where layers come to stand that are dropped on a line of the tree. On the upper half of a layer: before it; on the lower half: behind it; on a chain: at its end; below all
 * lines: before the output. An open block has its chains below it, so nothing can be dropped behind its own line.
 *
 * @param side  of the line; {@link Side#ON} for a chain
 * @param place where that is
 */
record LayerDrop(Side side, LayerPlace place) {

	/** Where on a line a mark is drawn. */
	enum Side {
		BEFORE, ON, BEHIND
	}

	/**
	 * The place on a line.
	 *
	 * @param target what the line shows; empty below all lines
	 * @param height on the line, 0 at its top to 1
	 * @param open   whether the chains of the line's block are shown
	 * @return empty where nothing can be put
	 */
	static Optional<LayerDrop> at(ArchitectureModel model, Optional<EObject> target, double height, boolean open) {
		if (target.isEmpty()) {
			return Optional.of(new LayerDrop(Side.ON, model.place(List.of())));
		}
		if (target.get() instanceof ChainElement chain) {
			return Optional.of(new LayerDrop(Side.ON, new LayerPlace(chain.getLayers(), chain.getLayers().size())));
		}
		LayerElement layer = (LayerElement) target.get();
		int index = model.list(layer).indexOf(layer);
		if (height < 0.5 || layer instanceof OutputElement) {
			return Optional.of(new LayerDrop(Side.BEFORE, new LayerPlace(model.list(layer), index)));
		}
		return open ? Optional.empty() : Optional.of(new LayerDrop(Side.BEHIND, new LayerPlace(model.list(layer), index + 1)));
	}

	/**
	 * Whether layers can be put there: never into themselves, unless as copies.
	 *
	 * @param dragged of this document or another
	 */
	boolean takes(List<LayerElement> dragged, boolean copy) {
		return !dragged.isEmpty() && (copy || !place.inside(dragged));
	}
}
