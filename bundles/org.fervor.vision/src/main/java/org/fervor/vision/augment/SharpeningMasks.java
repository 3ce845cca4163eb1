package org.fervor.vision.augment;

import org.fervor.core.augment.Augmentation;
import org.osgi.service.component.annotations.Component;

/**
 * The nine masks of F3 to F11. The paper shows none; these are the usual ones (Gonzalez and Woods, Digital Image Processing, 3.6): the identity minus a discrete Laplacian,
 * along other directions, at other strengths and scales. Each is a service of its own.
 */
public final class SharpeningMasks {

	private SharpeningMasks() {
	}

	/** F3. */
	@Component(service = Augmentation.class)
	public static final class FourNeighbours extends Sharpening {
		public FourNeighbours() {
			super(1, "4 neighbours", "0 -1 0; -1 5 -1; 0 -1 0");
		}
	}

	/** F4. */
	@Component(service = Augmentation.class)
	public static final class EightNeighbours extends Sharpening {
		public EightNeighbours() {
			super(2, "8 neighbours", "-1 -1 -1; -1 9 -1; -1 -1 -1");
		}
	}

	/** F5. */
	@Component(service = Augmentation.class)
	public static final class Diagonal extends Sharpening {
		public Diagonal() {
			super(3, "diagonal", "-1 0 -1; 0 5 0; -1 0 -1");
		}
	}

	/** F6: along rows, so that upright edges gain. */
	@Component(service = Augmentation.class)
	public static final class Horizontal extends Sharpening {
		public Horizontal() {
			super(4, "horizontal", "0 0 0; -1 3 -1; 0 0 0");
		}
	}

	/** F7: along columns, so that brows and mouth gain. */
	@Component(service = Augmentation.class)
	public static final class Vertical extends Sharpening {
		public Vertical() {
			super(5, "vertical", "0 -1 0; 0 3 0; 0 -1 0");
		}
	}

	/** F8: a quarter of F3. */
	@Component(service = Augmentation.class)
	public static final class SoftFourNeighbours extends Sharpening {
		public SoftFourNeighbours() {
			super(6, "soft", "0 -0.25 0; -0.25 2 -0.25; 0 -0.25 0");
		}
	}

	/** F9: the Laplacian that is separable, strongest on corners and fine texture. */
	@Component(service = Augmentation.class)
	public static final class Corners extends Sharpening {
		public Corners() {
			super(7, "corners", "1 -2 1; -2 5 -2; 1 -2 1");
		}
	}

	/** F10: the image plus twice its difference from its 3 by 3 binomial blur. */
	@Component(service = Augmentation.class)
	public static final class HighBoost extends Sharpening {
		public HighBoost() {
			super(8, "high boost", "-0.125 -0.25 -0.125; -0.25 2.5 -0.25; -0.125 -0.25 -0.125");
		}
	}

	/** F11: at a coarser scale, 5 by 5. */
	@Component(service = Augmentation.class)
	public static final class FiveByFive extends Sharpening {
		public FiveByFive() {
			super(9, "5 by 5", "-0.125 -0.125 -0.125 -0.125 -0.125; -0.125 0.25 0.25 0.25 -0.125; -0.125 0.25 1 0.25 -0.125; "
					+ "-0.125 0.25 0.25 0.25 -0.125; -0.125 -0.125 -0.125 -0.125 -0.125");
		}
	}
}
