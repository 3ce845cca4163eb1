package org.fervor.live.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fervor.core.compute.ComputeService;
import org.fervor.core.compute.InputContract;
import org.fervor.core.compute.Network;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.parameter.Settings;
import org.fervor.core.score.FusionRule;
import org.fervor.core.task.UserError;

/** Networks and the rule that fuses their scores; each gets the crops it was trained on. Owns native memory; serves one thread at a time. */
public final class ExpressionModel implements AutoCloseable {

	private static final double MOST_TEMPERATURE = 2.0;

	private final List<Network> networks;
	private final List<Settings> crops;
	private final FusionRule rule;
	private final FaceCropper cropper;
	private final double temperature;

	/** Takes over the networks. */
	public ExpressionModel(List<Network> networks, FusionRule rule, FaceCropper cropper) {
		this(networks, rule, cropper, 1);
	}

	private ExpressionModel(List<Network> networks, FusionRule rule, FaceCropper cropper, double temperature) {
		this.temperature = temperature;
		this.networks = List.copyOf(networks);
		this.crops = networks.stream().map(n -> InputContract.of(n).crop()).toList();
		this.rule = rule;
		this.cropper = cropper;
	}

	/**
	 * Loads models.
	 *
	 * @throws UserError if one cannot be loaded, they have different classes, or there is no such rule
	 */
	public static ExpressionModel open(List<Path> files, String fusion, ComputeService compute, FaceCropper cropper) {
		List<Network> networks = new ArrayList<>();
		try {
			FusionRule rule = FusionRule.named(fusion);
			for (Path file : files) {
				Network network = compute.load(file);
				networks.add(network);
				if (!network.labels().equals(networks.get(0).labels())) {
					throw new UserError(file + " has the classes " + network.labels() + ", " + files.get(0) + " has " + networks.get(0).labels()
							+ "; only models of the same classes can be fused");
				}
			}
			return new ExpressionModel(networks, rule, cropper, temperature(networks, fusion, files.get(0).toAbsolutePath().getParent()));
		} catch (RuntimeException e) {
			networks.forEach(Network::close);
			throw e instanceof IllegalArgumentException ? new UserError(e.getMessage(), e) : e;
		}
	}

	/** As noted with the model, else as the run calls for that it lies in. */
	private static double temperature(List<Network> networks, String fusion, Path folder) {
		String name = networks.size() == 1 ? networks.get(0).architecture().id() : fusion;
		String noted = networks.get(0).notes().get(RunTemperatures.NOTE + name);
		return noted != null ? Double.parseDouble(noted) : RunTemperatures.of(folder).getOrDefault(name, 1.0);
	}

	public LabelSet labels() {
		return networks.get(0).labels();
	}

	/** Names of the networks, in the order of their scores. */
	public List<String> networks() {
		return networks.stream().map(n -> n.architecture().name() + " " + n.input().width() + " px").toList();
	}

	/** How the faces that it was trained on were found; {@code auto} where it does not say. */
	public String detector() {
		return InputContract.of(networks.get(0)).detector();
	}

	/**
	 * Refuses a model that learned from whole images: of a camera's frame it would take the wall behind a person for a part of the face.
	 *
	 * @throws UserError that says how to name a detector
	 */
	public void needsFaces() {
		if (InputContract.of(networks.get(0)).whole()) {
			throw new UserError(networks.get(0).architecture().name() + " learned from whole images of cropped faces, without a detector: say how faces are found here, with --detector auto"
					+ " (in the window: Preferences > Fervor > Face detection)");
		}
	}

	/**
	 * The temperature that the fused scores need according to the faces that the model was tested on, 1 where nobody knows. Not more than {@value #MOST_TEMPERATURE}: that of single
	 * pictures of a weak model would leave nothing to decide on, while the running mean of a second of frames is surer than each of them.
	 */
	public double temperature() {
		return Math.min(MOST_TEMPERATURE, temperature);
	}

	/** The faces cut out, as each network wants them; networks that want the same share it. */
	List<Map<String, PixelImage>> crop(PixelImage image, List<Face> faces) {
		return faces.stream().map(face -> {
			Map<String, PixelImage> cut = new LinkedHashMap<>();
			crops.forEach(settings -> cut.computeIfAbsent(key(settings), k -> cropper.crop(image, face, settings)));
			return cut;
		}).toList();
	}

	/** Scores faces that {@link #crop} cut out. */
	List<ScoredFace> score(List<Face> faces, List<Map<String, PixelImage>> cut) {
		List<List<double[]>> perNetwork = new ArrayList<>();
		for (int n = 0; n < networks.size(); n++) {
			String key = key(crops.get(n));
			perNetwork.add(networks.get(n).score(cut.stream().map(c -> c.get(key)).toList()).rows());
		}
		List<ScoredFace> scored = new ArrayList<>();
		for (int i = 0; i < faces.size(); i++) {
			int face = i;
			List<double[]> vectors = perNetwork.stream().map(rows -> rows.get(face)).toList();
			scored.add(new ScoredFace(faces.get(i), shares(vectors.size() == 1 ? vectors.get(0) : rule.fuse(vectors)), vectors));
		}
		return scored;
	}

	private static double[] shares(double[] fused) {
		double sum = Arrays.stream(fused).sum();
		return Arrays.stream(fused).map(s -> sum > 0 ? s / sum : 1.0 / fused.length).toArray();
	}

	private static String key(Settings settings) {
		return settings.texts(FaceCropper.PARAMETERS).toString();
	}

	@Override
	public void close() {
		networks.forEach(Network::close);
	}
}
