package org.fervor.ui.lab.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fervor.experiment.document.LayerElement;

/**
 * A place among the layers of a document or a chain.
 *
 * @param index of the layer that it is before; the number of layers for the end
 */
record LayerPlace(EList<LayerElement> list, int index) {

	/** The document or chain whose layers these are. */
	EObject owner() {
		return ((EStructuralFeature.Setting) list).getEObject();
	}

	/** Whether it lies in one of these layers, so that they cannot be moved there. */
	boolean inside(Collection<LayerElement> layers) {
		return layers.stream().anyMatch(l -> EcoreUtil.isAncestor(l, owner()));
	}

	/** Whether layers that are moved here stand here already. */
	boolean holds(List<LayerElement> layers) {
		List<LayerElement> after = new ArrayList<>(list);
		after.removeAll(layers);
		after.addAll(without(layers), layers);
		return after.equals(list);
	}

	/** The index of this place when some layers are gone. */
	int without(Collection<LayerElement> layers) {
		return index - (int) list.subList(0, index).stream().filter(layers::contains).count();
	}
}
