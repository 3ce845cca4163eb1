/**
 * Learns part models from images with landmarks and images without faces (Zhu &amp; Ramanan, CVPR 2012, section 5): a structural support vector machine whose parts are
 * known, solved by dual coordinate descent, with hard negatives mined by the detector itself.
 * <p>
 * Entry type: {@link org.fervor.vision.tspm.train.PartModelTrainer}; {@link org.fervor.vision.tspm.train.PartModelEvaluation} measures the result on held-out images.
 * <p>
 * A trainer serves one thread at a time and borrows the threads of an executor for mining. The same data, settings and seed give the same model whatever the number of
 * threads.
 */
package org.fervor.vision.tspm.train;
