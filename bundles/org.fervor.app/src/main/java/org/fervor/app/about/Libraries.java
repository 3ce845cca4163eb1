package org.fervor.app.about;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.eclipse.core.runtime.Platform;
import org.fervor.ui.task.Problems;
import org.osgi.framework.Bundle;

/** Versions of the numeric libraries, as their own jars name them. Reads files; to be asked on a worker. */
final class Libraries {

	private record Library(String title, String jar) {
	}

	private static final List<Library> KNOWN = List.of(new Library("DL4J", "deeplearning4j-nn"), new Library("ND4J", "nd4j-native"), new Library("OpenCV", "opencv"),
			new Library("oneDNN", "dnnl"), new Library("OpenBLAS", "openblas"), new Library("JavaCPP", "javacpp"));

	private Libraries() {
	}

	/** "DL4J 1.0.0-M2.1, …"; empty where the libraries are not installed. */
	static String versions() {
		Bundle libs = Platform.getBundle("org.fervor.libs");
		List<String> found = new ArrayList<>();
		for (Library library : KNOWN) {
			URL jar = libs == null ? null : libs.getEntry("lib/" + library.jar() + ".jar");
			Optional.ofNullable(jar).flatMap(j -> version(j, library.jar())).ifPresent(v -> found.add(library.title() + " " + v));
		}
		return String.join(", ", found);
	}

	private static Optional<String> version(URL jar, String artifact) {
		String wanted = "/" + artifact + "/pom.properties";
		try (InputStream in = jar.openStream(); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().endsWith(wanted)) {
					Properties properties = new Properties();
					properties.load(zip);
					return Optional.ofNullable(properties.getProperty("version"));
				}
			}
		} catch (IOException e) {
			Problems.log(e);
		}
		return Optional.empty();
	}
}
