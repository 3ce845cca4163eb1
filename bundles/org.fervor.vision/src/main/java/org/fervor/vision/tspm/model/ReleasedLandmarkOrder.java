package org.fervor.vision.tspm.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which landmark each part of the released models of Zhu &amp; Ramanan (CVPR 2012) stands for. The tables follow from the shared filters of their 146-filter model,
 * whose filters are sorted by landmark.
 */
final class ReleasedLandmarkOrder {

	/** Part by part the iBUG number, counted from 1: nose, eye, brow, eye, brow, mouth, chin to image-left, chin to image-right. */
	private static final int[] FRONTAL = {34, 33, 32, 35, 36, 31, 30, 29, 28, //
			40, 41, 42, 39, 38, 37, 18, 19, 20, 21, 22, //
			43, 48, 47, 44, 45, 46, 27, 26, 25, 24, 23, //
			52, 51, 50, 49, 61, 62, 63, 53, 54, 55, 65, 64, 56, 66, 57, 67, 59, 68, 60, 58, //
			9, 8, 7, 6, 5, 4, 3, 2, 1, 10, 11, 12, 13, 14, 15, 16, 17};

	/** Part by part the number among the 39 profile landmarks, counted from 1: nose, eye, brow, mouth, chin and jaw. */
	private static final int[] PROFILE = {6, 5, 4, 3, 2, 1, 14, 15, 11, 12, 13, 10, 9, 8, 7, //
			16, 17, 18, 19, 20, 21, 22, 25, 24, 23, 26, 27, //
			28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39};

	private ReleasedLandmarkOrder() {
	}

	/** The 0-based landmark of each part of a tree with so many parts; the parts' own order where the number is neither 68 nor 39. */
	static List<Integer> of(int parts) {
		if (parts == FRONTAL.length) {
			return IntStream.of(FRONTAL).map(i -> i - 1).boxed().toList();
		} else if (parts == PROFILE.length) {
			return IntStream.of(PROFILE).map(i -> i - 1).boxed().toList();
		}
		return IntStream.range(0, parts).boxed().toList();
	}
}
