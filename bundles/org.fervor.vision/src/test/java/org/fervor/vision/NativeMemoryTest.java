package org.fervor.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.bytedeco.javacpp.Pointer;
import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetector;
import org.fervor.core.image.PixelImage;
import org.fervor.core.image.UnreadableImage;
import org.fervor.core.parameter.Settings;
import org.fervor.vision.augment.PaperAugmentations;
import org.fervor.vision.face.AutoDetectorFactory;
import org.fervor.vision.face.CascadeDetectorFactory;
import org.fervor.vision.face.OpenCvFaceCropper;
import org.fervor.vision.image.OpenCvImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Native memory has an owner: a thousand pictures through the whole way leave nothing behind. */
class NativeMemoryTest {

	private static final long MEGABYTE = 1 << 20;
	private static final int ROUND = 200;

	private final OpenCvImageReader reader = new OpenCvImageReader();
	private final FaceCropper cropper = new OpenCvFaceCropper();
	private final AugmentationPipeline paper = AugmentationPipeline.ofDefaults(PaperAugmentations.inOrder(), 1);

	@Test
	void aThousandPicturesLeaveNothingBehind(@TempDir Path folder) throws UnreadableImage, IOException {
		Path file = folder.resolve("ramp.png");
		reader.writePng(Pictures.of(64, 56, 3, (x, y, c) -> x + y), file);
		try (FaceDetector detector = new AutoDetectorFactory(List.of(new CascadeDetectorFactory())).create(Settings.defaults())) {
			process(file, detector, ROUND);
			long counted = Pointer.totalBytes();
			long leastGrowth = Long.MAX_VALUE;
			for (int round = 0; round < 5; round++) {
				long before = residentBytes();
				process(file, detector, ROUND);
				assertThat(Pointer.totalBytes()).isEqualTo(counted);
				leastGrowth = Math.min(leastGrowth, residentBytes() - before);
			}
			assertThat(leastGrowth).isLessThan(10 * MEGABYTE);
		}
	}

	/**
	 * Of the whole process, with the Java heap shrunk to what is alive. The heap still comes and goes by tens of megabytes, so one round may grow; matrices that are kept,
	 * some 200 kB for each picture, would make every round grow by 40 MB.
	 */
	private static long residentBytes() {
		System.gc();
		return Pointer.physicalBytes();
	}

	private void process(Path file, FaceDetector detector, int times) throws UnreadableImage {
		for (int i = 0; i < times; i++) {
			PixelImage image = reader.read(Pictures.source(file));
			for (Face face : detector.detect(image)) {
				assertThat(paper.variants(cropper.crop(image, face, Settings.defaults()), i)).hasSize(17);
			}
		}
	}
}
