package org.fervor.ui.lab.fusion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.fervor.core.label.LabelSet;
import org.fervor.core.metrics.Judgement;
import org.fervor.core.metrics.ResamplingUnit;
import org.fervor.core.score.Scores;
import org.fervor.core.split.ProtocolBadge;
import org.fervor.core.task.UserError;
import org.fervor.experiment.RunSummary;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.compare.Predictions;
import org.fervor.experiment.compare.RunComparison;
import org.fervor.ui.lab.text.Messages;

/**
 * The scores of the networks of one or several runs on the same test images. Immutable by agreement.
 *
 * @param labels   the classes
 * @param data     folder of the images
 * @param files    names of the test images
 * @param subjects who each shows; empty where nobody knows
 * @param truth    index of each image's class
 * @param networks title → scores, in the order of the runs
 * @param fitted   rules that a run fitted on held-back training images: title → scores
 * @param badge    what the numbers are worth: the worst of the runs
 * @param protocol the split in words
 * @param unit     what intervals resample: the same as in the runs' reports
 */
record FusionData(LabelSet labels, Path data, List<String> files, List<String> subjects, int[] truth, Map<String, Scores> networks, Map<String, Scores> fitted, ProtocolBadge badge,
		String protocol, ResamplingUnit unit) {

	/**
	 * Reads the predictions of runs.
	 *
	 * @throws UserError if a run is not complete, or they did not test the same images
	 */
	static FusionData of(List<StoredRun> runs) {
		List<RunSummary> summaries = runs.stream().map(r -> r.summary().orElseThrow(() -> new UserError(NLS.bind(Messages.fusion_notComplete, r.name())))).toList();
		List<Predictions> all = new ArrayList<>(runs.stream().map(r -> Predictions.read(r.folder().predictions())).toList());
		Predictions first = all.get(0);
		for (int r = 1; r < all.size(); r++) {
			if (!RunComparison.sameTest(first, all.get(r))) {
				throw new UserError(NLS.bind(Messages.fusion_otherTest, runs.get(r).name(), runs.get(0).name()));
			}
			all.set(r, all.get(r).of(first.files()));
		}
		Map<String, Scores> networks = new LinkedHashMap<>();
		Map<String, Scores> fitted = new LinkedHashMap<>();
		ProtocolBadge badge = summaries.get(0).badge();
		for (int r = 0; r < all.size(); r++) {
			String prefix = runs.size() == 1 ? "" : runs.get(r).name() + " · ";
			for (RunSummary.Result result : summaries.get(r).results()) {
				Map<String, Scores> into = !result.rule() ? networks : FusionRows.READY.contains(result.id()) ? null : fitted;
				if (into != null && all.get(r).scores().containsKey(result.id())) {
					into.put(prefix + result.title(), all.get(r).scores().get(result.id()));
				}
			}
			badge = badge.compareTo(summaries.get(r).badge()) < 0 ? summaries.get(r).badge() : badge;
		}
		return new FusionData(first.labels(), Path.of(summaries.get(0).data()), first.files(), first.subjects(), first.truth(), networks, fitted, badge, summaries.get(0).protocol(),
				runs.get(0).resampling(first.files()));
	}

	/** Scores beside the truth. */
	Judgement judgement(Scores scores) {
		return new Judgement(labels, truth, scores);
	}
}
