package org.fervor.ui.lab.architecture;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.fervor.experiment.document.BatchNormElement;
import org.fervor.experiment.document.ConvolutionElement;
import org.fervor.experiment.document.DenseElement;
import org.fervor.experiment.document.DocumentPackage;
import org.fervor.experiment.document.DropoutElement;
import org.fervor.experiment.document.LayerElement;
import org.fervor.experiment.document.MaxPoolElement;
import org.fervor.ui.lab.text.Messages;

/** The kinds of layers that one can add, and how each is put into words. */
final class LayerKinds {

	/** In the order of the menu. */
	static final List<EClass> ALL = List.of(DocumentPackage.Literals.CONVOLUTION_ELEMENT, DocumentPackage.Literals.MAX_POOL_ELEMENT,
			DocumentPackage.Literals.BATCH_NORM_ELEMENT, DocumentPackage.Literals.DROPOUT_ELEMENT, DocumentPackage.Literals.DENSE_ELEMENT,
			DocumentPackage.Literals.OUTPUT_ELEMENT);

	private LayerKinds() {
	}

	/** A new layer with the kind's defaults. */
	static LayerElement create(EClass kind) {
		return (LayerElement) EcoreUtil.create(kind);
	}

	static String title(EClass kind) {
		return switch (kind.getClassifierID()) {
			case DocumentPackage.CONVOLUTION_ELEMENT -> Messages.layer_convolution;
			case DocumentPackage.MAX_POOL_ELEMENT -> Messages.layer_maxPool;
			case DocumentPackage.BATCH_NORM_ELEMENT -> Messages.layer_batchNorm;
			case DocumentPackage.DROPOUT_ELEMENT -> Messages.layer_dropout;
			case DocumentPackage.DENSE_ELEMENT -> Messages.layer_dense;
			default -> Messages.layer_output;
		};
	}

	/** What a layer's values are, in a few words. */
	static String values(LayerElement element) {
		if (element instanceof ConvolutionElement c) {
			return NLS.bind(c.getStride() == 1 ? Messages.layer_convolution_values : Messages.layer_convolution_strided,
					new Object[] { c.getKernels(), c.getKernelSize(), c.getActivation().getLiteral(), c.getStride() });
		} else if (element instanceof MaxPoolElement p) {
			return NLS.bind(Messages.layer_maxPool_values, p.getSize(), p.getStride());
		} else if (element instanceof BatchNormElement b) {
			return NLS.bind(Messages.layer_batchNorm_values, b.getDecay());
		} else if (element instanceof DropoutElement d) {
			return NLS.bind(Messages.layer_dropout_values, d.getRate());
		} else if (element instanceof DenseElement d) {
			return NLS.bind(Messages.layer_dense_values, d.getUnits(), d.getActivation().getLiteral());
		}
		return Messages.layer_output_values;
	}

	/** The name of a layer's property. */
	static String property(EAttribute attribute) {
		return switch (attribute.getName()) {
			case "kernels" -> Messages.property_kernels;
			case "kernelSize" -> Messages.property_kernelSize;
			case "stride" -> Messages.property_stride;
			case "activation" -> Messages.property_activation;
			case "size" -> Messages.property_size;
			case "decay" -> Messages.property_decay;
			case "epsilon" -> Messages.property_epsilon;
			case "rate" -> Messages.property_rate;
			case "units" -> Messages.property_units;
			default -> attribute.getName();
		};
	}
}
