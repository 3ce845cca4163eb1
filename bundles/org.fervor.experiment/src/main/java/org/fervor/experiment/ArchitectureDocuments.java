package org.fervor.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.fervor.core.network.Activation;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.Layer;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.task.UserError;
import org.fervor.experiment.document.ActivationKind;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.BatchNormElement;
import org.fervor.experiment.document.ConvolutionElement;
import org.fervor.experiment.document.DenseElement;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.DropoutElement;
import org.fervor.experiment.document.LayerElement;
import org.fervor.experiment.document.MaxPoolElement;
import org.fervor.experiment.document.OutputElement;

/** Turns {@code .cnn} documents into architectures and back. */
public final class ArchitectureDocuments {

	private ArchitectureDocuments() {
	}

	/**
	 * Finds a network by what stands in an experiment or on the command line.
	 *
	 * @param reference {@code cnn1}, {@code cnn2}, {@code vgg16}, {@code resnet50}, {@code inceptionv3} or the path of a {@code .cnn} file
	 * @param folder    what relative paths start from
	 * @throws UserError if it names nothing usable
	 */
	public static Architecture resolve(String reference, Path folder) {
		return switch (reference.toLowerCase(Locale.ROOT)) {
			case "cnn1" -> PaperNetworks.cnn1();
			case "cnn2" -> PaperNetworks.cnn2();
			case "vgg16" -> ComparisonNetworks.vgg16();
			case "resnet50" -> ComparisonNetworks.resNet50();
			case "inceptionv3", "inception-v3" -> ComparisonNetworks.inceptionV3();
			default -> {
				if (!reference.endsWith(".cnn")) {
					throw new UserError("there is no network '" + reference + "': cnn1, cnn2, vgg16, resnet50, inceptionv3 or the path of a .cnn file");
				}
				yield read(folder.resolve(reference));
			}
		};
	}

	/** @throws UserError if the file is missing or damaged, or its layers make no network */
	public static Architecture read(Path file) {
		try {
			return toArchitecture(DocumentFiles.readArchitecture(file));
		} catch (IllegalArgumentException e) {
			throw new UserError(file + ": " + e.getMessage(), e);
		}
	}

	/** @throws IllegalArgumentException if a layer's values are impossible, or the layers make no network */
	public static Architecture toArchitecture(ArchitectureDocument document) {
		if (document.getName() == null) {
			throw new IllegalArgumentException("an architecture needs a name");
		}
		return new Architecture(document.getName(), document.getLayers().stream().map(ArchitectureDocuments::toLayer).toList());
	}

	/** @throws IllegalArgumentException if a value is impossible; the message says which */
	public static Layer toLayer(LayerElement element) {
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
		throw new IllegalArgumentException("an unknown layer: " + element.eClass().getName());
	}

	public static ArchitectureDocument toDocument(Architecture architecture) {
		ArchitectureDocument document = DocumentFactory.eINSTANCE.createArchitectureDocument();
		document.setName(architecture.name());
		List<LayerElement> layers = document.getLayers();
		architecture.layers().forEach(l -> layers.add(toElement(l)));
		return document;
	}

	/**
	 * A layer as a document holds it.
	 *
	 * @throws IllegalArgumentException if documents have no element for it
	 */
	public static LayerElement toElement(Layer layer) {
		DocumentFactory factory = DocumentFactory.eINSTANCE;
		if (layer instanceof Layer.Convolution c) {
			ConvolutionElement element = factory.createConvolutionElement();
			element.setKernels(c.kernels());
			element.setKernelSize(c.kernelSize());
			element.setStride(c.stride());
			element.setActivation(kind(c.activation()));
			return element;
		} else if (layer instanceof Layer.MaxPool p) {
			MaxPoolElement element = factory.createMaxPoolElement();
			element.setSize(p.size());
			element.setStride(p.stride());
			return element;
		} else if (layer instanceof Layer.BatchNorm b) {
			BatchNormElement element = factory.createBatchNormElement();
			element.setDecay(b.decay());
			element.setEpsilon(b.epsilon());
			return element;
		} else if (layer instanceof Layer.Dropout d) {
			DropoutElement element = factory.createDropoutElement();
			element.setRate(d.rate());
			return element;
		} else if (layer instanceof Layer.Dense d) {
			DenseElement element = factory.createDenseElement();
			element.setUnits(d.units());
			element.setActivation(kind(d.activation()));
			return element;
		}
		if (layer instanceof Layer.Output) {
			return factory.createOutputElement();
		}
		throw new IllegalArgumentException("a .cnn document cannot hold the layer '" + org.fervor.core.network.LayerText.kind(layer) + "'");
	}

	private static Activation activation(ActivationKind kind) {
		return Activation.valueOf(kind.name());
	}

	private static ActivationKind kind(Activation activation) {
		return ActivationKind.valueOf(activation.name());
	}
}
