package org.fervor.ui.table;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.theme.DarkNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.style.theme.DefaultNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;
import org.eclipse.nebula.widgets.nattable.style.theme.ThemeConfiguration;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.fervor.ui.look.Look;

/** NatTable's themes in the colours and the font of the workbench. */
final class TableLook {

	private TableLook() {
	}

	/** @param cells their background */
	static ThemeConfiguration of(Look look, Color cells) {
		DefaultNatTableThemeConfiguration theme = look == Look.DARK ? new DarkNatTableThemeConfiguration() : new ModernNatTableThemeConfiguration();
		body(theme, look, cells);
		header(theme, look);
		selection(theme, look, cells);
		fonts(theme, JFaceResources.getDefaultFont());
		return theme;
	}

	private static void body(DefaultNatTableThemeConfiguration theme, Look look, Color cells) {
		theme.defaultBgColor = cells;
		theme.defaultFgColor = look.text();
		theme.defaultHAlign = HorizontalAlignmentEnum.LEFT;
		theme.evenRowBgColor = cells;
		theme.evenRowFgColor = look.text();
		theme.oddRowBgColor = cells;
		theme.oddRowFgColor = look.text();
		theme.gridLineColor = Look.mix(cells, look.line(), 0.6);
	}

	private static void header(DefaultNatTableThemeConfiguration theme, Look look) {
		theme.cHeaderBgColor = look.panel();
		theme.cHeaderFgColor = look.text();
		theme.cHeaderGradientBgColor = look.panel();
		theme.cHeaderGradientFgColor = look.panel();
		theme.cHeaderHAlign = HorizontalAlignmentEnum.LEFT;
		theme.cHeaderSelectionGradientBgColor = look.panel();
		theme.cHeaderSelectionGradientFgColor = look.panel();
		theme.cHeaderFullSelectionGradientBgColor = look.panel();
		theme.cHeaderFullSelectionGradientFgColor = look.panel();
		theme.cHeaderSelectionBgColor = look.panel();
		theme.cHeaderSelectionFgColor = look.text();
		theme.cHeaderFullSelectionBgColor = look.panel();
		theme.cHeaderFullSelectionFgColor = look.text();
	}

	private static void selection(DefaultNatTableThemeConfiguration theme, Look look, Color cells) {
		Color chosen = Look.mix(cells, look.accent(), look == Look.DARK ? 0.35 : 0.2);
		theme.defaultSelectionBgColor = chosen;
		theme.defaultSelectionFgColor = look.text();
		theme.selectionAnchorSelectionBgColor = chosen;
		theme.selectionAnchorSelectionFgColor = look.text();
		theme.selectionAnchorBorderStyle = null;
		theme.selectionAnchorSelectionBorderStyle = null;
		theme.selectionAnchorGridBorderStyle = new BorderStyle(1, chosen, BorderStyle.LineStyleEnum.SOLID);
	}

	private static void fonts(DefaultNatTableThemeConfiguration theme, Font font) {
		theme.defaultFont = font;
		theme.defaultSelectionFont = font;
		theme.selectionAnchorFont = font;
		theme.selectionAnchorSelectionFont = font;
		theme.cHeaderFont = font;
		theme.cHeaderSelectionFont = font;
		theme.cHeaderFullSelectionFont = font;
		theme.sortHeaderFont = font;
	}
}
