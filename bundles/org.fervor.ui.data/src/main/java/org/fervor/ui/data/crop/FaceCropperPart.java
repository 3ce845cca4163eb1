package org.fervor.ui.data.crop;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.face.FaceInspector;
import org.fervor.core.face.FaceModels;
import org.fervor.core.image.ImageReader;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.cache.FaceCache;
import org.fervor.ui.chart.SpreadCanvas;
import org.fervor.ui.data.SampleChoice;
import org.fervor.ui.data.browser.DatasetBrowserPart;
import org.fervor.ui.data.browser.Detection;
import org.fervor.ui.data.browser.FaceFinder;
import org.fervor.ui.data.judge.JudgedSample;
import org.fervor.ui.data.run.ExperimentFiles;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.face.FaceSettings;
import org.fervor.ui.image.FaceCanvas;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

import jakarta.inject.Inject;

/** Shows where the face of the selected image is, lets it be set right by hand, and shows the crop that comes of it. Corrections are kept at once, beside the data set. */
public final class FaceCropperPart extends ViewPart implements CropPage.Listener {

	public static final String ID = "org.fervor.ui.data.crop";

	private final CropStudio studio;
	private final ProbeBench bench;
	private final ISelectionListener follower = this::selected;
	private Optional<SampleChoice> chosen = Optional.empty();
	private Optional<CropStudio.Seen> seen = Optional.empty();
	private Settings settings = Settings.defaults();
	private Optional<Task> looking = Optional.empty();
	/** Counts what was asked for, so that a late answer to an earlier question is known as such. */
	private int looks;
	private int shapes;
	private Tasks tasks;
	private Combo detector;
	private Label kept;
	private PartBody body;
	private CropPage page;
	private ProbeDesk probing;
	private ReviewDesk review;
	private CropActions actions;

	@Inject
	public FaceCropperPart(ImageReader reader, FaceCropper cropper, FaceInspector inspector, @Service List<FaceDetectorFactory> detectors, FaceModels models, FaceCache cache,
			ComputeService compute) {
		bench = new ProbeBench(compute, reader, cropper, detectors);
		studio = new CropStudio(new FaceFinder(reader, cropper, detectors, Detection.ofWorkspace(models, cache)), cropper, inspector);
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 6).applyTo(all);
		tasks = new Tasks(all);
		Composite bar = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		new Label(bar, SWT.NONE).setText(Messages.browser_detector);
		detector = new Combo(bar, SWT.READ_ONLY);
		detector.setItems(studio.detectors().toArray(String[]::new));
		detector.select(Math.max(0, studio.detectors().indexOf(FaceSettings.stored().get(FaceSettings.DETECTOR))));
		detector.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> look()));
		FaceSettings.onChange(detector, () -> detector(FaceSettings.stored().get(FaceSettings.DETECTOR)));
		kept = new Label(bar, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(60, SWT.DEFAULT).applyTo(kept);
		body = new PartBody(all);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		page = new CropPage(body, this);
		probing = new ProbeDesk(tasks, page, bench);
		review = new ReviewDesk(tasks, page, studio);
		page.settings(settings);
		body.say(Messages.crop_emptyTitle, Messages.crop_empty);
		actions = new CropActions(this);
		getSite().getWorkbenchWindow().getSelectionService().addSelectionListener(DatasetBrowserPart.ID, follower);
		selected(null, getSite().getWorkbenchWindow().getSelectionService().getSelection(DatasetBrowserPart.ID));
	}

	@Override
	public void setFocus() {
		body.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getWorkbenchWindow().getSelectionService().removeSelectionListener(DatasetBrowserPart.ID, follower);
		if (tasks != null) {
			tasks.afterwards(Messages.crop_looking, studio::close);
			tasks.afterwards(Messages.probe_job, bench::close);
		}
		super.dispose();
	}

	/** The face on the screen. */
	public Optional<Face> face() {
		return seen.flatMap(CropStudio.Seen::edit).map(FaceEdit::now);
	}

	/** Name of the image on the screen. */
	public String image() {
		return seen.map(s -> s.choice().sample().name()).orElse("");
	}

	/** Whether the crops are on the screen. */
	public boolean showsCrops() {
		return page.showsCrops();
	}

	/** The picture with the face. */
	public FaceCanvas canvas() {
		return page.canvas();
	}

	/** Names of the images in the review queue. */
	public List<String> queue() {
		return page.queue().stream().map(r -> r.sample().name()).toList();
	}

	/** Chooses the detector as the user does. */
	public void detector(String id) {
		detector.setText(id);
		look();
	}

	/** One step back. */
	public void undo() {
		step(FaceEdit::undo, FaceEdit::canUndo);
	}

	/** One step forth. */
	public void redo() {
		step(FaceEdit::redo, FaceEdit::canRedo);
	}

	/** Back to what the detector found. */
	public void reset() {
		step(FaceEdit::reset, FaceEdit::changed);
	}

	/** Shows another image of the data set. @param by 1 for the next, −1 for the one before */
	public void go(int by) {
		chosen.ifPresent(c -> {
			List<Sample> samples = c.dataset().samples();
			int index = samples.indexOf(c.sample()) + by;
			if (index >= 0 && index < samples.size()) {
				choose(new SampleChoice(c.dataset(), samples.get(index)));
			}
		});
	}

	@Override
	public void dragged(FaceCanvas.Shape shape, boolean done) {
		seen.flatMap(CropStudio.Seen::edit).ifPresent(edit -> {
			if (done) {
				edit.change(shape);
				store();
			} else {
				crop(edit.with(shape));
			}
		});
	}

	@Override
	public void set(Parameter<?> parameter, String value) {
		settings = with(settings, parameter, value);
		page.settings(settings);
		face().ifPresent(this::crop);
	}

	@Override
	public void review() {
		chosen.ifPresent(c -> review.review(c.dataset(), detector.getText()));
	}

	@Override
	public void findRuns() {
		probing.findRuns();
	}

	@Override
	public void probe() {
		probing.probe(seen, face());
	}

	/** Chooses a run for the page about sensitivity as the user does, by its place, and brings the page to the front. */
	public void probeWith(int place) {
		page.showProbe();
		page.probe().choose(place);
		probe();
	}

	/** The runs that can be chosen there. */
	public List<Path> runs() {
		return page.probe().runs();
	}

	/** The spread of the scores on the screen. */
	public List<SpreadCanvas.Spread> spreads() {
		return page.probe().chart().spreads();
	}

	@Override
	public void use(Control below) {
		ExperimentMenu.open(below, this::write);
	}

	@Override
	public void choose(JudgedSample row) {
		chosen.ifPresent(c -> choose(new SampleChoice(c.dataset(), row.sample())));
	}

	/** Writes the crop's settings into an experiment, as the menu does. */
	public void write(IFile file) {
		Settings crop = settings;
		tasks.quick(Messages.crop_use, progress -> {
			ExperimentFiles.set(file, shared(crop));
			return file;
		}, new Outcome<IFile>() {
			@Override
			public void done(IFile written) {
				kept.setText(NLS.bind(Messages.crop_used, written.getFullPath()));
			}

			@Override
			public void failed(String message) {
				kept.setText(message);
				kept.setToolTipText(message);
			}
		});
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (selection instanceof IStructuredSelection rows && rows.getFirstElement() instanceof SampleChoice choice) {
			choose(choice);
		}
	}

	private void choose(SampleChoice choice) {
		if (!chosen.filter(choice::equals).isPresent()) {
			if (chosen.filter(c -> c.dataset() == choice.dataset()).isEmpty()) {
				page.queue(List.of());
				page.queueState("");
			}
			chosen = Optional.of(choice);
			look();
		}
	}

	private void look() {
		looking.ifPresent(Task::cancel);
		if (chosen.isEmpty()) {
			return;
		}
		SampleChoice choice = chosen.get();
		String id = detector.getText();
		int mine = ++looks;
		looking = Optional.of(tasks.quick(Messages.crop_looking, progress -> studio.look(choice, id, progress), new Outcome<CropStudio.Seen>() {
			@Override
			public void done(CropStudio.Seen found) {
				if (mine == looks) {
					show(found);
				}
			}

			@Override
			public void failed(String message) {
				if (mine == looks) {
					seen = Optional.empty();
					body.say(Messages.crop_failedTitle, message);
					enable();
				}
			}
		}));
	}

	private void show(CropStudio.Seen found) {
		seen = Optional.of(found);
		// crops of the face before, which may still be at work, are not wanted any more
		shapes++;
		body.show(page);
		page.show(found);
		kept.setText(found.edit().filter(FaceEdit::changed).isPresent() ? NLS.bind(Messages.crop_kept, found.place()) : "");
		refresh();
	}

	private void refresh() {
		seen.flatMap(CropStudio.Seen::edit).ifPresent(edit -> {
			page.face(edit.now(), edit.shape());
			crop(edit.now());
		});
		probe();
		enable();
	}

	private void crop(Face face) {
		CropStudio.Seen now = seen.orElseThrow();
		Settings how = settings;
		int mine = ++shapes;
		tasks.quick(Messages.crop_looking, progress -> studio.crops(now.image(), face, how), new Outcome<CropStudio.Crops>() {
			@Override
			public void done(CropStudio.Crops made) {
				if (mine == shapes) {
					page.crops(face, made);
				}
			}

			@Override
			public void failed(String message) {
				if (mine == shapes) {
					body.say(Messages.crop_failedTitle, message);
				}
			}
		});
	}

	private void step(java.util.function.Consumer<FaceEdit> step, java.util.function.Predicate<FaceEdit> possible) {
		seen.flatMap(CropStudio.Seen::edit).filter(possible).ifPresent(edit -> {
			step.accept(edit);
			store();
		});
	}

	private void store() {
		refresh();
		CropStudio.Seen now = seen.orElseThrow();
		FaceEdit edit = now.edit().orElseThrow();
		if (edit.now().landmarks().isEmpty()) {
			kept.setText(Messages.crop_boxNotKept);
			return;
		}
		tasks.background(Messages.crop_storing, progress -> {
			studio.store(now, edit);
			return now.place();
		}, new Outcome<java.nio.file.Path>() {
			@Override
			public void done(java.nio.file.Path file) {
				if (seen.filter(now::equals).isPresent()) {
					kept.setText(edit.changed() ? NLS.bind(Messages.crop_kept, file) : Messages.crop_asFound);
					kept.setToolTipText(kept.getText());
				}
			}

			@Override
			public void failed(String message) {
				kept.setText(message);
				kept.setToolTipText(message);
			}
		});
	}

	private void enable() {
		List<Sample> samples = chosen.map(c -> c.dataset().samples()).orElse(List.of());
		actions.enable(seen.flatMap(CropStudio.Seen::edit), chosen.map(c -> samples.indexOf(c.sample())).orElse(-1), samples.size());
	}

	/** All crop settings but the size, which belongs to the experiment. */
	private static Map<Parameter<?>, String> shared(Settings crop) {
		Map<Parameter<?>, String> texts = new LinkedHashMap<>();
		FaceCropper.PARAMETERS.stream().filter(p -> p != FaceCropper.SIZE).forEach(p -> texts.put(p, crop.texts(List.of(p)).get(p.id())));
		return texts;
	}

	private static <T> Settings with(Settings settings, Parameter<T> parameter, String value) {
		return settings.with(parameter, parameter.parse(value));
	}
}
