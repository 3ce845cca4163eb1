package org.fervor.compute;

import java.util.ArrayList;
import java.util.List;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.fervor.core.compute.Loss;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.Layer;
import org.fervor.core.network.Shape;
import org.fervor.core.parameter.Settings;

/** Makes a DL4J graph of an architecture whose layers branch. A vertex is named by its place, inside a block by that of the block, of the chain and in the chain. */
final class GraphBuilder {

	private static final String INPUT = "image";

	private final ComputationGraphConfiguration.GraphBuilder graph;
	private final Freezing freezing;
	private final int classes;
	private final Loss loss;

	private GraphBuilder(ComputationGraphConfiguration.GraphBuilder graph, Freezing freezing, int classes, Loss loss) {
		this.graph = graph;
		this.freezing = freezing;
		this.classes = classes;
		this.loss = loss;
	}

	/** Whether a chain of DL4J layers would not do. */
	static boolean needed(Architecture architecture) {
		return architecture.layers().stream().anyMatch(Layer::branches);
	}

	static ComputationGraph configure(Architecture architecture, Shape input, int classes, Settings settings, long seed) {
		ComputationGraphConfiguration.GraphBuilder graph = new NeuralNetConfiguration.Builder().seed(seed).updater(NetworkBuilder.updater(settings))
				.l2(settings.get(TrainingParameters.L2)).graphBuilder().addInputs(INPUT).setInputTypes(InputType.convolutional(input.height(), input.width(), input.depth()))
				.validateOutputLayerConfig(false);
		GraphBuilder builder = new GraphBuilder(graph, Freezing.of(architecture, settings), classes, settings.get(TrainingParameters.LOSS));
		String last = INPUT;
		for (int i = 0; i < architecture.layers().size(); i++) {
			last = builder.add(i, String.valueOf(i), architecture.layers().get(i), last);
		}
		return new ComputationGraph(graph.setOutputs(last).build());
	}

	/** @return the name of the vertex where the layer ends */
	private String add(int place, String name, Layer layer, String before) {
		if (layer instanceof Layer.Residual r) {
			graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), chain(place, name + "-0", r.body(), before), chain(place, name + "-1", r.shortcut(), before));
		} else if (layer instanceof Layer.Branches b) {
			List<String> ends = new ArrayList<>();
			for (int c = 0; c < b.chains().size(); c++) {
				ends.add(chain(place, name + "-" + c, b.chains().get(c), before));
			}
			graph.addVertex(name, new MergeVertex(), ends.toArray(String[]::new));
		} else {
			graph.addLayer(name, freezing.applied(place, NetworkBuilder.layer(layer, classes, loss)), before);
		}
		return name;
	}

	private String chain(int place, String name, List<Layer> layers, String before) {
		String last = before;
		for (int i = 0; i < layers.size(); i++) {
			last = add(place, name + "-" + i, layers.get(i), last);
		}
		return last;
	}
}
