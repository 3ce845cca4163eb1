package org.fervor.vision.augment;

import java.util.List;

import org.fervor.core.augment.Augmentation;

/** Algorithm 1's operations. */
public final class PaperAugmentations {

	private PaperAugmentations() {
	}

	/** F1 to F17, in the paper's order. */
	public static List<Augmentation> inOrder() {
		return List.of(new BilateralFilter(), new UnsharpMask(), new SharpeningMasks.FourNeighbours(), new SharpeningMasks.EightNeighbours(), new SharpeningMasks.Diagonal(),
				new SharpeningMasks.Horizontal(), new SharpeningMasks.Vertical(), new SharpeningMasks.SoftFourNeighbours(), new SharpeningMasks.Corners(),
				new SharpeningMasks.HighBoost(), new SharpeningMasks.FiveByFive(), new Rotation(), new Scaling(), new Shearing(), new Zooming(), new Filling(),
				new HorizontalFlip());
	}
}
