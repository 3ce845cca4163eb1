package org.fervor.core.augment;

import java.util.List;

/** Names of the operations that always are: those of Algorithm 1 (Umer et al., CMES 2022), F1 to F17, and the one on the fly. */
public final class PaperOperations {

	/** Ids of F1 to F17, in the paper's order. */
	public static final List<String> IDS = List.of("bilateral", "unsharp", "sharpen-1", "sharpen-2", "sharpen-3", "sharpen-4", "sharpen-5", "sharpen-6", "sharpen-7",
			"sharpen-8", "sharpen-9", "rotation", "scaling", "shearing", "zooming", "filling", "flip");

	/** Id of the light random change of every image in every epoch. */
	public static final String LIVE = "live";

	private PaperOperations() {
	}
}
