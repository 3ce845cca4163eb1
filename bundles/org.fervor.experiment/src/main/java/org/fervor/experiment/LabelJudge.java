package org.fervor.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.augment.AugmentationPipeline;
import org.fervor.core.augment.AugmentationStep;
import org.fervor.core.augment.LabelSafety;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.Network;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.Expression;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.FusionChoice;
import org.fervor.core.score.FusionRule;
import org.fervor.core.score.Scores;
import org.fervor.core.task.Progress;
import org.fervor.core.task.UserError;

/**
 * Asks the networks of a run how augmented faces look to them. A face that stands in the run's division is scored by the networks that did not learn it. Owns native memory;
 * serves one thread at a time.
 */
public final class LabelJudge implements AutoCloseable {

	/** Far enough from one draw to the next that no other picture's draws are met. */
	private static final long NEXT_DRAW = 0x632BE59BD9B4E019L;

	private final StoredRun run;
	private final ComputeService compute;
	private final FaceCropper cropper;
	private final Map<String, Integer> foldOf = new HashMap<>();
	private final int folds;
	private final Map<Integer, List<Network>> networks = new HashMap<>();

	/**
	 * What the networks say of one operation on one face.
	 *
	 * @param safety how the label's share moves, over the draws
	 * @param shown  share of the label's class for the image that training gets
	 * @param taken  what that image is taken for
	 */
	public record Opinion(Expression label, LabelSafety safety, double shown, Expression taken) {
	}

	/** @throws UserError if the run is not complete */
	public LabelJudge(StoredRun run, ComputeService compute, FaceCropper cropper) {
		this.run = run;
		this.compute = compute;
		this.cropper = cropper;
		run.summary().orElseThrow(() -> new UserError(run.folder().path() + " is not complete: choose a finished run"));
		int most = 0;
		for (SplitTable.Row row : SplitTable.read(run.folder().split())) {
			most = Math.max(most, row.fold());
			if (!row.training()) {
				foldOf.put(row.hash(), row.fold());
			}
		}
		folds = most + 1;
	}

	/** What judges, for a person: "sum of CNN_1 and CNN_2". */
	public String recogniser() {
		List<String> names = run.plan().networks().stream().map(Architecture::name).toList();
		return names.size() == 1 ? names.get(0) : (fused() ? run.plan().fusions().get(0) : "sum") + " of " + String.join(" and ", names);
	}

	private boolean fused() {
		return !run.plan().fusions().isEmpty();
	}

	/**
	 * Judges one operation on one face.
	 *
	 * @param pipeline  draws
	 * @param imageSeed of the first draw: that which training uses
	 * @param draws     how often a random operation is drawn; one that draws nothing is looked at once
	 * @throws UserError if the face's label is none of the run's classes, or a model cannot be read
	 */
	public Opinion judge(PreparedFace face, AugmentationStep step, AugmentationPipeline pipeline, long imageSeed, int draws, Progress progress) {
		List<Network> nets = networks(foldOf.getOrDefault(face.contentHash(), 0));
		LabelSet labels = nets.get(0).labels();
		Expression label = face.sample().label();
		if (!labels.expressions().contains(label)) {
			throw new UserError(run.name() + " does not know " + label.id() + ": its classes are " + labels);
		}
		List<PixelImage> images = new ArrayList<>(List.of(face.crop(), pipeline.variant(step, face.crop(), imageSeed)));
		for (int draw = 1; draw < draws; draw++) {
			PixelImage next = pipeline.variant(step, face.crop(), imageSeed + draw * NEXT_DRAW);
			if (draw == 1 && next.equals(images.get(1))) {
				break;
			}
			images.add(next);
		}
		progress.checkCancelled();
		return opinion(label, labels, shares(nets, images));
	}

	private static Opinion opinion(Expression label, LabelSet labels, List<double[]> shares) {
		int index = labels.indexOf(label);
		int before = Scores.argmax(shares.get(0));
		List<double[]> drawn = shares.subList(1, shares.size());
		int flips = (int) drawn.stream().filter(s -> Scores.argmax(s) != before).count();
		LabelSafety safety = new LabelSafety(shares.get(0)[index], drawn.stream().map(s -> s[index]).toList(), flips);
		return new Opinion(label, safety, drawn.get(0)[index], labels.get(Scores.argmax(drawn.get(0))));
	}

	private List<double[]> shares(List<Network> nets, List<PixelImage> images) {
		List<Scores> scores = nets.stream().map(n -> n.score(images.stream().map(i -> fitting(i, n)).toList())).toList();
		Scores fused = scores.size() == 1 ? scores.get(0) : Scores.fuse(rule(), scores);
		return fused.rows().stream().map(LabelJudge::shares).toList();
	}

	private FusionRule rule() {
		FusionChoice choice = FusionChoice.parse(fused() ? run.plan().fusions().get(0) : "sum");
		return run.summary().orElseThrow().rule(choice, 0);
	}

	private PixelImage fitting(PixelImage image, Network network) {
		int size = network.input().width();
		return image.width() == size && image.height() == size ? image : cropper.resize(image, Settings.defaults().with(FaceCropper.SIZE, size));
	}

	private static double[] shares(double[] scores) {
		double sum = Arrays.stream(scores).sum();
		return Arrays.stream(scores).map(s -> sum > 0 ? s / sum : 1.0 / scores.length).toArray();
	}

	private List<Network> networks(int fold) {
		return networks.computeIfAbsent(fold, f -> run.plan().networks().stream().map(a -> compute.load(run.folder().model(a.id(), f, folds))).toList());
	}

	@Override
	public void close() {
		networks.values().forEach(all -> all.forEach(Network::close));
		networks.clear();
	}
}
