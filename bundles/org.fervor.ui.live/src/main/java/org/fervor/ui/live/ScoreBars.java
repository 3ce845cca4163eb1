package org.fervor.ui.live;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.fervor.core.label.LabelSet;
import org.fervor.live.decide.Decision;
import org.fervor.live.decide.Mood;
import org.fervor.ui.look.Look;

/** The smoothed scores of all classes as bars; the mood stands out. */
final class ScoreBars extends Canvas {

	private static final int GAP = 6;

	private LabelSet labels = LabelSet.SEVEN;
	private Optional<Decision> decision = Optional.empty();

	ScoreBars(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		addPaintListener(e -> paint(e.gc));
		addListener(SWT.Resize, e -> redraw());
	}

	void show(LabelSet classes, Decision shown) {
		labels = classes;
		decision = Optional.of(shown);
		redraw();
	}

	void clear() {
		decision = Optional.empty();
		redraw();
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		GC gc = new GC(this);
		int line = gc.getFontMetrics().getHeight() + GAP;
		gc.dispose();
		return new Point(widthHint == SWT.DEFAULT ? 220 : widthHint, heightHint == SWT.DEFAULT ? labels.size() * line + GAP : heightHint);
	}

	private void paint(GC gc) {
		Look look = Look.of(this);
		Rectangle area = getClientArea();
		int names = labels.expressions().stream().mapToInt(x -> gc.textExtent(x.id()).x).max().orElse(0) + GAP;
		int numbers = gc.textExtent("0.00").x + GAP;
		int line = Math.max(8, (area.height - GAP) / labels.size());
		int text = gc.getFontMetrics().getHeight();
		int room = Math.max(10, area.width - names - numbers);
		for (int c = 0; c < labels.size(); c++) {
			int top = GAP / 2 + c * line;
			double score = decision.isPresent() ? decision.get().smoothed()[c] : 0;
			int label = c;
			boolean mood = decision.filter(d -> d.mood() instanceof Mood.Sure sure && sure.expression() == labels.get(label)).isPresent();
			gc.setForeground(mood ? look.text() : look.faint());
			gc.drawText(labels.get(c).id(), 0, top + (line - text) / 2, true);
			gc.setBackground(look.panel());
			gc.fillRectangle(names, top + 2, room, line - 4);
			gc.setBackground(mood ? look.series(c) : Look.mix(getBackground(), look.series(c), 0.55));
			gc.fillRectangle(names, top + 2, (int) Math.round(room * score), line - 4);
			gc.drawText(String.format(Locale.ROOT, "%.2f", score), names + room + GAP, top + (line - text) / 2, true);
		}
	}
}
