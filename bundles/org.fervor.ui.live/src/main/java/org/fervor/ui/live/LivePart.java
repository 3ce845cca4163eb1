package org.fervor.ui.live;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.fervor.core.face.FaceModels;
import org.fervor.core.parameter.Settings;
import org.fervor.live.LiveEngine;
import org.fervor.live.LiveListener;
import org.fervor.live.LiveOrder;
import org.fervor.live.LiveParameters;
import org.fervor.live.LiveSession;
import org.fervor.live.LiveSnapshot;
import org.fervor.live.decide.MoodChange;
import org.fervor.live.music.SongChange;
import org.fervor.live.record.SessionRecorder;
import org.fervor.ui.face.FaceSettings;
import org.fervor.ui.live.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

import jakarta.inject.Inject;

/**
 * A face, a mood, a song. Opens a source and a model, shows what is seen and decided, and lets the songs be steered. The session ends when the part is closed or hidden.
 * Nothing is kept unless somebody records: then scores and events, and pictures only if asked for.
 */
public final class LivePart extends ViewPart {

	public static final String ID = "org.fervor.ui.live.live";

	private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

	private final LiveEngine engine;
	private final FaceModels models;
	private final Timeline timeline = new Timeline();
	private final IPartListener2 watcher = new Watcher();
	private LiveChoices choices;
	private Optional<LiveSession> session = Optional.empty();
	private Optional<SessionRecorder> recorder = Optional.empty();
	/** The recording that is being begun. */
	private Optional<Task> starting = Optional.empty();
	private Optional<Task> opening = Optional.empty();
	/** Counts starts and stops. */
	private int turn;
	private Tasks tasks;
	private LiveBar bar;
	private VideoCanvas video;
	private TimelineCanvas line;
	private MoodColumn column;
	private Label message;
	private String lastReason = "";
	private String lastSaid = "";

	@Inject
	public LivePart(LiveEngine engine, FaceModels models) {
		this.engine = engine;
		this.models = models;
	}

	/** As the workspace's settings say; where they take whole pictures for faces, as the model was trained. */
	private Settings faces() {
		Settings settings = FaceSettings.with(models);
		String detector = settings.get(FaceSettings.DETECTOR);
		return settings.with(LiveParameters.DETECTOR, detector.equals("none") ? LiveParameters.DETECTOR.defaultValue() : detector);
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 8).applyTo(all);
		tasks = new Tasks(all);
		choices = new LiveChoices(ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath(), installation(), this::faces);
		bar = new LiveBar(all, engine, choices, tasks, this::say, this::startOrStop, p -> session.ifPresent(s -> s.music().policy(p)));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		SashForm sash = new SashForm(all, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 300).applyTo(sash);
		SashForm left = new SashForm(sash, SWT.VERTICAL);
		video = new VideoCanvas(left);
		video.clear(Messages.live_empty);
		line = new TimelineCanvas(left, timeline);
		left.setWeights(74, 26);
		ScrolledComposite scroll = new ScrolledComposite(sash, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		column = new MoodColumn(scroll, () -> session, this::record);
		scroll.setContent(column);
		scroll.addListener(SWT.Resize, e -> scroll.setMinHeight(column.computeSize(Math.max(150, scroll.getClientArea().width), SWT.DEFAULT).y));
		sash.setWeights(66, 34);
		message = new Label(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(message);
		stopped(Messages.live_privacy);
		bar.refresh();
		getSite().getPage().addPartListener(watcher);
	}

	@Override
	public void setFocus() {
		bar.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(watcher);
		if (tasks != null) {
			stop();
		}
		super.dispose();
	}

	/** How the session stands; empty where none runs. */
	public Optional<LiveSnapshot> snapshot() {
		return session.map(LiveSession::snapshot);
	}

	/** Chooses as the user does. */
	public void choose(String source, String model, String player) {
		bar.source(source);
		bar.model(model);
		bar.player(player);
	}

	/** Titles of the models that can be chosen. */
	public List<String> models() {
		return bar.titles();
	}

	/** Whether a picture is on the screen. */
	public boolean showsVideo() {
		return video.showsImage();
	}

	/** The headline. */
	public String mood() {
		return column.mood();
	}

	/** The last line of the part. */
	public String message() {
		return message.getText();
	}

	/** What plays. */
	public String song() {
		return column.song();
	}

	/** Begins, or ends, as the button does. */
	public void startOrStop() {
		if (session.isPresent() || opening.isPresent()) {
			stop();
			stopped(Messages.live_stopped);
		} else {
			bar.order().ifPresentOrElse(this::open, () -> say(Messages.live_noModel));
		}
	}

	private static Optional<Path> installation() {
		return Optional.ofNullable(Platform.getInstallLocation()).map(l -> Path.of(java.net.URI.create(l.getURL().toString().replace(" ", "%20"))));
	}

	private void open(Supplier<LiveOrder> order) {
		String title = NLS.bind(Messages.live_opening, bar.source());
		timeline.clear();
		lastReason = "";
		lastSaid = "";
		bar.running(true);
		video.clear(title);
		say(title);
		int mine = ++turn;
		opening = Optional.of(tasks.start(title, progress -> engine.open(order.get(), new Ear()), new Outcome<LiveSession>() {
			@Override
			public void done(LiveSession opened) {
				opening = Optional.empty();
				session = Optional.of(opened);
				say(Messages.live_privacy);
				column.running(true);
				tick();
			}

			@Override
			public void failed(String text) {
				// another session may be opening by now
				if (mine == turn) {
					opening = Optional.empty();
					stopped(text);
				}
			}

			@Override
			public void cancelled() {
				failed(Messages.live_stopped);
			}
		}));
	}

	/** Lets go of camera and sound, on a worker, since that may take a second. */
	private void stop() {
		opening.ifPresent(Task::cancel);
		opening = Optional.empty();
		turn++;
		endRecording();
		session.ifPresent(s -> tasks.afterwards(Messages.live_closing, s::close));
		session = Optional.empty();
	}

	private void stopped(String text) {
		bar.running(false);
		column.running(false);
		column.recording(false);
		column.clear();
		video.clear(Messages.live_empty);
		say(text);
	}

	private void record(boolean on, boolean pictures) {
		endRecording();
		column.recording(on && session.isPresent());
		if (!on || session.isEmpty()) {
			return;
		}
		LiveSession recorded = session.get();
		Path folder = choices.workspace().resolve("recordings").resolve(LocalDateTime.now().format(FOLDER));
		String title = NLS.bind(pictures ? Messages.live_recordingPictures : Messages.live_recording, folder);
		starting = Optional.of(tasks.quick(title, progress -> new SessionRecorder(folder, pictures ? engine.images() : null, text -> tasks.ui().run(() -> recordingEnded(text))),
				new Outcome<SessionRecorder>() {
					@Override
					public void done(SessionRecorder made) {
						starting = Optional.empty();
						recorded.addListener(made);
						recorder = Optional.of(made);
						say(title);
					}

					@Override
					public void failed(String text) {
						starting = Optional.empty();
						recordingEnded(text);
					}
				}));
	}

	private void recordingEnded(String text) {
		column.recording(false);
		endRecording();
		say(text);
	}

	private void endRecording() {
		starting.ifPresent(Task::cancel);
		starting = Optional.empty();
		recorder.ifPresent(r -> {
			session.ifPresent(s -> s.removeListener(r));
			tasks.afterwards(Messages.live_closing, r::close);
		});
		recorder = Optional.empty();
	}

	/** Asks the session how it stands, twenty times a second for as long as it runs. */
	private void tick() {
		if (video.isDisposed() || session.isEmpty()) {
			return;
		}
		LiveSnapshot now = session.get().snapshot();
		show(now);
		if (now.endReason().isEmpty()) {
			tasks.ui().latest("tick", this::tick);
		} else {
			stop();
			stopped(now.endReason());
		}
	}

	private void show(LiveSnapshot now) {
		now.frame().ifPresent(frame -> {
			video.show(frame);
			timeline.add(frame.decision().seconds(), frame.decision().smoothed());
			line.labels(now.labels());
			line.redraw();
		});
		column.show(now, lastReason);
		// once, so that what the part itself has to say is not painted over
		now.messages().stream().findFirst().filter(m -> !m.equals(lastSaid)).ifPresent(m -> {
			lastSaid = m;
			say(m);
		});
	}

	private void say(String text) {
		MoodColumn.set(message, text);
		message.setToolTipText(text);
	}

	/** Hears from the session's threads. */
	private final class Ear implements LiveListener {
		@Override
		public void moodChanged(MoodChange change) {
			tasks.ui().run(() -> {
				lastReason = change.reason();
				timeline.event(change.seconds(), change.to().id(), false);
			});
		}

		@Override
		public void songChanged(SongChange change) {
			tasks.ui().run(() -> timeline.event(change.seconds(), change.song().title(), true));
		}
	}

	/** The camera's light goes out when nobody can see the part. */
	private final class Watcher implements IPartListener2 {
		@Override
		public void partHidden(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == LivePart.this && (session.isPresent() || opening.isPresent())) {
				stop();
				stopped(Messages.live_hidden);
			}
		}

		@Override
		public void partVisible(IWorkbenchPartReference reference) {
			if (reference.getPart(false) == LivePart.this && session.isEmpty() && opening.isEmpty()) {
				bar.refresh();
			}
		}
	}
}
