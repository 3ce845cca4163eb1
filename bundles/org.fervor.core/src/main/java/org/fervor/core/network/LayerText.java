package org.fervor.core.network;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A layer as one line of text, for plans and model files: {@code convolution kernels=32 size=3 stride=1 activation=relu}. */
public final class LayerText {

	private LayerText() {
	}

	public static String format(Layer layer) {
		if (layer instanceof Layer.Convolution c) {
			return "convolution kernels=" + c.kernels() + " size=" + c.kernelSize() + " stride=" + c.stride() + " activation=" + name(c.activation());
		} else if (layer instanceof Layer.MaxPool p) {
			return "max-pool size=" + p.size() + " stride=" + p.stride();
		} else if (layer instanceof Layer.BatchNorm b) {
			return "batch-norm decay=" + b.decay() + " epsilon=" + b.epsilon();
		} else if (layer instanceof Layer.Dropout d) {
			return "dropout rate=" + d.rate();
		} else if (layer instanceof Layer.Dense d) {
			return "dense units=" + d.units() + " activation=" + name(d.activation());
		}
		return "output";
	}

	/** The first word of a layer's line: what it is. */
	public static String kind(Layer layer) {
		String line = format(layer);
		int end = line.indexOf(' ');
		return end < 0 ? line : line.substring(0, end);
	}

	/** @throws IllegalArgumentException if the line is none that {@link #format} writes */
	public static Layer parse(String line) {
		String[] words = line.strip().split("\\s+");
		Values values = new Values(line, words);
		return switch (words[0]) {
			case "convolution" -> new Layer.Convolution(values.integer("kernels"), values.integer("size"), values.integer("stride"), values.activation());
			case "max-pool" -> new Layer.MaxPool(values.integer("size"), values.integer("stride"));
			case "batch-norm" -> new Layer.BatchNorm(values.real("decay"), values.real("epsilon"));
			case "dropout" -> new Layer.Dropout(values.real("rate"));
			case "dense" -> new Layer.Dense(values.integer("units"), values.activation());
			case "output" -> new Layer.Output();
			default -> throw new IllegalArgumentException("'" + line + "' is no layer");
		};
	}

	private static String name(Activation activation) {
		return activation.name().toLowerCase(Locale.ROOT);
	}

	/** The {@code key=value} words of a line. */
	private static final class Values {
		private final String line;
		private final Map<String, String> pairs = new LinkedHashMap<>();

		Values(String line, String[] words) {
			this.line = line;
			for (int i = 1; i < words.length; i++) {
				int equals = words[i].indexOf('=');
				if (equals < 1) {
					throw new IllegalArgumentException("'" + words[i] + "' in the layer '" + line + "' is no setting");
				}
				pairs.put(words[i].substring(0, equals), words[i].substring(equals + 1));
			}
		}

		int integer(String key) {
			return Integer.parseInt(text(key));
		}

		double real(String key) {
			return Double.parseDouble(text(key));
		}

		Activation activation() {
			return Activation.valueOf(text("activation").toUpperCase(Locale.ROOT));
		}

		private String text(String key) {
			String value = pairs.get(key);
			if (value == null) {
				throw new IllegalArgumentException("the layer '" + line + "' lacks " + key);
			}
			return value;
		}
	}
}
