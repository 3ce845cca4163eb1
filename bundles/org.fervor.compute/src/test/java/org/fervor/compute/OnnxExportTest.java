package org.fervor.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_dnn.Net;
import org.fervor.core.compute.Network;
import org.fervor.core.compute.TrainingImages;
import org.fervor.core.compute.TrainingJob;
import org.fervor.core.compute.TrainingListener;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.image.PixelImage;
import org.fervor.core.label.LabelSet;
import org.fervor.core.network.Activation;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.PaperNetworks;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;
import org.fervor.core.task.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import onnx.Onnx;

/** Exported networks in ONNX Runtime, and in the OpenCV that ships, against their own scores. */
class OnnxExportTest {

	/** What models of others bring. */
	private static final Architecture IMPORTED = new Architecture("IMPORTED", List.of(new Layer.ValidConvolution(5, 4, 3, 2, Activation.IDENTITY), new Layer.LeakyRelu(0.3),
			new Layer.RectangularConvolution(4, 3, 1, Activation.IDENTITY), Layer.BatchNorm.DEFAULT, new Layer.Activate(Activation.RELU), new Layer.Output()));

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "cnn1, 48", "cnn1, 96", "cnn2, 48", "odd, 33", "small, 16", "imported, 16" })
	void onnxRuntimeAndOpenCvGiveTheSameScores(String net, int size) throws Exception {
		Architecture architecture = switch (net) {
			case "cnn1" -> PaperNetworks.cnn1();
			case "cnn2" -> PaperNetworks.cnn2();
			case "odd" -> TestNetworks.ODD;
			case "imported" -> IMPORTED;
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
			float[][] openCv = openCvScores(file, list, size);
			for (int i = 0; i < list.size(); i++) {
				for (int c = 0; c < 7; c++) {
					assertThat((double) openCv[i][c]).as("OpenCV").isCloseTo(own.get(i)[c], within(1e-4));
				}
			}
		}
		try (Stream<Path> files = Files.list(file.getParent())) {
			assertThat(files).containsExactly(file);
		}
	}

	/** OpenCV 4.6 takes dense weights as [units, inputs] only; the one that ships takes both. */
	@Test
	void denseWeightsLieAsEveryOpenCvTakesThem() throws Exception {
		Path file = folder.resolve("net.onnx");
		try (Network network = new Nd4jComputeService().train(Patterns.job(Settings.defaults().with(TrainingParameters.EPOCHS, 1), 1), TrainingListener.SILENT, Progress.NONE)) {
			network.exportOnnx(file);
		}
		Onnx.GraphProto graph = Onnx.ModelProto.parseFrom(Files.readAllBytes(file)).getGraph();
		List<Onnx.NodeProto> dense = graph.getNodeList().stream().filter(node -> node.getOpType().equals("Gemm")).toList();
		assertThat(dense).hasSize(2).allSatisfy(node -> assertThat(node.getAttributeList()).anySatisfy(a -> {
			assertThat(a.getName()).isEqualTo("transB");
			assertThat(a.getI()).isEqualTo(1);
		}));
		assertThat(graph.getInitializerList()).filteredOn(t -> t.getName().equals("5_W")).singleElement().satisfies(t -> assertThat(t.getDimsList()).containsExactly(7L, 16L));
	}

	private static float[][] openCvScores(Path file, List<PixelImage> images, int size) {
		float[][] scores = new float[images.size()][7];
		try (Net net = opencv_dnn.readNetFromONNX(file.toString())) {
			for (int i = 0; i < images.size(); i++) {
				float[] values = new float[3 * size * size];
				Pixels.write(images.get(i), values, 0);
				try (Mat input = new Mat(new int[] { 1, 3, size, size }, opencv_core.CV_32F); FloatPointer data = new FloatPointer(input.data())) {
					data.put(values);
					net.setInput(input);
					try (Mat output = net.forward(); FloatPointer row = new FloatPointer(output.data())) {
						row.get(scores[i]);
					}
				}
			}
		}
		return scores;
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
