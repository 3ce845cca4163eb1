package org.fervor.ui.lab.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

import org.fervor.core.face.CropRule;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.image.PixelImage;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.label.Expression;
import org.fervor.core.parameter.Settings;
import org.fervor.core.synth.FaceWish;
import org.fervor.core.synth.SyntheticFace;
import org.fervor.core.synth.SyntheticFaces;
import org.fervor.core.task.Progress;

/** The mean of the crops of some neutral synthetic faces: what a network's input looks like on average. */
final class AverageFace {

	private static final int PERSONS = 12;
	private static final int PICTURE = 256;
	private static final int CROP = 192;

	private final SyntheticFaces faces;
	private final FaceCropper cropper;

	AverageFace(SyntheticFaces faces, FaceCropper cropper) {
		this.faces = faces;
		this.cropper = cropper;
	}

	/** Reads the face that was made before; makes it, and keeps its pixels in the file, where there is none. */
	PixelImage kept(Path file, Progress progress) throws IOException {
		if (Files.isRegularFile(file) && Files.size(file) == 3L * CROP * CROP) {
			return new PixelImage(CROP, CROP, 3, Files.readAllBytes(file));
		}
		PixelImage made = make(progress);
		AtomicFile.write(file, made.pixels());
		return made;
	}

	/** Takes the pictures and averages them; about a second. */
	private PixelImage make(Progress progress) {
		Settings settings = Settings.defaults().with(FaceCropper.SIZE, CROP).with(FaceCropper.RULE, CropRule.EYES).with(FaceCropper.MARGIN, 0.0);
		List<PixelImage> crops = LongStream.rangeClosed(1, PERSONS).mapToObj(person -> {
			progress.checkCancelled();
			SyntheticFace taken = faces.take(FaceWish.straight(person, Expression.NEUTRAL, PICTURE));
			Face face = new Face(taken.box(), 1, OptionalDouble.of(0), Optional.of(taken.landmarks()), "synth", List.of());
			return cropper.crop(taken.image(), face, settings);
		}).toList();
		byte[] mean = new byte[crops.get(0).pixels().length];
		for (int i = 0; i < mean.length; i++) {
			int sum = 0;
			for (PixelImage crop : crops) {
				sum += crop.pixels()[i] & 0xff;
			}
			mean[i] = (byte) (sum / crops.size());
		}
		return new PixelImage(CROP, CROP, 3, mean);
	}
}
