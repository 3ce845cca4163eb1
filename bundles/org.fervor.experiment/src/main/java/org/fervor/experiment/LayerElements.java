package org.fervor.experiment;

import java.util.List;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.fervor.core.network.Activation;
import org.fervor.core.network.Layer;
import org.fervor.experiment.document.ActivateElement;
import org.fervor.experiment.document.ActivationKind;
import org.fervor.experiment.document.BatchNormElement;
import org.fervor.experiment.document.BranchesElement;
import org.fervor.experiment.document.ChainElement;
import org.fervor.experiment.document.ConvolutionElement;
import org.fervor.experiment.document.DenseElement;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.DropoutElement;
import org.fervor.experiment.document.GlobalAveragePoolElement;
import org.fervor.experiment.document.LayerElement;
import org.fervor.experiment.document.LeakyReluElement;
import org.fervor.experiment.document.MaxPoolElement;
import org.fervor.experiment.document.OutputElement;
import org.fervor.experiment.document.PoolKind;
import org.fervor.experiment.document.RectangularConvolutionElement;
import org.fervor.experiment.document.ResidualElement;
import org.fervor.experiment.document.SamePoolElement;
import org.fervor.experiment.document.ValidConvolutionElement;

/** Turns single elements of {@code .cnn} documents into layers and back. */
final class LayerElements {

	private static final DocumentFactory FACTORY = DocumentFactory.eINSTANCE;

	private LayerElements() {
	}

	/** @throws IllegalArgumentException if a value is impossible; the message says which */
	static Layer toLayer(LayerElement element) {
		if (element instanceof ConvolutionElement c) {
			return new Layer.Convolution(c.getKernels(), c.getKernelSize(), c.getStride(), activation(c.getActivation()));
		} else if (element instanceof MaxPoolElement p) {
			return new Layer.MaxPool(p.getSize(), p.getStride());
		} else if (element instanceof BatchNormElement b) {
			return new Layer.BatchNorm(b.getDecay(), b.getEpsilon());
		} else if (element instanceof DropoutElement d) {
			return new Layer.Dropout(d.getRate());
		} else if (element instanceof DenseElement d) {
			return new Layer.Dense(d.getUnits(), activation(d.getActivation()));
		} else if (element instanceof OutputElement) {
			return new Layer.Output();
		}
		return laterLayer(element);
	}

	private static Layer laterLayer(LayerElement element) {
		if (element instanceof RectangularConvolutionElement c) {
			return new Layer.RectangularConvolution(c.getKernels(), c.getRows(), c.getColumns(), activation(c.getActivation()));
		} else if (element instanceof ValidConvolutionElement c) {
			return new Layer.ValidConvolution(c.getKernels(), c.getRows(), c.getColumns(), c.getStride(), activation(c.getActivation()));
		} else if (element instanceof LeakyReluElement r) {
			return new Layer.LeakyRelu(r.getSlope());
		} else if (element instanceof SamePoolElement p) {
			return new Layer.SamePool(Layer.SamePool.Kind.valueOf(p.getKind().name()), p.getSize(), p.getStride());
		} else if (element instanceof GlobalAveragePoolElement) {
			return new Layer.GlobalAveragePool();
		} else if (element instanceof ActivateElement a) {
			return new Layer.Activate(activation(a.getActivation()));
		} else if (element instanceof ResidualElement r) {
			return new Layer.Residual(toLayers(r.getBody()), toLayers(r.getShortcut()));
		} else if (element instanceof BranchesElement b) {
			return new Layer.Branches(b.getChains().stream().map(LayerElements::toLayers).toList());
		}
		throw new IllegalArgumentException("an unknown layer: " + element.eClass().getName());
	}

	/** A chain that is not there has no layers. */
	private static List<Layer> toLayers(ChainElement chain) {
		return chain == null ? List.of() : chain.getLayers().stream().map(LayerElements::toLayer).toList();
	}

	static LayerElement toElement(Layer layer) {
		if (layer instanceof Layer.Convolution c) {
			ConvolutionElement element = FACTORY.createConvolutionElement();
			element.setKernels(c.kernels());
			element.setKernelSize(c.kernelSize());
			element.setStride(c.stride());
			element.setActivation(kind(c.activation()));
			return element;
		} else if (layer instanceof Layer.MaxPool p) {
			MaxPoolElement element = FACTORY.createMaxPoolElement();
			element.setSize(p.size());
			element.setStride(p.stride());
			return element;
		} else if (layer instanceof Layer.BatchNorm b) {
			BatchNormElement element = FACTORY.createBatchNormElement();
			element.setDecay(b.decay());
			element.setEpsilon(b.epsilon());
			return element;
		} else if (layer instanceof Layer.Dropout d) {
			DropoutElement element = FACTORY.createDropoutElement();
			element.setRate(d.rate());
			return element;
		} else if (layer instanceof Layer.Dense d) {
			DenseElement element = FACTORY.createDenseElement();
			element.setUnits(d.units());
			element.setActivation(kind(d.activation()));
			return element;
		}
		return layer instanceof Layer.Output ? FACTORY.createOutputElement() : toLaterElement(layer);
	}

	private static LayerElement toLaterElement(Layer layer) {
		if (layer instanceof Layer.RectangularConvolution c) {
			RectangularConvolutionElement element = FACTORY.createRectangularConvolutionElement();
			element.setKernels(c.kernels());
			element.setRows(c.rows());
			element.setColumns(c.columns());
			element.setActivation(kind(c.activation()));
			return element;
		} else if (layer instanceof Layer.ValidConvolution c) {
			ValidConvolutionElement element = FACTORY.createValidConvolutionElement();
			element.setKernels(c.kernels());
			element.setRows(c.rows());
			element.setColumns(c.columns());
			element.setStride(c.stride());
			element.setActivation(kind(c.activation()));
			return element;
		} else if (layer instanceof Layer.LeakyRelu r) {
			LeakyReluElement element = FACTORY.createLeakyReluElement();
			element.setSlope(r.slope());
			return element;
		} else if (layer instanceof Layer.SamePool p) {
			SamePoolElement element = FACTORY.createSamePoolElement();
			element.setKind(PoolKind.valueOf(p.kind().name()));
			element.setSize(p.size());
			element.setStride(p.stride());
			return element;
		} else if (layer instanceof Layer.GlobalAveragePool) {
			return FACTORY.createGlobalAveragePoolElement();
		} else if (layer instanceof Layer.Activate a) {
			ActivateElement element = FACTORY.createActivateElement();
			element.setActivation(kind(a.activation()));
			return element;
		} else if (layer instanceof Layer.Residual r) {
			ResidualElement element = FACTORY.createResidualElement();
			element.setBody(toChain(r.body()));
			element.setShortcut(toChain(r.shortcut()));
			return element;
		} else if (layer instanceof Layer.Branches b) {
			BranchesElement element = FACTORY.createBranchesElement();
			b.chains().forEach(c -> element.getChains().add(toChain(c)));
			return element;
		}
		throw new IllegalArgumentException("a .cnn document cannot hold the layer '" + org.fervor.core.network.LayerText.kind(layer) + "'");
	}

	private static ChainElement toChain(List<Layer> layers) {
		ChainElement chain = FACTORY.createChainElement();
		layers.forEach(l -> chain.getLayers().add(toElement(l)));
		return chain;
	}

	/** Whether the first programs that read documents know it. */
	static boolean inFirstFormat(LayerElement element) {
		return element instanceof ConvolutionElement || element instanceof MaxPoolElement || element instanceof BatchNormElement || element instanceof DropoutElement
				|| element instanceof DenseElement || element instanceof OutputElement;
	}

	/** Whether the programs that read blocks know all that it holds. */
	static boolean inSecondFormat(EObject document) {
		for (TreeIterator<EObject> inside = document.eAllContents(); inside.hasNext();) {
			EObject element = inside.next();
			if (element instanceof ValidConvolutionElement || element instanceof LeakyReluElement) {
				return false;
			}
		}
		return true;
	}

	private static Activation activation(ActivationKind kind) {
		return Activation.valueOf(kind.name());
	}

	private static ActivationKind kind(Activation activation) {
		return ActivationKind.valueOf(activation.name());
	}
}
