package org.fervor.ui.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.fervor.core.label.Expression;
import org.fervor.core.music.PlayerStatus;
import org.fervor.core.music.Song;
import org.fervor.live.music.MusicDirector;
import org.fervor.live.music.MusicMemory;
import org.fervor.live.music.MusicState;
import org.fervor.ui.live.text.Messages;
import org.fervor.ui.look.Fonts;

/** What plays, and the buttons that steer it. A class held by hand overrules the mood until it is given back. */
final class PlayerPanel extends Composite {

	private final Supplier<Optional<MusicDirector>> music;
	private final Label song;
	private final Label where;
	private final Button pause;
	private final Button up;
	private final Button down;
	private final Scale volume;
	private final Combo held;

	PlayerPanel(Composite parent, Supplier<Optional<MusicDirector>> music) {
		super(parent, SWT.NONE);
		this.music = music;
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		song = new Label(this, SWT.WRAP);
		song.setFont(Fonts.bold(song));
		GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(song);
		where = new Label(this, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).applyTo(where);
		Composite buttons = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(6, 0).applyTo(buttons);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		pause = button(buttons, SWT.PUSH, Messages.player_pause, Messages.player_pause_tip, this::pauseOrGoOn);
		button(buttons, SWT.PUSH, Messages.player_next, Messages.player_next_tip, () -> music.get().ifPresent(MusicDirector::next));
		up = button(buttons, SWT.TOGGLE, "+1", Messages.player_up_tip, () -> thumb(MusicMemory.Thumb.UP));
		down = button(buttons, SWT.TOGGLE, "−1", Messages.player_down_tip, () -> thumb(MusicMemory.Thumb.DOWN));
		volume = new Scale(buttons, SWT.HORIZONTAL);
		volume.setMaximum(100);
		volume.setSelection(80);
		volume.setToolTipText(Messages.player_volume);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(volume);
		volume.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> music.get().ifPresent(m -> m.volume(volume.getSelection() / 100.0))));
		Composite override = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(override);
		new Label(override, SWT.NONE).setText(Messages.player_hold);
		held = new Combo(override, SWT.READ_ONLY);
		held.add(Messages.player_follow);
		Arrays.stream(Expression.values()).map(Expression::id).forEach(held::add);
		held.select(0);
		held.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> music.get().ifPresent(this::hold)));
	}

	void show(MusicState state) {
		PlayerStatus player = state.player();
		set(song, player.song().map(Song::text).orElse(Messages.player_nothing));
		set(where, player.song().isEmpty() ? player.device() : NLS.bind(Messages.player_where, new Object[] { clock(player.seconds()),
				state.songClass() == null ? "" : state.songClass().id(), player.device() }));
		pause.setText(player.state() == PlayerStatus.State.PAUSED ? Messages.player_goOn : Messages.player_pause);
		up.setSelection(state.thumb() == MusicMemory.Thumb.UP);
		down.setSelection(state.thumb() == MusicMemory.Thumb.DOWN);
		if (!volume.isFocusControl()) {
			volume.setSelection((int) Math.round(100 * player.volume()));
		}
		held.select(state.held() == null ? 0 : state.held().ordinal() + 1);
	}

	void clear() {
		set(song, Messages.player_nothing);
		set(where, "");
	}

	String song() {
		return song.getText();
	}

	private void hold(MusicDirector director) {
		if (held.getSelectionIndex() == 0) {
			director.follow();
		} else {
			director.hold(Expression.values()[held.getSelectionIndex() - 1]);
		}
	}

	private void pauseOrGoOn() {
		music.get().ifPresent(m -> {
			if (m.state().player().state() == PlayerStatus.State.PAUSED) {
				m.resume();
			} else {
				m.pause();
			}
		});
	}

	private void thumb(MusicMemory.Thumb wanted) {
		music.get().ifPresent(m -> m.thumb(m.state().thumb() == wanted ? MusicMemory.Thumb.NONE : wanted));
	}

	private static Button button(Composite parent, int style, String text, String tip, Runnable action) {
		Button button = new Button(parent, style);
		button.setText(text);
		button.setToolTipText(tip);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		return button;
	}

	private void set(Label label, String text) {
		if (!label.getText().equals(text)) {
			boolean taller = label.getText().length() / 20 != text.length() / 20;
			label.setText(text);
			if (taller) {
				requestLayout();
			}
		}
	}

	private static String clock(double seconds) {
		return String.format(Locale.ROOT, "%d:%02d", (int) seconds / 60, (int) seconds % 60);
	}
}
