package org.fervor.vision.tspm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.fervor.core.image.PixelImage;
import org.fervor.vision.tspm.model.TreeModel;

/**
 * The work of a fast scan: features of the wished levels, then, for as many levels at a time as fit into a bounded memory, responses and trees. Each stage runs in
 * parallel. Safe for several threads.
 */
final class LevelScan {

	/** Places whose responses are held at a time: about 60 MB for 146 filters. */
	private static final int PLACES_AT_A_TIME = 100_000;
	/** Places of one matrix product; its operands stay in the cache of a core. */
	private static final int PLACES_PER_PRODUCT = 1500;

	private final TreeModel model;
	private final Workers workers;
	private final FastTree[] trees;
	private final int mostParts;
	/** By which filters they hold: there are few sets of views that anybody looks for. */
	private final Map<BitSet, PackedFilters> packed = new ConcurrentHashMap<>();

	LevelScan(TreeModel model, Workers workers) {
		this.model = model;
		this.workers = workers;
		this.trees = model.views().stream().map(FastTree::new).toArray(FastTree[]::new);
		this.mostParts = model.views().stream().mapToInt(v -> v.parts().size()).max().orElseThrow();
	}

	/**
	 * Adds every placement of some views in the wished windows that reaches the threshold. Where the pool keeps few, it pays to name the most promising levels and views first:
	 * once the pool is full, others are given up as soon as they cannot be better.
	 */
	void scan(PixelImage image, List<FeaturePyramid.Wish> wishes, int[] views, double threshold, CandidatePool pool) {
		List<FeatureGrid> grids = new ArrayList<>(features(image, wishes));
		grids.removeIf(g -> g.places().isEmpty());
		grids.sort(Comparator.comparingInt((FeatureGrid g) -> -g.places().area()).thenComparingInt(g -> g.level().number()));
		boolean[] wanted = FilterUse.of(model, views);
		try (ResponseKernel kernel = Kernels.of(packed(wanted))) {
			for (int from = 0, end; from < grids.size(); from = end) {
				end = batchEnd(grids, from);
				List<ResponseMaps> responses = respond(kernel, wanted, grids.subList(from, end));
				// features are not needed any more, and the largest come first
				Collections.fill(grids.subList(from, end), null);
				responses.sort(Comparator.comparingInt(r -> place(r.level(), wishes)));
				scoreTrees(responses, views, threshold, pool);
			}
		}
	}

	private PackedFilters packed(boolean[] wanted) {
		BitSet key = new BitSet(wanted.length);
		IntStream.range(0, wanted.length).filter(f -> wanted[f]).forEach(key::set);
		return packed.computeIfAbsent(key, k -> new PackedFilters(model.filters(), wanted));
	}

	private static int place(PyramidLevel level, List<FeaturePyramid.Wish> wishes) {
		int place = 0;
		while (!wishes.get(place).level().equals(level)) {
			place++;
		}
		return place;
	}

	/** As many grids as together have few enough places, at least one. */
	private static int batchEnd(List<FeatureGrid> grids, int from) {
		int end = from + 1;
		int places = grids.get(from).places().area();
		while (end < grids.size() && places + grids.get(end).places().area() <= PLACES_AT_A_TIME) {
			places += grids.get(end++).places().area();
		}
		return end;
	}

	private List<FeatureGrid> features(PixelImage image, List<FeaturePyramid.Wish> wishes) {
		List<FeatureGrid> grids = new ArrayList<>();
		List<Runnable> tasks = new ArrayList<>();
		for (List<FeaturePyramid.Wish> step : FeaturePyramid.bySteps(wishes)) {
			tasks.add(() -> {
				List<FeatureGrid> some = FeaturePyramid.features(image, step);
				synchronized (grids) {
					grids.addAll(some);
				}
			});
		}
		workers.run(tasks);
		return grids;
	}

	private List<ResponseMaps> respond(ResponseKernel kernel, boolean[] wanted, List<FeatureGrid> grids) {
		List<ResponseMaps> all = new ArrayList<>(grids.stream().map(g -> ResponseMaps.empty(g, wanted)).toList());
		List<Runnable> tasks = new ArrayList<>();
		for (int i = 0; i < grids.size(); i++) {
			FeatureGrid grid = grids.get(i);
			ResponseMaps maps = all.get(i);
			int rows = Math.max(1, PLACES_PER_PRODUCT / maps.shape().width());
			for (int top = 0; top < maps.shape().height(); top += rows) {
				int first = top;
				int end = Math.min(maps.shape().height(), top + rows);
				tasks.add(() -> kernel.respond(grid, maps, first, end));
			}
		}
		workers.run(tasks);
		return all;
	}

	private void scoreTrees(List<ResponseMaps> levels, int[] views, double threshold, CandidatePool pool) {
		TreeScores scores = new TreeScores(mostParts);
		List<Runnable> tasks = new ArrayList<>();
		for (ResponseMaps level : levels) {
			IntStream.of(views).forEach(view -> tasks.add(() -> {
				FastTreeScore score = scores.borrow(level.shape());
				pool.addAll(score.candidates(trees[view], view, level, Math.max(threshold, pool.floor()), pool.most()));
				scores.giveBack(score);
			}));
		}
		workers.run(tasks);
	}

	/** Working memory for trees, lent from task to task. Levels come one after the other, so memory of another shape is not worth keeping. */
	private static final class TreeScores {

		private final int mostParts;
		private final Deque<FastTreeScore> idle = new ArrayDeque<>();

		TreeScores(int mostParts) {
			this.mostParts = mostParts;
		}

		synchronized FastTreeScore borrow(MapShape shape) {
			FastTreeScore score = idle.poll();
			return score != null && score.shape().equals(shape) ? score : new FastTreeScore(shape, mostParts);
		}

		synchronized void giveBack(FastTreeScore score) {
			idle.push(score);
		}
	}
}
