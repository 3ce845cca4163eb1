package org.fervor.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.eclipse.swt.graphics.Color;
import org.fervor.ui.look.Look;

/** Curves as text: a drawing (SVG) for a paper, and a table (CSV) for whoever computes on. */
public final class CurveExport {

	private static final double WIDTH = 720;
	private static final double HEIGHT = 420;
	private static final double LEFT = 64;
	private static final double RIGHT = 16;
	private static final double TOP = 16;
	private static final double FOOT = 46;
	private static final double LINE = 18;
	private static final int TICKS = 5;

	private final List<Curve> curves;
	private final String xTitle;
	private final String yTitle;

	/** @param curves what is shown, raw lines and bands too */
	public CurveExport(List<Curve> curves, String xTitle, String yTitle) {
		this.curves = List.copyOf(curves);
		this.xTitle = xTitle;
		this.yTitle = yTitle;
	}

	/** One line per place; a column per curve, and two more where it has a band. Empty where a curve has no value. */
	public String csv() {
		StringBuilder text = new StringBuilder(cell(xTitle));
		curves.forEach(c -> text.append(',').append(cell(c.name())).append(c.banded() ? "," + cell(c.name() + " min") + "," + cell(c.name() + " max") : ""));
		text.append('\n');
		for (double x : curves.stream().flatMapToDouble(c -> Arrays.stream(c.x())).sorted().distinct().toArray()) {
			text.append(Numbers.text(x));
			for (Curve curve : curves) {
				int i = Arrays.binarySearch(curve.x(), x);
				text.append(',').append(i < 0 ? "" : value(curve.y()[i]));
				if (curve.banded()) {
					text.append(',').append(i < 0 ? "" : value(curve.low()[i])).append(',').append(i < 0 ? "" : value(curve.high()[i]));
				}
			}
			text.append('\n');
		}
		return text.toString();
	}

	/** A drawing that stands alone, in the colours of the light theme. @param log whether values stand on a logarithmic scale */
	public String svg(boolean log) {
		List<Curve> named = curves.stream().filter(c -> c.style() != Curve.Style.RAW).toList();
		double bottom = HEIGHT - FOOT;
		double height = HEIGHT + LINE * named.size();
		Scale x = Scale.of(curves.stream().flatMapToDouble(c -> Arrays.stream(c.x())), LEFT, WIDTH - RIGHT, false, false);
		Scale y = Scale.of(curves.stream().flatMapToDouble(c -> DoubleStream.concat(Arrays.stream(c.y()), Arrays.stream(c.high()))), bottom, TOP, log, true);
		StringBuilder svg = new StringBuilder(format(
				"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" font-family=\"sans-serif\" font-size=\"12\">\n", WIDTH, height, WIDTH, height));
		svg.append(format("<rect width=\"%.0f\" height=\"%.0f\" fill=\"#ffffff\"/>\n", WIDTH, height));
		for (double tick : y.ticks()) {
			svg.append(format("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n", LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick), hex(Look.LIGHT.line())));
			svg.append(text("end", LEFT - 6, y.at(tick) + 4, Numbers.text(tick)));
		}
		for (double tick : x.ticks()) {
			if (tick == Math.rint(tick)) {
				svg.append(text("middle", x.at(tick), bottom + 16, Numbers.text(tick)));
			}
		}
		svg.append(text("middle", (LEFT + WIDTH - RIGHT) / 2, bottom + 34, xTitle));
		svg.append(format("<text transform=\"translate(14 %.1f) rotate(-90)\" text-anchor=\"middle\">%s</text>\n", (TOP + bottom) / 2, escape(yTitle)));
		curves.stream().filter(Curve::banded).forEach(c -> svg.append(band(c, x, y)));
		curves.forEach(c -> svg.append(line(c, x, y)));
		for (int i = 0; i < named.size(); i++) {
			double at = HEIGHT - 4 + LINE * i;
			svg.append(format("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>\n", LEFT, at, LEFT + 24, at, stroke(named.get(i))));
			svg.append(text("start", LEFT + 32, at + 4, named.get(i).name()));
		}
		return svg.append("</svg>\n").toString();
	}

	private static String line(Curve curve, Scale x, Scale y) {
		return format("<polyline fill=\"none\" %s points=\"%s\"/>\n", stroke(curve), points(curve.x(), curve.y(), x, y));
	}

	private static String band(Curve curve, Scale x, Scale y) {
		int n = curve.x().length;
		double[] backX = new double[n];
		double[] backY = new double[n];
		for (int i = 0; i < n; i++) {
			backX[i] = curve.x()[n - 1 - i];
			backY[i] = curve.low()[n - 1 - i];
		}
		return format("<polygon fill=\"%s\" fill-opacity=\"0.18\" points=\"%s %s\"/>\n", hex(Look.LIGHT.series(curve.colour())), points(curve.x(), curve.high(), x, y),
				points(backX, backY, x, y));
	}

	private static String points(double[] xs, double[] ys, Scale x, Scale y) {
		return java.util.stream.IntStream.range(0, xs.length).mapToObj(i -> format("%.1f,%.1f", x.at(xs[i]), y.at(ys[i]))).collect(Collectors.joining(" "));
	}

	private static String stroke(Curve curve) {
		String colour = hex(Look.LIGHT.series(curve.colour()));
		return switch (curve.style()) {
			case SOLID -> "stroke=\"" + colour + "\" stroke-width=\"2\"";
			case DASHED -> "stroke=\"" + colour + "\" stroke-width=\"2\" stroke-dasharray=\"7 4\"";
			case RAW -> "stroke=\"" + colour + "\" stroke-width=\"1\" stroke-opacity=\"0.45\"";
		};
	}

	private static String text(String anchor, double x, double y, String text) {
		return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n", x, y, anchor, hex(Look.LIGHT.text()), escape(text));
	}

	private static String hex(Color colour) {
		return format("#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	private static String cell(String text) {
		return text.matches("[^,\"\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

	private static String value(double value) {
		return Double.isFinite(value) ? format("%.6g", value) : "";
	}

	private static String format(String format, Object... values) {
		return String.format(Locale.ROOT, format, values);
	}

	/** From values to places on paper. */
	private record Scale(double low, double high, double from, double to, boolean log) {

		static Scale of(DoubleStream values, double from, double to, boolean log, boolean fromZero) {
			double[] finite = values.filter(Double::isFinite).toArray();
			double low = Arrays.stream(finite).min().orElse(0);
			double high = Arrays.stream(finite).max().orElse(1);
			boolean possible = log && low > 0;
			double begin = possible || !fromZero ? low : Math.min(0, low);
			return new Scale(begin, high > begin ? high : begin + 1, from, to, possible);
		}

		double at(double value) {
			double share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
			return from + (to - from) * share;
		}

		double[] ticks() {
			if (log) {
				return java.util.stream.IntStream.rangeClosed(0, TICKS - 1).mapToDouble(i -> low * Math.pow(high / low, i / (TICKS - 1.0))).toArray();
			}
			double unit = Math.pow(10, Math.floor(Math.log10((high - low) / TICKS)));
			double step = Arrays.stream(new double[] { 1, 2, 5, 10 }).map(f -> f * unit).filter(s -> (high - low) / s <= TICKS + 1).findFirst().orElse(10 * unit);
			long first = (long) Math.ceil(low / step - 1e-9);
			long last = (long) Math.floor(high / step + 1e-9);
			return java.util.stream.LongStream.rangeClosed(first, last).mapToDouble(i -> i * step).toArray();
		}
	}
}
