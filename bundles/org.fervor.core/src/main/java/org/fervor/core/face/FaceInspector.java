package org.fervor.core.face;

import java.util.List;

import org.fervor.core.image.PixelImage;

/** Port: judges faces and shows them to people. Safe for use by several threads. */
public interface FaceInspector {

	/** How much a face in a picture is worth. */
	FaceQuality quality(PixelImage image, Face face);

	/** The picture in colour with the boxes and landmarks of faces drawn into it. The first face stands out; faces with warnings are drawn in another colour. */
	PixelImage overlay(PixelImage image, List<Face> faces);
}
