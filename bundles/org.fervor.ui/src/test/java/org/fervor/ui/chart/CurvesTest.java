package org.fervor.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.fervor.ui.chart.Curve.Style;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class CurvesTest {

	private static final Curve LINE = new Curve("a, \"b\" & <c>", new double[] { 1, 2, 3 }, new double[] { 4, 1, 1 }, 0, Style.SOLID);
	private static final Curve BAND = new Curve("band", new double[] { 2, 3, 4 }, new double[] { 2, 2, 2 }, new double[] { 1, 1, 1 }, new double[] { 3, 3, 8 }, 1, Style.DASHED);

	@Test
	void smoothingBeginsAtTheFirstValueAndKeepsAConstant() {
		assertThat(Smoothing.average(new double[] { 4, 1, 1 }, 0.5)).containsExactly(4, (0.5 * 4 + 1) / 1.5, (0.25 * 4 + 0.5 + 1) / 1.75);
		assertThat(Smoothing.average(new double[] { 7, 7, 7, 7 }, 0.9)).containsExactly(new double[] { 7, 7, 7, 7 }, org.assertj.core.data.Offset.offset(1e-12));
		assertThat(Smoothing.average(new double[] { 3, 9 }, 0)).containsExactly(3, 9);
	}

	@Test
	void theRawLineStaysUnderTheSmoothedOne() {
		List<Curve> both = Smoothing.of(List.of(LINE, BAND), 0.6);
		assertThat(both).extracting(Curve::style).containsExactly(Style.RAW, Style.RAW, Style.SOLID, Style.DASHED);
		assertThat(both.get(0).y()).isEqualTo(LINE.y());
		assertThat(both.get(3).high()).isEqualTo(BAND.high());
		assertThat(both).extracting(Curve::name).doesNotHaveDuplicates();
		assertThat(Smoothing.of(List.of(LINE), 0)).containsExactly(LINE);
	}

	@Test
	void valuesAreReadWhereSomeCurveHasOne() {
		List<Curve> curves = List.of(LINE, BAND);
		assertThat(Reading.nearest(curves, 3.4)).hasValue(3);
		assertThat(Reading.nearest(curves, 99)).hasValue(4);
		assertThat(Reading.nearest(List.of(), 1)).isEmpty();
		assertThat(Reading.at(curves, 4)).extracting(Reading::curve).containsExactly(BAND);
		assertThat(Reading.at(Smoothing.of(curves, 0.5), 2)).hasSize(2);
		assertThat(Reading.next(curves, 2, true)).isEqualTo(3);
		assertThat(Reading.next(curves, 1, false)).isEqualTo(1);
	}

	@Test
	void theTableHasALinePerPlaceAndTheBandsEdges() {
		assertThat(new CurveExport(List.of(LINE, BAND), "epoch", "loss").csv().lines()).containsExactly(
				"epoch,\"a, \"\"b\"\" & <c>\",band,band min,band max", "1,4.00000,,,", "2,1.00000,2.00000,1.00000,3.00000", "3,1.00000,2.00000,1.00000,3.00000", "4,,2.00000,1.00000,8.00000");
	}

	@Test
	void theDrawingIsWellFormedAndKeepsEveryPointInside() throws Exception {
		for (boolean log : new boolean[] { false, true }) {
			String svg = new CurveExport(Smoothing.of(List.of(LINE, BAND), 0.5), "epoch", "loss <1>").svg(log);
			Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
			assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(4);
			assertThat(document.getElementsByTagName("polygon").getLength()).isEqualTo(1);
			for (String point : document.getElementsByTagName("polygon").item(0).getAttributes().getNamedItem("points").getNodeValue().split("[ ,]")) {
				assertThat(Double.parseDouble(point)).isBetween(0.0, 720.0);
			}
		}
	}

	@Test
	void numbersAreShort() {
		assertThat(List.of(12.0, 0.12344, 98.149, 3e-4, 1234567.0, 1500.4)).extracting(Numbers::text).containsExactly("12", "0.1234", "98.15", "3.00e-04", "1.23e+06", "1500");
	}

	@Test
	void aCurveWithABandOfAnotherLengthIsRefused() {
		assertThatThrownBy(() -> new Curve("x", new double[2], new double[2], new double[1], new double[1], 0, Style.SOLID)).isInstanceOf(IllegalArgumentException.class);
	}
}
