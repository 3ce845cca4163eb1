package org.fervor.ui.data.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.look.Look;

/** A small matrix of weights with its sum. A matrix is taken as soon as it can be used; arrows with Ctrl move between cells. */
final class MaskGrid {

	private static final int[] SIDES = { 3, 5 };

	private final MaskEdit edit = new MaskEdit();
	private final Consumer<String> taker;
	private final List<Text> fields = new ArrayList<>();
	private final List<Button> sides = new ArrayList<>();
	private final Composite grid;
	private final Composite matrix;
	private final Label sum;
	private final Button balance;
	private String stored = "";

	/** @param taker gets each new mask that can be used, as text */
	MaskGrid(Composite parent, Consumer<String> taker) {
		this.taker = taker;
		grid = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(grid);
		matrix = new Composite(grid, SWT.NONE);
		Composite below = new Composite(grid, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(below);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
		sum = new Label(below, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(90, SWT.DEFAULT).applyTo(sum);
		balance = new Button(below, SWT.PUSH);
		balance.setText(Messages.mask_balance);
		balance.setToolTipText(Messages.mask_balanceTip);
		balance.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			edit.balance();
			fill();
			take();
		}));
		Composite size = new Composite(grid, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(SIDES.length).spacing(16, 0).applyTo(size);
		for (int side : SIDES) {
			Button item = new Button(size, SWT.RADIO);
			Look.check(item);
			item.setText(NLS.bind(Messages.mask_side, side));
			item.setData(side);
			item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
				if (item.getSelection() && edit.side() != side) {
					edit.side(side);
					rebuild();
					take();
				}
			}));
			sides.add(item);
		}
	}

	/** Shows a mask; cells that somebody is typing into stay. */
	void show(String text) {
		if (text.equals(stored)) {
			return;
		}
		stored = text;
		if (edit.side() > 0 && edit.text().equals(text)) {
			say();
			return;
		}
		int before = edit.side();
		edit.show(text);
		if (before != edit.side()) {
			rebuild();
		} else {
			fill();
		}
	}

	Composite control() {
		return grid;
	}

	/** The cells, row by row, for a test. */
	List<Text> fields() {
		return fields;
	}

	/** What stands under the matrix. */
	String said() {
		return sum.getText();
	}

	private void rebuild() {
		fields.forEach(Text::dispose);
		fields.clear();
		GridLayoutFactory.fillDefaults().numColumns(edit.side()).equalWidth(true).spacing(3, 3).applyTo(matrix);
		for (int i = 0; i < edit.side() * edit.side(); i++) {
			fields.add(field(i));
		}
		sides.forEach(s -> s.setSelection(s.getData().equals(edit.side())));
		fill();
		matrix.requestLayout();
	}

	private Text field(int index) {
		Text field = new Text(matrix, SWT.BORDER | SWT.RIGHT);
		GC gc = new GC(field);
		int width = gc.textExtent("-0.125").x;
		gc.dispose();
		GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(field);
		field.addModifyListener(e -> {
			edit.cell(index, field.getText());
			say();
			take();
		});
		field.addListener(SWT.FocusIn, e -> field.selectAll());
		field.addListener(SWT.KeyDown, e -> {
			int to = (e.stateMask & SWT.MOD1) == 0 ? -1 : switch (e.keyCode) {
				case SWT.ARROW_UP -> index - edit.side();
				case SWT.ARROW_DOWN -> index + edit.side();
				case SWT.ARROW_LEFT -> index - 1;
				case SWT.ARROW_RIGHT -> index + 1;
				default -> -1;
			};
			if (to >= 0 && to < fields.size()) {
				e.doit = false;
				fields.get(to).setFocus();
			}
		});
		return field;
	}

	private void fill() {
		for (int i = 0; i < fields.size(); i++) {
			if (!fields.get(i).getText().equals(edit.cell(i))) {
				fields.get(i).setText(edit.cell(i));
			}
		}
		say();
	}

	private void say() {
		boolean right = edit.problem().isEmpty();
		sum.setText(right ? NLS.bind(Messages.mask_sum, edit.sumText()) : Double.isFinite(edit.sum()) ? NLS.bind(Messages.mask_sumWrong, edit.sumText()) : Messages.mask_noNumber);
		sum.setToolTipText(edit.problem());
		sum.setForeground(right ? null : Look.of(sum).error());
		balance.setEnabled(!right && Double.isFinite(edit.sum()));
		for (int i = 0; i < fields.size(); i++) {
			fields.get(i).setForeground(edit.isNumber(i) ? null : Look.of(fields.get(i)).error());
		}
		sum.requestLayout();
	}

	private void take() {
		if (edit.problem().isEmpty() && !edit.text().equals(stored)) {
			stored = edit.text();
			taker.accept(stored);
		}
	}
}
