package org.fervor.core.face;

import java.util.List;

import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;

/** Port: cuts a face out of an image and resamples it bilinearly. Safe for use by several threads. */
public interface FaceCropper {

	Parameter<CropRule> RULE = Parameter.choice("rule", CropRule.class, CropRule.BOX, "What the crop is made from");
	Parameter<Double> MARGIN = Parameter.real("margin", 0.0, -0.4, 2.0, "of the box", "Added on every side, as a part of the box's size");
	Parameter<Double> ROLL = Parameter.real("roll", 0.0, -180, 180, "degrees", "Turns the crop clockwise about its middle, besides what the rule turns");
	Parameter<Boolean> SQUARE = Parameter.flag("square", true, "Grow the shorter side instead of stretching");
	Parameter<CropPadding> PADDING = Parameter.choice("padding", CropPadding.class, CropPadding.EDGE, "What stands beyond the image's border");
	Parameter<Integer> SIZE = Parameter.integer("size", 48, 8, 1024, "px", "Width and height of the crop");
	Parameter<Boolean> GREY = Parameter.flag("grey", false, "Grey instead of colour (three equal channels)");

	/** Every parameter of a crop. */
	List<Parameter<?>> PARAMETERS = List.of(RULE, MARGIN, ROLL, SQUARE, PADDING, SIZE, GREY);

	/** @return three channels, {@link #SIZE} by {@link #SIZE} pixels */
	PixelImage crop(PixelImage image, Face face, Settings settings);

	/** The whole image as if it were the face's box: for sets that come cropped. */
	PixelImage resize(PixelImage image, Settings settings);
}
