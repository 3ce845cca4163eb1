package org.fervor.vision.tspm.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The part model that comes with Fervor, trained on its own synthetic faces; {@code releng/docs/part-model.md} tells how. */
public final class ShippedModel {

	private static final String FILE = "fervor-faces.tspm";

	private ShippedModel() {
	}

	/** As it stands in the bundle. */
	public static byte[] content() throws IOException {
		try (InputStream in = ShippedModel.class.getResourceAsStream("/" + FILE)) {
			if (in == null) {
				throw new ModelFormatException(Path.of(FILE), "it is missing in this build; install a model with 'models install FILE'");
			}
			return in.readAllBytes();
		}
	}

	/** Ready for use. */
	public static TreeModel read() throws IOException {
		return ModelFiles.parse(Path.of(FILE), content());
	}
}
