package org.fervor.experiment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the crops of a job are called: as their images, unless two images share a name without its ending ({@code a.jpg}, {@code a.png}); these keep their endings. Names that
 * differ in upper and lower case only count as equal, as they do on many disks. No two faces get the same name.
 */
final class CropNames {

	/** Where images with the faces drawn into them go; an image's own folder of that name becomes another one. */
	static final String OVERLAYS = "overlays/";

	private static final String PNG = ".png";

	private final Map<String, String> stems = new HashMap<>();
	private final Set<String> taken = new HashSet<>();

	/** @param images all images of the job, relative to its folder, with '/', in their order */
	CropNames(List<String> images) {
		Map<String, Integer> sharing = new HashMap<>();
		images.forEach(name -> sharing.merge(folded(withoutEnding(name)), 1, Integer::sum));
		for (String name : images) {
			String stem = sharing.get(folded(withoutEnding(name))) > 1 ? name : withoutEnding(name);
			if (folded(stem).startsWith(OVERLAYS)) {
				stem = OVERLAYS.replace('/', '_') + stem.substring(OVERLAYS.length() - 1);
			}
			while (!taken.add(folded(stem))) {
				stem += "_";
			}
			stems.put(name, stem);
		}
	}

	/** The name of an image's crops without number and ending; unique in the job. */
	String stem(String image) {
		return stems.get(image);
	}

	/** The file of a face. @param face from 1, in the detector's order */
	String file(String image, int face) {
		if (face == 1) {
			return stem(image) + PNG;
		}
		// an image may itself be called a-2
		String joint = "-";
		while (taken.contains(folded(stem(image) + joint + face))) {
			joint += "face";
		}
		return stem(image) + joint + face + PNG;
	}

	private static String withoutEnding(String name) {
		return name.replaceAll("\\.[^./]*$", "");
	}

	private static String folded(String name) {
		return name.toLowerCase(Locale.ROOT);
	}
}
