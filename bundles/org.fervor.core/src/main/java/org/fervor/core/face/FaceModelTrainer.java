package org.fervor.core.face;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;

/** Port: learns a part model for finding faces from pictures with landmarks (Zhu &amp; Ramanan, CVPR 2012). */
public interface FaceModelTrainer {

	/** Everything that can be set. */
	List<Parameter<?>> parameters();

	/**
	 * Learns a model and measures it on faces held out. After each round the model so far is kept beside the file, so that a training that was interrupted can go on.
	 *
	 * @param rounds hears how each round ended, on the thread that trains
	 * @throws org.fervor.core.task.UserError       if the pictures do not suffice or the model cannot be written
	 * @throws org.fervor.core.task.CancelledByUser if asked to stop; rounds that have ended are kept
	 */
	Report train(Job job, Consumer<Round> rounds, Progress progress);

	/**
	 * What to learn from.
	 *
	 * @param pictures one face each
	 * @param faceless pictures without any face; empty: they are drawn
	 * @param model    the file to write
	 * @param resume   whether to go on from the last round that was kept
	 * @param settings values of {@link #parameters()}
	 */
	record Job(List<AnnotatedPicture> pictures, List<Path> faceless, Path model, boolean resume, Settings settings) {
		public Job {
			pictures = List.copyOf(pictures);
			faceless = List.copyOf(faceless);
		}
	}

	/**
	 * How a round ended.
	 *
	 * @param number    counted from 1
	 * @param objective what is minimised
	 * @param negatives hard negatives that took part
	 * @param found     hard negatives that the model of this round took for faces
	 * @param seconds   since the training began
	 */
	record Round(int number, double objective, int negatives, int found, double seconds) {
	}

	/**
	 * How good a model is on faces it did not learn from.
	 *
	 * @param faces            looked for
	 * @param found            of them, with an overlap of the landmarks' boxes of at least one half
	 * @param falseAlarms      detections elsewhere
	 * @param averagePrecision area under the curve of precision over recall, 0..1
	 * @param landmarkError    mean distance of landmarks as a share of the face's size (root of the area of their box)
	 * @param viewWithin30     share of the found faces whose view is within 30 degrees
	 * @param emptyPictures    pictures without a face that were searched too
	 */
	record Measure(int faces, int found, int falseAlarms, double averagePrecision, double landmarkError, double viewWithin30, int emptyPictures) {
	}

	/**
	 * What came of a training.
	 *
	 * @param model    the file
	 * @param bytes    of the file
	 * @param sha256   of the file
	 * @param views    yaw of each view, in degrees
	 * @param filters  part templates
	 * @param faces    learned from
	 * @param skipped  faces that could not be used, each with the reason
	 * @param scenes   pictures that hard negatives came from
	 * @param seconds  of the whole training
	 * @param rounds   in order
	 * @param heldOut  figures on the faces held out
	 */
	record Report(Path model, long bytes, String sha256, List<Double> views, int filters, int faces, List<String> skipped, int scenes, double seconds, List<Round> rounds,
			Measure heldOut) {
	}
}
