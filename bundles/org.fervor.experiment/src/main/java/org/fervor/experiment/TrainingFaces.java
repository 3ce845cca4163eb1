package org.fervor.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.image.PixelImage;

/** The faces of a run as training images: as they are, with the variants of Algorithm 1, or changed on the fly. */
final class TrainingFaces {

	private final FaceSet faces;
	private final AugmentationPipeline pipeline;
	private final AugmentChoice choice;
	private final List<List<PixelImage>> versions;

	/**
	 * Makes the variants, which are the same in every fold.
	 *
	 * @param learned whether a face is for training in some fold
	 */
	TrainingFaces(FaceSet faces, AugmentationPipeline pipeline, AugmentChoice choice, boolean[] learned, Workers workers, org.fervor.core.task.Progress progress) {
		this.faces = faces;
		this.pipeline = pipeline;
		this.choice = choice;
		this.versions = new ArrayList<>(java.util.Collections.nCopies(faces.faces().size(), List.of()));
		progress.step("augment", faces.faces().size());
		java.util.concurrent.atomic.AtomicInteger next = new java.util.concurrent.atomic.AtomicInteger();
		workers.each(() -> {
			for (int i = next.getAndIncrement(); i < learned.length; i = next.getAndIncrement()) {
				progress.checkCancelled();
				List<PixelImage> made = learned[i] && choice == AugmentChoice.PAPER ? variants(i) : List.of(faces.faces().get(i).crop());
				synchronized (versions) {
					versions.set(i, made);
				}
				progress.advance(1);
			}
		});
	}

	private List<PixelImage> variants(int face) {
		PixelImage crop = faces.faces().get(face).crop();
		List<PixelImage> all = new ArrayList<>(List.of(crop));
		all.addAll(pipeline.variants(crop, imageSeed(face)));
		return List.copyOf(all);
	}

	private long imageSeed(int face) {
		return ContentHash.imageSeed(faces.faces().get(face).contentHash());
	}

	/**
	 * What a network learns from.
	 *
	 * @param changing is told the nanoseconds spent on changing images on the fly
	 */
	TrainingImages augmented(List<Integer> members, LongAdder changing) {
		List<int[]> index = new ArrayList<>();
		for (int face : members) {
			for (int version = 0; version < versions.get(face).size(); version++) {
				index.add(new int[] { face, version });
			}
		}
		return new TrainingImages() {
			@Override
			public int size() {
				return index.size();
			}

			@Override
			public int label(int i) {
				return faces.label(index.get(i)[0]);
			}

			@Override
			public PixelImage image(int i, int epoch) {
				int face = index.get(i)[0];
				PixelImage image = versions.get(face).get(index.get(i)[1]);
				if (choice != AugmentChoice.LIVE) {
					return image;
				}
				long start = System.nanoTime();
				PixelImage changed = pipeline.inEpoch(image, imageSeed(face), epoch);
				changing.add(System.nanoTime() - start);
				return changed;
			}
		};
	}

	/** Images at another size, made once. */
	static TrainingImages resized(TrainingImages images, boolean changing, java.util.function.UnaryOperator<PixelImage> resize) {
		List<PixelImage> made = changing ? List.of() : java.util.stream.IntStream.range(0, images.size()).mapToObj(i -> resize.apply(images.image(i, 1))).toList();
		return new TrainingImages() {
			@Override
			public int size() {
				return images.size();
			}

			@Override
			public int label(int i) {
				return images.label(i);
			}

			@Override
			public PixelImage image(int i, int epoch) {
				return changing ? resize.apply(images.image(i, epoch)) : made.get(i);
			}
		};
	}

	/** Faces as they were cropped. */
	TrainingImages plain(List<Integer> members) {
		return TrainingImages.fixed(members.stream().map(i -> faces.faces().get(i).crop()).toList(), members.stream().mapToInt(faces::label).toArray());
	}
}
