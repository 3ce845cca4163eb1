package org.fervor.ui.data.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.fervor.core.data.Dataset;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceInspector;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;
import org.fervor.experiment.LandmarkSidecar;
import org.fervor.ui.data.browser.FaceFinder;

/** Judges the best face of every picture of a data set; landmarks set by hand count. Safe for use by several threads. */
public final class FaceJudge {

	private final FaceFinder finder;
	private final FaceInspector inspector;

	public FaceJudge(FaceFinder finder, FaceInspector inspector) {
		this.finder = finder;
		this.inspector = inspector;
	}

	/** Every picture of a data set, in its order. */
	public List<JudgedSample> judge(Dataset dataset, String detector, Progress progress) throws IOException {
		LandmarkSidecar sidecar = LandmarkSidecar.of(dataset.root());
		String used = finder.detector(dataset, detector);
		List<JudgedSample> judged = new ArrayList<>();
		progress.step("judge faces", dataset.samples().size());
		for (Sample sample : dataset.samples()) {
			progress.checkCancelled();
			judged.add(judge(sample, sidecar, used, progress));
			progress.advance(1);
		}
		return judged;
	}

	private JudgedSample judge(Sample sample, LandmarkSidecar sidecar, String detector, Progress progress) {
		try {
			FaceFinder.Found found = finder.find(sample, detector, progress);
			List<Face> faces = sidecar.applied(found.hash(), found.faces());
			return faces.isEmpty() ? JudgedSample.faceless(sample) : JudgedSample.of(sample, faces.get(0), inspector.quality(found.image(), faces.get(0)), faces.size() - 1);
		} catch (UserError e) {
			return JudgedSample.unreadable(sample, e.getMessage());
		}
	}
}
