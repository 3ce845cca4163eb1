package org.fervor.ui.data.augment;

import java.nio.file.Path;
import java.util.List;

import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.fervor.experiment.PreparedFace;
import org.fervor.ui.data.SampleChoice;

/** Which faces somebody wants to look at. */
sealed interface FaceWish {

	/** Takes them. To be called on a worker. @throws org.fervor.core.task.UserError if there are none */
	List<PreparedFace> take(FaceStudio studio, Settings settings, Progress progress);

	/** Those of chosen pictures. */
	record Selected(List<SampleChoice> choices) implements FaceWish {

		public Selected {
			choices = List.copyOf(choices);
		}

		@Override
		public List<PreparedFace> take(FaceStudio studio, Settings settings, Progress progress) {
			return studio.faces(choices, settings, progress);
		}
	}

	/** Some of a data set. @param turn from 0; each has other faces */
	record Picked(Path data, FacePick pick, int turn) implements FaceWish {

		@Override
		public List<PreparedFace> take(FaceStudio studio, Settings settings, Progress progress) {
			return studio.faces(data, pick, turn, settings, progress);
		}
	}
}
