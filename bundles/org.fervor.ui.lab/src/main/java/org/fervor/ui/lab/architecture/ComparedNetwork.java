package org.fervor.ui.lab.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.NetworkShape;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.document.ArchitectureDocument;

/**
 * A network that can be compared.
 *
 * @param label    what it is called in a list
 * @param document what it is; not changed
 */
record ComparedNetwork(String label, ArchitectureDocument document) {

	/** The networks that the program knows. */
	static List<ComparedNetwork> known() {
		return List.of(PaperNetworks.cnn1(), PaperNetworks.cnn2(), ComparisonNetworks.vgg16(), ComparisonNetworks.resNet50(), ComparisonNetworks.inceptionV3()).stream()
				.map(n -> new ComparedNetwork(n.name(), ArchitectureDocuments.toDocument(n))).toList();
	}

	/**
	 * A file's network.
	 *
	 * @throws org.fervor.core.task.UserError if it cannot be read
	 */
	static ComparedNetwork of(Path file) {
		return new ComparedNetwork(file.getFileName().toString(), DocumentFiles.readArchitecture(file));
	}

	List<LayerNode> nodes(int size, int classes) {
		return LayerNodes.of(document, Shape.image(size), classes);
	}

	/** Empty where it does not work at this size. */
	Optional<Totals> totals(int size, int classes) {
		try {
			Architecture network = ArchitectureDocuments.toArchitecture(document);
			return Optional.of(new Totals(NetworkShape.of(network, Shape.image(size), classes)));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
