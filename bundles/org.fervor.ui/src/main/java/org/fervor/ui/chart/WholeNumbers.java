package org.fervor.ui.chart;

import java.text.DecimalFormat;
import java.text.FieldPosition;

/** Labels whole numbers only: there is no epoch 1.4. */
final class WholeNumbers extends DecimalFormat {

	private static final long serialVersionUID = 1L;
	private static final double NEAR = 1e-6;

	WholeNumbers() {
		super("0");
	}

	@Override
	public StringBuffer format(double number, StringBuffer result, FieldPosition position) {
		return Math.abs(number - Math.rint(number)) > NEAR ? result : super.format(number, result, position);
	}
}
