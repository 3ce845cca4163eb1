/**
 * Finds faces, their view and 68 or 39 landmarks with a mixture of trees of parts (Zhu &amp; Ramanan, <i>Face detection, pose estimation, and landmark localization in
 * the wild</i>, CVPR 2012).
 * <p>
 * Entry types: {@link org.fervor.vision.tspm.FastScan} for single images, {@link org.fervor.vision.tspm.FaceTracker} for cameras,
 * {@link org.fervor.vision.tspm.TspmFaceDetector} to put either behind the port of {@code core}; {@link org.fervor.vision.tspm.ExactScan} is the yardstick. Models come
 * from {@link org.fervor.vision.tspm.model.ModelFiles}.
 * <p>
 * The way of an image: {@code AreaResize} and {@code BinomialReduce} shrink it, {@code HogFeatures} describes its cells, {@code FeaturePyramid} does so at all wished
 * levels; a {@code ResponseKernel} correlates part filters with the cells; {@code TreeScore} (exact) or {@code FastTreeScore} carry scores from the leaves of a tree to
 * its root by distance transforms and find the parts of every root that reaches the threshold; {@code CandidatePool} keeps the best and suppresses their neighbours.
 * <p>
 * Threads: scans may be shared by threads and borrow the threads of an executor for the time of a call; a tracker and a detector serve one thread at a time. Native
 * memory is held only during a call.
 */
package org.fervor.vision.tspm;
