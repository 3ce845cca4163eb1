package org.fervor.core.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
		return formatOthers(layer);
	}

	private static String formatOthers(Layer layer) {
		if (layer instanceof Layer.RectangularConvolution c) {
			return "rectangular-convolution kernels=" + c.kernels() + " rows=" + c.rows() + " columns=" + c.columns() + " activation=" + name(c.activation());
		} else if (layer instanceof Layer.ValidConvolution c) {
			return "valid-convolution kernels=" + c.kernels() + " rows=" + c.rows() + " columns=" + c.columns() + " stride=" + c.stride() + " activation=" + name(c.activation());
		} else if (layer instanceof Layer.LeakyRelu r) {
			return "leaky-relu slope=" + r.slope();
		} else if (layer instanceof Layer.SamePool p) {
			return "same-pool kind=" + p.kind().name().toLowerCase(Locale.ROOT) + " size=" + p.size() + " stride=" + p.stride();
		} else if (layer instanceof Layer.GlobalAveragePool) {
			return "global-average-pool";
		} else if (layer instanceof Layer.Activate a) {
			return "activate activation=" + name(a.activation());
		} else if (layer instanceof Layer.Residual r) {
			return "residual [" + chain(r.body()) + " | " + chain(r.shortcut()) + "]";
		} else if (layer instanceof Layer.Branches b) {
			return "branches [" + b.chains().stream().map(LayerText::chain).collect(Collectors.joining(" | ")) + "]";
		}
		return "output";
	}

	private static String chain(List<Layer> layers) {
		return layers.stream().map(LayerText::format).collect(Collectors.joining(" ; "));
	}

	/** The first word of a layer's line: what it is. */
	public static String kind(Layer layer) {
		String line = format(layer);
		int end = line.indexOf(' ');
		return end < 0 ? line : line.substring(0, end);
	}

	/** @throws IllegalArgumentException if the line is none that {@link #format} writes */
	public static Layer parse(String line) {
		if (line.indexOf('[') >= 0) {
			Layer.requireNested(deepest(line));
			return block(line.strip());
		}
		return single(line);
	}

	private static int deepest(String line) {
		int depth = 0;
		int deepest = 0;
		for (int i = 0; i < line.length(); i++) {
			depth += line.charAt(i) == '[' ? 1 : line.charAt(i) == ']' ? -1 : 0;
			deepest = Math.max(deepest, depth);
		}
		return deepest;
	}

	private static Layer single(String line) {
		String[] words = line.strip().split("\\s+");
		Values values = new Values(line, words);
		return switch (words[0]) {
			case "convolution" -> new Layer.Convolution(values.integer("kernels"), values.integer("size"), values.integer("stride"), values.activation());
			case "max-pool" -> new Layer.MaxPool(values.integer("size"), values.integer("stride"));
			case "batch-norm" -> new Layer.BatchNorm(values.real("decay"), values.real("epsilon"));
			case "dropout" -> new Layer.Dropout(values.real("rate"));
			case "dense" -> new Layer.Dense(values.integer("units"), values.activation());
			case "rectangular-convolution" -> new Layer.RectangularConvolution(values.integer("kernels"), values.integer("rows"), values.integer("columns"), values.activation());
			case "valid-convolution" -> new Layer.ValidConvolution(values.integer("kernels"), values.integer("rows"), values.integer("columns"), values.integer("stride"), values.activation());
			case "leaky-relu" -> new Layer.LeakyRelu(values.real("slope"));
			case "same-pool" -> new Layer.SamePool(Layer.SamePool.Kind.valueOf(values.text("kind").toUpperCase(Locale.ROOT)), values.integer("size"), values.integer("stride"));
			case "global-average-pool" -> new Layer.GlobalAveragePool();
			case "activate" -> new Layer.Activate(values.activation());
			case "output" -> new Layer.Output();
			default -> throw new IllegalArgumentException("'" + line + "' is no layer");
		};
	}

	private static Layer inner(String line) {
		return line.indexOf('[') >= 0 ? block(line.strip()) : single(line);
	}

	/** {@code residual [a ; b | c]} and {@code branches [a | b ; c | d]}; chains may hold blocks again. */
	private static Layer block(String line) {
		if (!line.endsWith("]")) {
			throw new IllegalArgumentException("'" + line + "' lacks a closing bracket");
		}
		List<List<Layer>> chains = split(line.substring(line.indexOf('[') + 1, line.length() - 1), '|').stream()
				.map(chain -> split(chain, ';').stream().filter(l -> !l.isBlank()).map(LayerText::inner).toList()).toList();
		return switch (line.substring(0, line.indexOf('[')).strip()) {
			case "residual" -> {
				if (chains.size() != 2) {
					throw new IllegalArgumentException("'" + line + "' needs a body and a shortcut");
				}
				yield new Layer.Residual(chains.get(0), chains.get(1));
			}
			case "branches" -> new Layer.Branches(chains);
			default -> throw new IllegalArgumentException("'" + line + "' is no layer");
		};
	}

	/** The parts between separators that stand in no inner brackets. */
	private static List<String> split(String text, char separator) {
		List<String> parts = new ArrayList<>();
		int depth = 0;
		int from = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			depth += c == '[' ? 1 : c == ']' ? -1 : 0;
			if (c == separator && depth == 0) {
				parts.add(text.substring(from, i));
				from = i + 1;
			}
		}
		parts.add(text.substring(from));
		return parts;
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
