package org.fervor.vision.tspm;

import java.util.List;

import org.fervor.core.image.PixelImage;

/** Looks for faces with a part model (Zhu &amp; Ramanan, CVPR 2012). */
public interface PartModelScan {

	/** All faces, best first; an empty list where there is none, also for an image too small for the model. */
	List<PartDetection> detect(PixelImage image);
}
