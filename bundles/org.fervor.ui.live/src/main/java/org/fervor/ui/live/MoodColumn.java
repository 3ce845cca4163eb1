package org.fervor.ui.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fervor.live.LiveSession;
import org.fervor.live.LiveSnapshot;
import org.fervor.live.pipeline.Stage;
import org.fervor.ui.live.text.Messages;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.look.Look;

/** What is decided and why, the scores, the player, what a person can do about herself, and how fast all this is. */
final class MoodColumn extends Composite {

	/** Looking neutral for so long is enough. */
	private static final double NEUTRAL_SECONDS = 3;

	private final Label mood;
	private final Label reason;
	private final ScoreBars bars;
	private final PlayerPanel player;
	private final Button neutral;
	private final Button forget;
	private final Button record;
	private final Button pictures;
	private final Label times;

	/** What the button of the recording asks for. */
	interface Recording {
		void record(boolean on, boolean pictures);
	}

	MoodColumn(Composite parent, Supplier<Optional<LiveSession>> session, Recording recording) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(12, 0, 0, 0).spacing(0, 8).applyTo(this);
		mood = new Label(this, SWT.NONE);
		mood.setFont(Fonts.headline(mood));
		GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(mood);
		reason = new Label(this, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(reason);
		bars = new ScoreBars(this);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bars);
		title(Messages.live_songs);
		player = new PlayerPanel(this, () -> session.get().map(LiveSession::music));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(player);
		title(Messages.live_person);
		Composite person = new Composite(this, SWT.NONE);
		RowLayout rows = new RowLayout(SWT.HORIZONTAL);
		rows.center = true;
		rows.marginLeft = rows.marginRight = rows.marginTop = rows.marginBottom = 0;
		rows.spacing = 8;
		person.setLayout(rows);
		GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(person);
		neutral = button(person, SWT.PUSH, Messages.live_neutral, Messages.live_neutral_tip, () -> session.get().ifPresent(s -> s.learnNeutral(NEUTRAL_SECONDS)));
		forget = button(person, SWT.PUSH, Messages.live_neutralForget, Messages.live_neutralForget_tip, () -> session.get().ifPresent(LiveSession::forgetNeutral));
		record = new Button(person, SWT.TOGGLE);
		pictures = button(person, SWT.CHECK, Messages.live_pictures, Messages.live_pictures_tip, () -> {
			// asked when a recording begins
		});
		Look.check(pictures);
		record.setText(Messages.live_record);
		record.setToolTipText(Messages.live_record_tip);
		record.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> recording.record(record.getSelection(), pictures.getSelection())));
		title(Messages.live_speed);
		times = new Label(this, SWT.WRAP);
		// room for every stage, so that the column is as high before a session as in it
		int lines = 3 + Stage.values().length;
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.FILL, SWT.BEGINNING).hint(150, lines * times.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(times);
	}

	/** @param why the last change of mood came about */
	void show(LiveSnapshot now, String why) {
		now.frame().ifPresent(frame -> {
			bars.show(now.labels(), frame.decision());
			set(mood, frame.decision().mood().id());
			set(reason, why);
			reason.setToolTipText(why);
		});
		player.show(now.music());
		set(times, speed(now));
	}

	/** No session. */
	void clear() {
		set(mood, Messages.live_off);
		set(reason, "");
		bars.clear();
		player.clear();
		set(times, "");
	}

	void running(boolean on) {
		neutral.setEnabled(on);
		forget.setEnabled(on);
		record.setEnabled(on);
	}

	void recording(boolean on) {
		record.setSelection(on);
		pictures.setEnabled(!on);
	}

	String mood() {
		return mood.getText();
	}

	String song() {
		return player.song();
	}

	static void set(Label label, String text) {
		if (!label.getText().equals(text)) {
			boolean taller = label.getText().lines().count() != text.lines().count();
			label.setText(text);
			if (taller) {
				label.requestLayout();
			}
		}
	}

	private static String speed(LiveSnapshot now) {
		String stages = Arrays.stream(Stage.values()).filter(now.times()::containsKey)
				.map(s -> String.format(Locale.ROOT, "%s %.1f / %.1f", s.id(), now.times().get(s).p50(), now.times().get(s).p95())).collect(Collectors.joining("\n"));
		long found = now.analysed() == 0 ? 0 : Math.round(100.0 * now.withFace() / now.analysed());
		return NLS.bind(Messages.live_rate, new Object[] { String.format(Locale.ROOT, "%.1f", now.perSecond()), now.leftOut(), found }) + "\n" + Messages.live_stages + "\n" + stages;
	}

	private void title(String text) {
		Label label = new Label(this, SWT.NONE);
		label.setFont(Fonts.bold(label));
		label.setText(text);
		GridDataFactory.fillDefaults().indent(0, 6).applyTo(label);
	}

	private static Button button(Composite parent, int style, String text, String tip, Runnable action) {
		Button button = new Button(parent, style);
		button.setText(text);
		button.setToolTipText(tip);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		return button;
	}
}
