package org.fervor.ui.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.fervor.core.image.PixelImage;
import org.junit.jupiter.api.Test;

class SwtImagesTest {

	@Test
	void everyPixelKeepsItsColourWhateverTheWidth() {
		PixelImage image = new PixelImage(3, 2, 3, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, (byte) 250, 0, 0, 0, (byte) 251, 0, 0, 0, (byte) 252 });
		ImageData data = SwtImages.data(image);
		assertThat(data.palette.getRGB(data.getPixel(0, 0))).isEqualTo(new RGB(1, 2, 3));
		assertThat(data.palette.getRGB(data.getPixel(2, 0))).isEqualTo(new RGB(7, 8, 9));
		assertThat(data.palette.getRGB(data.getPixel(0, 1))).isEqualTo(new RGB(250, 0, 0));
		assertThat(data.palette.getRGB(data.getPixel(2, 1))).isEqualTo(new RGB(0, 0, 252));
	}

	@Test
	void greyHasThreeEqualChannels() {
		ImageData data = SwtImages.data(new PixelImage(1, 1, 1, new byte[] { (byte) 200 }));
		assertThat(data.palette.getRGB(data.getPixel(0, 0))).isEqualTo(new RGB(200, 200, 200));
	}

	@Test
	void aThumbnailIsTheMeanOfWholeBlocksAndNeverSmallerThanAsked() {
		byte[] pixels = new byte[4 * 4];
		pixels[0] = 40;
		PixelImage small = SwtImages.reduced(new PixelImage(4, 4, 1, pixels), 2);
		assertThat(small.width()).isEqualTo(2);
		assertThat(small.value(0, 0, 0)).isEqualTo(10);
		assertThat(SwtImages.reduced(small, 48)).isSameAs(small);
	}

	@Test
	void aPictureLiesInTheMiddleAndKeepsItsShape() {
		Fit fit = Fit.of(100, 50, new Rectangle(10, 20, 200, 200), 8);
		assertThat(fit).isEqualTo(new Fit(10, 70, 200, 100, 2));
		assertThat(fit.screenX(50)).isEqualTo(110);
		assertThat(Fit.of(10, 10, new Rectangle(0, 0, 100, 100), 1).width()).isEqualTo(10);
	}
}
