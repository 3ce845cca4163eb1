package org.fervor.libs;

import java.nio.file.Path;

import org.bytedeco.javacpp.Loader;

/** The system properties that the native libraries read once, when they are loaded. What is set already stays. */
public final class Natives {

	private Natives() {
	}

	/** Sets the properties. Must run before the first class of JavaCPP's presets or of DL4J is touched. */
	static void prepare() {
		setIfAbsent("org.eclipse.deeplearning4j.helpers.disable", "false");
		// in OSGi JavaCPP unpacks into a folder without a version in its name, which two installations would share
		setIfAbsent("org.bytedeco.javacpp.cachedir", cacheFolder().toString());
	}

	/** One folder per version of the natives, in the user's cache. */
	private static Path cacheFolder() {
		String version = Loader.class.getPackage().getImplementationVersion();
		String home = System.getenv("XDG_CACHE_HOME");
		Path caches = home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home);
		return caches.resolve("fervor").resolve("natives-" + (version == null ? "1.5.13" : version));
	}

	private static void setIfAbsent(String key, String value) {
		if (System.getProperty(key) == null) {
			System.setProperty(key, value);
		}
	}
}
