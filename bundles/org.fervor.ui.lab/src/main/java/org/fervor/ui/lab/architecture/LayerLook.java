package org.fervor.ui.lab.architecture;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.graphics.Color;
import org.fervor.experiment.document.ActivateElement;
import org.fervor.experiment.document.BatchNormElement;
import org.fervor.experiment.document.BranchesElement;
import org.fervor.experiment.document.ConvolutionElement;
import org.fervor.experiment.document.DenseElement;
import org.fervor.experiment.document.DropoutElement;
import org.fervor.experiment.document.GlobalAveragePoolElement;
import org.fervor.experiment.document.LeakyReluElement;
import org.fervor.experiment.document.MaxPoolElement;
import org.fervor.experiment.document.OutputElement;
import org.fervor.experiment.document.RectangularConvolutionElement;
import org.fervor.experiment.document.ResidualElement;
import org.fervor.experiment.document.SamePoolElement;
import org.fervor.experiment.document.ValidConvolutionElement;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Look;

/** How each kind of layer is drawn and briefly called. */
final class LayerLook {

	private static final int POOL = 1;
	private static final int DENSE = 2;
	private static final int OUTPUT = 3;
	private static final int BLOCK = 4;
	private static final int ACTIVATION = 5;
	private static final int NORM = 7;

	private LayerLook() {
	}

	/** Whether it is drawn as a thin slice without a label: it changes values, not shapes. */
	static boolean slim(LayerNode node) {
		EObject element = node.element();
		return element instanceof BatchNormElement || element instanceof DropoutElement || element instanceof ActivateElement || element instanceof LeakyReluElement;
	}

	/** What stands under a block of the drawing. */
	static String caption(LayerNode node) {
		EObject element = node.element();
		if (element instanceof ConvolutionElement c) {
			return Messages.diagram_convolution + ' ' + c.getKernelSize() + '×' + c.getKernelSize();
		} else if (element instanceof RectangularConvolutionElement c) {
			return Messages.diagram_convolution + ' ' + c.getRows() + '×' + c.getColumns();
		} else if (element instanceof ValidConvolutionElement c) {
			return Messages.diagram_convolution + ' ' + c.getRows() + '×' + c.getColumns();
		} else if (element instanceof MaxPoolElement p) {
			return Messages.diagram_pool + ' ' + p.getSize() + '×' + p.getSize();
		} else if (element instanceof SamePoolElement p) {
			return Messages.diagram_pool + ' ' + p.getSize() + '×' + p.getSize();
		} else if (element instanceof GlobalAveragePoolElement) {
			return Messages.diagram_globalPool;
		} else if (element instanceof BranchesElement) {
			return Messages.diagram_branches;
		}
		return node.kind().toLowerCase();
	}

	static Color colour(Look look, LayerNode node) {
		EObject element = node.element();
		if (element instanceof ConvolutionElement || element instanceof RectangularConvolutionElement || element instanceof ValidConvolutionElement) {
			return look.series(0);
		} else if (element instanceof MaxPoolElement || element instanceof SamePoolElement || element instanceof GlobalAveragePoolElement) {
			return look.series(POOL);
		} else if (element instanceof DenseElement) {
			return look.series(DENSE);
		} else if (element instanceof OutputElement) {
			return look.series(OUTPUT);
		} else if (element instanceof ResidualElement || element instanceof BranchesElement) {
			return look.series(BLOCK);
		} else if (element instanceof ActivateElement || element instanceof LeakyReluElement) {
			return look.series(ACTIVATION);
		}
		return element instanceof BatchNormElement ? look.series(NORM) : look.faint();
	}
}
