package org.fervor.vision.tspm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_full;
import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.TinyModels;
import org.fervor.vision.tspm.model.TreeModel;
import org.junit.jupiter.api.Test;

/** Native memory and process-wide settings come back to what they were. */
class NativeMemoryTest {

	@Test
	void aThousandFramesLeaveNoNativeMemoryBehind() {
		TreeModel model = TinyModels.random(2, 2, 4);
		FastScan scan = new FastScan(model, new ScanSettings(0.5, 2, 90, 0.3, 5, 1, 2), Runnable::run, 2);
		byte[] pixels = new byte[48 * 40];
		new Random(1).nextBytes(pixels);
		PixelImage frame = new PixelImage(48, 40, 1, pixels);
		scan.detect(frame);
		int threads = blasThreads();
		long before = Pointer.totalBytes();
		for (int i = 0; i < 1000; i++) {
			scan.detect(frame);
		}
		assertThat(Pointer.totalBytes()).isEqualTo(before);
		assertThat(blasThreads()).isEqualTo(threads);
	}

	private static int blasThreads() {
		return openblas_full.openblas_get_num_threads();
	}
}
