package org.fervor.ui.data.augment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.experiment.AugmentChoice;
import org.fervor.experiment.ContentHash;
import org.fervor.experiment.PreparedFace;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.image.DifferenceImage;

/** Makes of some faces what training makes of them. Remembers what it made, so that only what was changed is made again. Knows no widget; safe for use by several threads. */
final class SheetMaker {

	/** Epochs that are shown of a change on the fly: as many pictures as Algorithm 1 has. */
	static final int EPOCHS = 17;
	/** Pictures that are remembered, of 7 to 28 KB each. */
	private static final int KEPT = 1500;

	/**
	 * How differences are drawn.
	 *
	 * @param gain    as {@link DifferenceImage} takes it
	 * @param neutral 0xRRGGBB
	 */
	record Difference(double gain, int neutral) {
	}

	private record Made(PixelImage crop, String operation, Settings settings, long seed, long draw) {
	}

	private final Map<Made, PixelImage> made = new LinkedHashMap<>(64, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Made, PixelImage> eldest) {
			return size() > KEPT;
		}
	};

	/**
	 * One list of pictures per face, the original first.
	 *
	 * @param difference empty for the pictures themselves
	 */
	List<List<SheetCell>> make(List<PreparedFace> faces, Recipe recipe, Optional<Difference> difference, Progress progress) {
		List<List<SheetCell>> sheet = new ArrayList<>();
		for (PreparedFace face : faces) {
			List<SheetCell> cells = new ArrayList<>(List.of(new SheetCell(face, "", 0, Messages.augment_original, face.crop(), face.crop(), true)));
			for (SheetCell cell : recipe.kind() == AugmentChoice.LIVE ? epochs(face, recipe, progress) : operations(face, recipe, progress)) {
				cells.add(difference.map(d -> drawn(cell, d)).orElse(cell));
			}
			sheet.add(cells);
		}
		return sheet;
	}

	private List<SheetCell> operations(PreparedFace face, Recipe recipe, Progress progress) {
		long draw = ContentHash.imageSeed(face.contentHash());
		AugmentationPipeline pipeline = recipe.pipeline();
		return recipe.steps().stream().map(s -> {
			progress.checkCancelled();
			PixelImage image = remembered(new Made(face.crop(), s.operation().id(), s.what().settings(), recipe.seed(), draw), () -> pipeline.variant(s.what(), face.crop(), draw));
			return new SheetCell(face, s.operation().id(), 0, s.on() ? caption(s) : NLS.bind(Messages.augment_off, caption(s)), image, image, s.on());
		}).toList();
	}

	private List<SheetCell> epochs(PreparedFace face, Recipe recipe, Progress progress) {
		if (recipe.steps().isEmpty()) {
			return List.of();
		}
		Recipe.Step step = recipe.steps().get(0);
		AugmentationPipeline pipeline = recipe.pipeline();
		long draw = ContentHash.imageSeed(face.contentHash());
		List<SheetCell> cells = new ArrayList<>();
		for (int epoch = 1; epoch <= EPOCHS; epoch++) {
			progress.checkCancelled();
			int now = epoch;
			PixelImage image = remembered(new Made(face.crop(), step.operation().id(), step.what().settings(), recipe.seed(), draw + now),
					() -> pipeline.inEpoch(face.crop(), draw, now));
			cells.add(new SheetCell(face, step.operation().id(), now, NLS.bind(Messages.augment_epoch, now), image, image, true));
		}
		return cells;
	}

	private PixelImage remembered(Made key, Supplier<PixelImage> maker) {
		synchronized (made) {
			PixelImage known = made.get(key);
			if (known != null) {
				return known;
			}
		}
		PixelImage image = maker.get();
		synchronized (made) {
			made.put(key, image);
		}
		return image;
	}

	/** "F3 4 neighbours" for "F3 sharpening 1: 4 neighbours": what tells it from its neighbours must be seen under a small picture. */
	private static String caption(Recipe.Step step) {
		return step.operation().title().replaceFirst("^(F\\d+ ).*: ", "$1");
	}

	private static SheetCell drawn(SheetCell cell, Difference how) {
		return new SheetCell(cell.face(), cell.operation(), cell.epoch(), cell.caption(), cell.image(),
				DifferenceImage.of(cell.face().crop(), cell.image(), how.gain(), how.neutral()), cell.on());
	}
}
