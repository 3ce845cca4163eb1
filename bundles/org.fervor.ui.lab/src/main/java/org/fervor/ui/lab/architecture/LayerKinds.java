package org.fervor.ui.lab.architecture;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.fervor.core.network.Shape;
import org.fervor.experiment.document.ActivateElement;
import org.fervor.experiment.document.ActivationKind;
import org.fervor.experiment.document.BatchNormElement;
import org.fervor.experiment.document.BranchesElement;
import org.fervor.experiment.document.ChainElement;
import org.fervor.experiment.document.ConvolutionElement;
import org.fervor.experiment.document.DenseElement;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.DocumentPackage;
import org.fervor.experiment.document.DocumentPackage.Literals;
import org.fervor.experiment.document.DropoutElement;
import org.fervor.experiment.document.LayerElement;
import org.fervor.experiment.document.LeakyReluElement;
import org.fervor.experiment.document.MaxPoolElement;
import org.fervor.experiment.document.RectangularConvolutionElement;
import org.fervor.experiment.document.ResidualElement;
import org.fervor.experiment.document.SamePoolElement;
import org.fervor.experiment.document.ValidConvolutionElement;
import org.fervor.ui.lab.text.Messages;

/** The kinds of layers that one can add, and how each is put into words. */
final class LayerKinds {

	/** In the order of the menu. */
	static final List<EClass> ALL = List.of(Literals.CONVOLUTION_ELEMENT, Literals.RECTANGULAR_CONVOLUTION_ELEMENT, Literals.VALID_CONVOLUTION_ELEMENT, Literals.MAX_POOL_ELEMENT,
			Literals.SAME_POOL_ELEMENT, Literals.GLOBAL_AVERAGE_POOL_ELEMENT, Literals.BATCH_NORM_ELEMENT, Literals.ACTIVATE_ELEMENT, Literals.LEAKY_RELU_ELEMENT, Literals.DROPOUT_ELEMENT, Literals.DENSE_ELEMENT, Literals.OUTPUT_ELEMENT,
			Literals.RESIDUAL_ELEMENT, Literals.BRANCHES_ELEMENT);

	private static final int BRANCH_KERNELS = 32;

	private LayerKinds() {
	}

	/** Whether layers of this kind hold chains. */
	static boolean block(EClass kind) {
		return kind == Literals.RESIDUAL_ELEMENT || kind == Literals.BRANCHES_ELEMENT;
	}

	/** The chains of a block, in order; none for other layers. */
	static List<ChainElement> chains(LayerElement element) {
		if (element instanceof ResidualElement r) {
			return Stream.of(r.getBody(), r.getShortcut()).filter(c -> c != null).toList();
		}
		return element instanceof BranchesElement b ? List.copyOf(b.getChains()) : List.of();
	}

	/** A new layer with the kind's defaults. @param input what will come in: a new block fits it */
	static LayerElement create(EClass kind, Shape input) {
		LayerElement made = (LayerElement) EcoreUtil.create(kind);
		if (made instanceof ResidualElement r) {
			r.setBody(chain(convolution(input.depth(), 3), (LayerElement) EcoreUtil.create(Literals.BATCH_NORM_ELEMENT)));
			r.setShortcut(chain());
		} else if (made instanceof BranchesElement b) {
			b.getChains().addAll(List.of(chain(convolution(BRANCH_KERNELS, 1)), chain(convolution(BRANCH_KERNELS, 3))));
		}
		return made;
	}

	private static ConvolutionElement convolution(int kernels, int size) {
		ConvolutionElement made = DocumentFactory.eINSTANCE.createConvolutionElement();
		made.setKernels(kernels);
		made.setKernelSize(size);
		made.setActivation(size == 1 ? ActivationKind.RELU : ActivationKind.IDENTITY);
		return made;
	}

	private static ChainElement chain(LayerElement... layers) {
		ChainElement chain = DocumentFactory.eINSTANCE.createChainElement();
		chain.getLayers().addAll(List.of(layers));
		return chain;
	}

	static String title(EClass kind) {
		return switch (kind.getClassifierID()) {
			case DocumentPackage.CONVOLUTION_ELEMENT -> Messages.layer_convolution;
			case DocumentPackage.RECTANGULAR_CONVOLUTION_ELEMENT -> Messages.layer_rectangular;
			case DocumentPackage.VALID_CONVOLUTION_ELEMENT -> Messages.layer_valid;
			case DocumentPackage.LEAKY_RELU_ELEMENT -> Messages.layer_leakyRelu;
			case DocumentPackage.MAX_POOL_ELEMENT -> Messages.layer_maxPool;
			case DocumentPackage.SAME_POOL_ELEMENT -> Messages.layer_samePool;
			case DocumentPackage.GLOBAL_AVERAGE_POOL_ELEMENT -> Messages.layer_globalPool;
			case DocumentPackage.BATCH_NORM_ELEMENT -> Messages.layer_batchNorm;
			case DocumentPackage.ACTIVATE_ELEMENT -> Messages.layer_activate;
			case DocumentPackage.DROPOUT_ELEMENT -> Messages.layer_dropout;
			case DocumentPackage.DENSE_ELEMENT -> Messages.layer_dense;
			case DocumentPackage.RESIDUAL_ELEMENT -> Messages.layer_residual;
			case DocumentPackage.BRANCHES_ELEMENT -> Messages.layer_branches;
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
		return otherValues(element);
	}

	private static String otherValues(LayerElement element) {
		if (element instanceof RectangularConvolutionElement c) {
			return NLS.bind(Messages.layer_rectangular_values, new Object[] { c.getKernels(), c.getRows(), c.getColumns(), c.getActivation().getLiteral() });
		} else if (element instanceof ValidConvolutionElement c) {
			return NLS.bind(c.getStride() == 1 ? Messages.layer_rectangular_values : Messages.layer_valid_strided,
					new Object[] { c.getKernels(), c.getRows(), c.getColumns(), c.getActivation().getLiteral(), c.getStride() });
		} else if (element instanceof LeakyReluElement r) {
			return NLS.bind(Messages.layer_leakyRelu_values, r.getSlope());
		} else if (element instanceof SamePoolElement p) {
			return NLS.bind(Messages.layer_samePool_values, new Object[] { p.getKind().getLiteral(), p.getSize(), p.getStride() });
		} else if (element instanceof ActivateElement a) {
			return a.getActivation().getLiteral();
		} else if (element instanceof ResidualElement r) {
			boolean plain = r.getShortcut() == null || r.getShortcut().getLayers().isEmpty();
			return NLS.bind(plain ? Messages.layer_residual_plain : Messages.layer_residual_values, size(r.getBody()), size(r.getShortcut()));
		} else if (element instanceof BranchesElement b) {
			return NLS.bind(Messages.layer_branches_values, b.getChains().size());
		}
		return element.eClass() == Literals.GLOBAL_AVERAGE_POOL_ELEMENT ? Messages.layer_globalPool_values : Messages.layer_output_values;
	}

	private static int size(ChainElement chain) {
		return chain == null ? 0 : chain.getLayers().size();
	}

	/** What a kind of layer does, for somebody who adds it for the first time. */
	static String explanation(EClass kind) {
		return switch (kind.getClassifierID()) {
			case DocumentPackage.OUTPUT_ELEMENT -> Messages.architecture_noProperties;
			case DocumentPackage.VALID_CONVOLUTION_ELEMENT -> Messages.layer_valid_explained;
			case DocumentPackage.LEAKY_RELU_ELEMENT -> Messages.layer_leakyRelu_explained;
			case DocumentPackage.GLOBAL_AVERAGE_POOL_ELEMENT -> Messages.layer_globalPool_explained;
			case DocumentPackage.RESIDUAL_ELEMENT -> Messages.layer_residual_explained;
			case DocumentPackage.BRANCHES_ELEMENT -> Messages.layer_branches_explained;
			case DocumentPackage.CHAIN_ELEMENT -> Messages.layer_chain_explained;
			default -> "";
		};
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
			case "slope" -> Messages.property_slope;
			case "rate" -> Messages.property_rate;
			case "units" -> Messages.property_units;
			case "rows" -> Messages.property_rows;
			case "columns" -> Messages.property_columns;
			case "kind" -> Messages.property_kind;
			default -> attribute.getName();
		};
	}
}
