package org.fervor.libs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.bytedeco.javacpp.Loader;
import org.slf4j.LoggerFactory;

/** The system properties that the native libraries read once, when they are loaded. What is set already stays. */
public final class Natives {

	/** Where the libraries are unpacked, for messages. */
	static final String CACHE_FOLDER = "org.bytedeco.javacpp.cachedir";
	/** What is wrong with that folder; not set where nothing is known. */
	static final String PROBLEM = "fervor.natives.problem";

	private Natives() {
	}

	/** Sets the properties, and deletes unpacked libraries that are damaged. Must run before the first class of JavaCPP's presets or of DL4J is touched. */
	static void prepare(NativeCache.Originals originals) {
		setIfAbsent("org.eclipse.deeplearning4j.helpers.disable", "false");
		// in OSGi JavaCPP unpacks into a folder without a version in its name, which two installations would share
		setIfAbsent(CACHE_FOLDER, cacheFolder().toString());
		try {
			Path folder = Loader.getCacheDir().toPath();
			System.setProperty(CACHE_FOLDER, folder.toString());
			List<String> damaged = new NativeCache(folder, originals).removeDamaged();
			if (!damaged.isEmpty()) {
				LoggerFactory.getLogger(Natives.class).warn("damaged native libraries in {} were deleted and will be unpacked anew: {}", folder, String.join(", ", damaged));
			}
		} catch (IOException e) {
			// the libraries may load all the same; where they do not, this is why
			System.setProperty(PROBLEM, String.valueOf(e));
		}
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
