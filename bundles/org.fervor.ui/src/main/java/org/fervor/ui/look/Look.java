package org.fervor.ui.look;

import java.util.Arrays;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/** The colours that go with a light or a dark background. Colours of SWT 3.132 need no disposal. */
public enum Look {

	LIGHT(0x202124, 0x5f6368, 0xdadce0, 0x1a73e8, 0xf1f3f4, 0xb3261e, 0xfce8e6, 0x188038, new int[] { 0x1a73e8, 0xe8710a, 0x188038, 0xa142f4, 0xd01884, 0x129eaf, 0x5f6368, 0xb58900 }),
	DARK(0xe3e3e3, 0xa8abad, 0x4a4d50, 0x8ab4f8, 0x3a3c3f, 0xf28b82, 0x4a2b29, 0x81c995, new int[] { 0x8ab4f8, 0xfcad70, 0x81c995, 0xc58af9, 0xff8bcb, 0x78d9ec, 0xbdc1c6, 0xfdd663 });

	/** How many colours there are for what is told apart by colour. */
	public static final int SERIES = 8;

	private static final String CSS_DISABLED = "org.eclipse.e4.ui.css.disabled";
	private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

	private final Color text;
	private final Color faint;
	private final Color line;
	private final Color accent;
	private final Color panel;
	private final Color error;
	private final Color errorPanel;
	private final Color good;
	private final Color[] series;

	Look(int text, int faint, int line, int accent, int panel, int error, int errorPanel, int good, int[] series) {
		this.text = colour(text);
		this.faint = colour(faint);
		this.line = colour(line);
		this.accent = colour(accent);
		this.panel = colour(panel);
		this.error = colour(error);
		this.errorPanel = colour(errorPanel);
		this.good = colour(good);
		this.series = Arrays.stream(series).mapToObj(Look::colour).toArray(Color[]::new);
	}

	/** The look that goes with the background which the control has now. */
	public static Look of(Control control) {
		return isDark(control.getBackground()) ? DARK : LIGHT;
	}

	/** Whether light text goes on it. */
	public static boolean isDark(Color background) {
		return 299 * background.getRed() + 587 * background.getGreen() + 114 * background.getBlue() < 128_000;
	}

	/** Asks the style sheet for the background of tables and trees instead of that of dialogs. */
	public static void content(Widget widget) {
		widget.setData(CSS_CLASS, "fervor-content");
	}

	/** Leaves a check box to the system: with the style sheet's background its tick would be white on white. */
	public static void check(Widget box) {
		box.setData(CSS_DISABLED, true);
	}

	public Color text() {
		return text;
	}

	/** For what is read second: units, captions, axes. */
	public Color faint() {
		return faint;
	}

	/** For separators and grids. */
	public Color line() {
		return line;
	}

	/** For what is selected or can be clicked. */
	public Color accent() {
		return accent;
	}

	/** For areas that stand out a little. */
	public Color panel() {
		return panel;
	}

	public Color error() {
		return error;
	}

	public Color errorPanel() {
		return errorPanel;
	}

	public Color good() {
		return good;
	}

	/** The colour of the n-th curve or class. */
	public Color series(int index) {
		return series[Math.floorMod(index, series.length)];
	}

	/** A mixture of two colours; 0 is the first, 1 the second. */
	public static Color mix(Color first, Color second, double part) {
		RGB a = first.getRGB();
		RGB b = second.getRGB();
		return new Color(mix(a.red, b.red, part), mix(a.green, b.green, part), mix(a.blue, b.blue, part));
	}

	private static int mix(int a, int b, double part) {
		return (int) Math.round(a + (b - a) * Math.max(0, Math.min(1, part)));
	}

	private static Color colour(int rgb) {
		return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
	}
}
