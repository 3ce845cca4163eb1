package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;

/** Exported networks in ONNX Runtime against their own scores. */
class OnnxExportTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "cnn1, 48", "cnn1, 96", "cnn2, 48", "odd, 33", "small, 16" })
	void onnxRuntimeGivesTheSameScores(String net, int size) throws Exception {
		Architecture architecture = switch (net) {
			case "cnn1" -> PaperNetworks.cnn1();
			case "cnn2" -> PaperNetworks.cnn2();
			case "odd" -> TestNetworks.ODD;
			default -> Patterns.SMALL;
		};
		TrainingImages images = Patterns.images(14, size, 7, 1);
		Path file = folder.resolve("deep/net.onnx");
		try (Network network = new Nd4jComputeService().train(new TrainingJob(architecture, Shape.image(size), LabelSet.SEVEN,
				Settings.defaults().with(TrainingParameters.EPOCHS, 1), 1, images, images, images), TrainingListener.SILENT, Progress.NONE)) {
			network.exportOnnx(file);
			List<PixelImage> list = Patterns.list(images);
			List<double[]> own = network.score(list).rows();
			float[][] theirs = scores(file, list, size);
			for (int i = 0; i < list.size(); i++) {
				for (int c = 0; c < 7; c++) {
					assertThat((double) theirs[i][c]).isCloseTo(own.get(i)[c], within(1e-4));
				}
			}
		}
		try (Stream<Path> files = Files.list(file.getParent())) {
			assertThat(files).containsExactly(file);
		}
	}

	private static float[][] scores(Path file, List<PixelImage> images, int size) throws Exception {
		float[] values = new float[images.size() * 3 * size * size];
		for (int i = 0; i < images.size(); i++) {
			Pixels.write(images.get(i), values, i * 3 * size * size);
		}
		OrtEnvironment environment = OrtEnvironment.getEnvironment();
		try (OrtSession session = environment.createSession(file.toString());
				OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), new long[] { images.size(), 3, size, size });
				OrtSession.Result result = session.run(Map.of(OnnxExport.INPUT, input))) {
			assertThat(session.getMetadata().getCustomMetadata()).containsEntry("scale", "rgb/255").containsKey("classes");
			return (float[][]) result.get(OnnxExport.OUTPUT).orElseThrow().getValue();
		}
	}
}
