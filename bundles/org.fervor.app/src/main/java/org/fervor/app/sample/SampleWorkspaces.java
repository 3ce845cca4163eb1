package org.fervor.app.sample;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;

/** Where the samples are: in the product's folder, or where the system property {@code fervor.samples} says (tests have no product). */
public final class SampleWorkspaces {

	private static final String PROPERTY = "fervor.samples";

	private SampleWorkspaces() {
	}

	public static Optional<Path> find(String name) {
		return root().map(r -> r.resolve(name)).filter(Files::isDirectory);
	}

	private static Optional<Path> root() {
		String told = System.getProperty(PROPERTY);
		if (told != null) {
			return Optional.of(Path.of(told));
		}
		return Optional.ofNullable(Platform.getInstallLocation()).map(l -> path(l.getURL()).resolve("sample-workspaces"));
	}

	/** Equinox leaves blanks in its URLs as they are. */
	private static Path path(URL url) {
		try {
			return Path.of(new URI("file", null, url.getPath(), null));
		} catch (URISyntaxException e) {
			throw new IllegalStateException(url + " is no path", e);
		}
	}
}
