package org.fervor.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.Layer;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.task.UserError;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.DocumentPackage;
import org.fervor.experiment.document.LayerElement;

/** Turns {@code .cnn} documents into architectures and back. */
public final class ArchitectureDocuments {

	/** The newest format of {@code .cnn} documents. */
	public static final int FORMAT = 3;

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
		return LayerElements.toLayer(element);
	}

	public static ArchitectureDocument toDocument(Architecture architecture) {
		ArchitectureDocument document = DocumentFactory.eINSTANCE.createArchitectureDocument();
		document.setName(architecture.name());
		List<LayerElement> layers = document.getLayers();
		architecture.layers().forEach(l -> layers.add(toElement(l)));
		document.setFormat(formatNeeded(document));
		return document;
	}

	/** A layer as a document holds it. */
	public static LayerElement toElement(Layer layer) {
		return LayerElements.toElement(layer);
	}

	/**
	 * The oldest format that can hold a document: 1 for plain chains of the paper's layers, 2 for blocks and other sizes, 3 for what imported models have besides. A document
	 * is written as what it needs, so that an older program reads what it can read.
	 */
	static int formatNeeded(ArchitectureDocument document) {
		boolean first = !document.eIsSet(DocumentPackage.Literals.ARCHITECTURE_DOCUMENT__INPUT_SIZE) && document.getLayers().stream().allMatch(LayerElements::inFirstFormat);
		return first ? 1 : LayerElements.inSecondFormat(document) ? 2 : FORMAT;
	}
}
