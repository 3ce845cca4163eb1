package org.fervor.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The bundles of the repository as their manifests describe them. */
final class House {

	private House() {
	}

	/** The repository's root: the nearest folder above that has bundles. */
	static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("bundles"))) {
			folder = folder.getParent();
		}
		return folder;
	}

	/** Symbolic name → bundles it requires, of our own bundles. */
	static Map<String, List<String>> requirements() throws IOException {
		Map<String, List<String>> requirements = new LinkedHashMap<>();
		try (Stream<Path> folders = Files.list(root().resolve("bundles"))) {
			for (Path folder : folders.filter(f -> Files.isRegularFile(f.resolve("META-INF/MANIFEST.MF"))).sorted().toList()) {
				Attributes manifest = manifest(folder);
				requirements.put(names(manifest.getValue("Bundle-SymbolicName")).get(0), names(manifest.getValue("Require-Bundle")));
			}
		}
		return requirements;
	}

	/** Symbolic name → packages it imports, of our own bundles. */
	static Map<String, List<String>> imports() throws IOException {
		Map<String, List<String>> imports = new LinkedHashMap<>();
		for (String bundle : requirements().keySet()) {
			imports.put(bundle, names(manifest(root().resolve("bundles").resolve(bundle)).getValue("Import-Package")));
		}
		return imports;
	}

	private static Attributes manifest(Path folder) throws IOException {
		try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
			return new Manifest(in).getMainAttributes();
		}
	}

	/** The names in a header, without directives. */
	private static List<String> names(String header) {
		if (header == null) {
			return List.of();
		}
		List<String> names = new ArrayList<>();
		Arrays.stream(header.replaceAll("\"[^\"]*\"", "").split(",")).map(clause -> clause.split(";")[0].strip()).forEach(names::add);
		return names;
	}
}
