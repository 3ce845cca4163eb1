package org.fervor.ui.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.fervor.core.music.MusicPlayerFactory;
import org.fervor.live.LiveEngine;
import org.fervor.live.LiveOrder;
import org.fervor.live.music.MoodPolicy;
import org.fervor.ui.live.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

/** Where a session's source, model, player, policy and songs are chosen, and the button that begins and ends it. */
final class LiveBar extends Composite {

	private static final String BUILT_IN = "builtin";

	/** What was found to choose from. */
	private record Found(List<String> sources, List<LiveChoices.Model> models, Optional<Path> music) {
	}

	private final LiveEngine engine;
	private final LiveChoices choices;
	private final Tasks tasks;
	private final Consumer<String> say;
	private final Combo source;
	private final Combo model;
	private final Combo player;
	private final Combo policy;
	private final Button start;
	private List<LiveChoices.Model> models = List.of();
	private Optional<Path> music = Optional.empty();

	/**
	 * @param say         where a sentence goes
	 * @param startOrStop what the button does
	 * @param policies    hears of another policy
	 */
	LiveBar(Composite parent, LiveEngine engine, LiveChoices choices, Tasks tasks, Consumer<String> say, Runnable startOrStop, Consumer<MoodPolicy> policies) {
		super(parent, SWT.NONE);
		this.engine = engine;
		this.choices = choices;
		this.tasks = tasks;
		this.say = say;
		GridLayoutFactory.fillDefaults().numColumns(10).spacing(8, 4).applyTo(this);
		label(Messages.live_source);
		source = combo(SWT.NONE, 150);
		source.setToolTipText(Messages.live_source_tip);
		button("…", Messages.live_file_tip, this::chooseFile);
		label(Messages.live_model);
		model = combo(SWT.READ_ONLY, 150);
		label(Messages.live_music);
		player = combo(SWT.READ_ONLY, 70);
		engine.players().forEach(p -> player.add(p.id()));
		player(BUILT_IN);
		player.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> player.setToolTipText(engine.players().get(player.getSelectionIndex()).describe())));
		policy = combo(SWT.READ_ONLY, 90);
		LiveChoices.POLICIES.forEach(p -> policy.add(p.name()));
		policy.select(0);
		policy.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> policies.accept(policy())));
		button("…", Messages.live_music_tip, this::chooseMusic);
		start = button(Messages.live_start, Messages.live_start_tip, startOrStop);
	}

	/** Looks for cameras, models and songs anew; what is chosen stays chosen. */
	void refresh() {
		String sourceBefore = source.getText();
		String modelBefore = model.getText();
		tasks.quick(Messages.live_looking, progress -> new Found(engine.sources().available(), choices.models(Messages.live_standardModel), choices.music()), new Outcome<Found>() {
			@Override
			public void done(Found found) {
				source.setItems(found.sources().toArray(String[]::new));
				source.setText(sourceBefore.isEmpty() ? found.sources().stream().findFirst().orElse("") : sourceBefore);
				models = found.models();
				model.setItems(titles().toArray(String[]::new));
				model.select(Math.max(0, titles().indexOf(modelBefore)));
				// an empty list is less high
				model.requestLayout();
				music = music.or(found::music);
				if (models.isEmpty()) {
					say.accept(Messages.live_noModel);
				}
			}

			@Override
			public void failed(String text) {
				say.accept(text);
			}
		});
	}

	/** What was chosen; empty where there is no model. Reads nothing: the order is made on a worker. */
	Optional<java.util.function.Supplier<LiveOrder>> order() {
		if (models.isEmpty()) {
			return Optional.empty();
		}
		String from = source();
		LiveChoices.Model with = models.get(Math.max(0, model.getSelectionIndex()));
		String playing = player.getText();
		MoodPolicy follow = policy();
		Optional<Path> songs = music;
		return Optional.of(() -> choices.order(from, with, playing, follow, songs));
	}

	String source() {
		return source.getText().strip();
	}

	void source(String text) {
		source.setText(text);
	}

	List<String> titles() {
		return models.stream().map(LiveChoices.Model::title).toList();
	}

	void model(String title) {
		model.select(titles().indexOf(title));
	}

	void player(String id) {
		player.select(Math.max(0, engine.players().stream().map(MusicPlayerFactory::id).toList().indexOf(id)));
	}

	/** While a session runs, only its policy can be changed. */
	void running(boolean on) {
		start.setText(on ? Messages.live_stop : Messages.live_start);
		start.setToolTipText(on ? Messages.live_stop_tip : Messages.live_start_tip);
		source.setEnabled(!on);
		model.setEnabled(!on);
		player.setEnabled(!on);
	}

	@Override
	public boolean setFocus() {
		return start.setFocus();
	}

	private MoodPolicy policy() {
		return LiveChoices.POLICIES.get(Math.max(0, policy.getSelectionIndex()));
	}

	private void chooseFile() {
		Optional.ofNullable(new FileDialog(getShell(), SWT.OPEN).open()).ifPresent(source::setText);
	}

	private void chooseMusic() {
		DirectoryDialog dialog = new DirectoryDialog(getShell());
		dialog.setMessage(Messages.live_music_choose);
		music.ifPresent(m -> dialog.setFilterPath(m.toString()));
		Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(folder -> {
			music = Optional.of(folder);
			say.accept(NLS.bind(Messages.live_music_chosen, folder));
		});
	}

	private void label(String text) {
		new Label(this, SWT.NONE).setText(text);
	}

	private Combo combo(int style, int width) {
		Combo combo = new Combo(this, style);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(width, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	private Button button(String text, String tip, Runnable action) {
		Button button = new Button(this, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		return button;
	}
}
