package org.fervor.core.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What it means to a user that a native library does not load. */
public final class NativeLibraries {

	/** Where they are unpacked; set by the bundle that holds them. */
	private static final String FOLDER = "org.bytedeco.javacpp.cachedir";
	/** What is wrong with that folder, as far as known; set by the bundle that holds the libraries. */
	private static final String PROBLEM = "fervor.natives.problem";
	/** All of them, unpacked. */
	private static final long BYTES = 700L << 20;
	private static final int MOST_CAUSES = 20;

	private NativeLibraries() {
	}

	/** A whole sentence with the folder and the remedy; empty where the failure has nothing to do with native libraries. */
	public static Optional<String> sentence(Throwable failure) {
		Throwable cause = failure;
		for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
			if (cause instanceof UnsatisfiedLinkError || cause instanceof NoClassDefFoundError && foreign(cause.getMessage())) {
				return Optional.of(sentence(cause.getMessage(), System.getProperty(FOLDER), System.getProperty(PROBLEM)));
			}
			cause = cause.getCause();
		}
		return Optional.empty();
	}

	private static boolean foreign(String message) {
		return message != null && (message.contains("org.bytedeco") || message.contains("org/bytedeco") || message.contains("org.nd4j") || message.contains("org/nd4j"));
	}

	static String sentence(String message, String folder, String problem) {
		String why = message == null ? "no reason given" : message.lines().findFirst().orElse("").strip();
		if (folder == null) {
			return "the native libraries do not load (" + why + "); run './fervor doctor'";
		}
		Path place = Path.of(folder);
		if (problem != null) {
			why = problem;
		} else if (!Files.isWritable(place)) {
			why = "the folder cannot be written";
		} else if (place.toFile().getUsableSpace() < BYTES / 10) {
			why = "the disk is full";
		} else {
			return "the native libraries in " + folder + " do not load (" + why + "): delete that folder, and they are unpacked anew at the next start";
		}
		return "the native libraries cannot be unpacked into " + folder + " (" + why + "): they need " + (BYTES >> 20) + " MB in a folder that can be written; set XDG_CACHE_HOME to another one";
	}
}
