package org.fervor.ui.lab.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.fervor.ui.chart.CurveChart;
import org.fervor.ui.data.augment.FaceStudio;
import org.fervor.ui.form.PushAction;
import org.fervor.ui.lab.queue.QueuePage;
import org.fervor.ui.lab.run.RunDesk;
import org.fervor.ui.lab.run.RunRow;
import org.fervor.ui.lab.run.RunsPart;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.look.Look;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

import jakarta.inject.Inject;

/** How runs learn, while they do and afterwards: curves of several at once, confusions per epoch, the queue and the log. Everything is read from the runs' folders. */
public final class TrainingPart extends ViewPart {

	public static final String ID = "org.fervor.ui.lab.training";

	private final RunDesk desk;
	private final Runnable onRuns = this::reloadSoon;
	private final ISelectionListener follower = this::selected;
	private final TrainingModel model = new TrainingModel();
	private final ConfusionModel confusions = new ConfusionModel();
	private final SamplesModel samples = new SamplesModel();
	private final FaceStudio studio;
	private Optional<Set<CurveMeasure>> measures = Optional.empty();
	private Set<Path> runningBefore = new HashSet<>();
	private boolean loading;
	private boolean again;
	private Tasks tasks;
	private PartBody body;
	private Composite page;
	private Label title;
	private CTabFolder tabs;
	private RunTree tree;
	private CurvesPage curves;
	private ConfusionPage confusion;
	private SamplesPage sample;
	private QueuePage queue;
	private CTabItem samplesTab;
	private CTabItem queueTab;
	private CTabItem logTab;
	private Text log;

	@Inject
	public TrainingPart(RunDesk desk, FaceStudio studio) {
		this.desk = desk;
		this.studio = studio;
	}

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		TrainingState.restore(memento, model, chosen -> measures = Optional.of(chosen));
	}

	@Override
	public void saveState(IMemento memento) {
		TrainingState.save(memento, model, curves.measures());
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new PartBody(parent);
		tasks = new Tasks(body);
		body.say(Messages.training_emptyTitle, Messages.training_empty);
		page = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(page);
		title = new Label(page, SWT.NONE);
		title.setFont(Fonts.bold(title));
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(title);
		SashForm sash = new SashForm(page, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(sash);
		tree = new RunTree(sash, model, this::reload);
		tabs = new CTabFolder(sash, SWT.BOTTOM | SWT.FLAT);
		curves = new CurvesPage(holder(), model, this::redraw);
		tab(Messages.training_curves, curves);
		confusion = new ConfusionPage(holder(), confusions);
		tab(Messages.training_confusions, confusion);
		sample = new SamplesPage(holder(), samples, tasks, studio, this::colour);
		samplesTab = tab(Messages.training_samples, sample);
		queue = new QueuePage(holder(), desk.queue(), tasks, this::reloadSoon);
		queueTab = tab(Messages.training_queue, queue);
		log = new Text(holder(), SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		logTab = tab(Messages.training_logTab, log);
		tabs.setSelection(0);
		tabs.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> reload()));
		sash.setWeights(27, 73);
		measures.ifPresent(curves::measures);
		tools();
		desk.onChange(onRuns);
		getSite().getWorkbenchWindow().getSelectionService().addSelectionListener(RunsPart.ID, follower);
		selected(null, getSite().getWorkbenchWindow().getSelectionService().getSelection(RunsPart.ID));
		reload();
	}

	@Override
	public void setFocus() {
		body.setFocus();
	}

	@Override
	public void dispose() {
		desk.forget(onRuns);
		getSite().getWorkbenchWindow().getSelectionService().removeSelectionListener(RunsPart.ID, follower);
		if (tasks != null) {
			tasks.afterwards(Messages.training_sampleFaces, studio::close);
		}
		super.dispose();
	}

	/** The chart of the losses, for a test. */
	public CurveChart loss() {
		return curves.chart(CurveMeasure.LOSS);
	}

	/** Whether the matrix of an epoch is on the screen. */
	public boolean showsConfusions() {
		return confusion.shown();
	}

	/** What is said of each face on the screen: what it is, and what each network takes it for. */
	public List<String> samples() {
		return sample.answers();
	}

	/** How many faces of them are drawn. */
	public int sampleFaces() {
		return sample.faces();
	}

	/** The queue. */
	public QueuePage queue() {
		return queue;
	}

	/** What the runs told. */
	public String log() {
		return log.getText();
	}

	/** Brings a page to the front, as a click on its tab does. @param index from 0: curves, confusions, samples, queue, log */
	public void front(int index) {
		tabs.setSelection(index);
		reload();
	}

	/** Chooses how curves are drawn, as the controls do. @param smoothing 0 to 0.98 */
	public void draw(double smoothing, boolean training, boolean seeds, boolean logarithmic) {
		curves.options(new TrainingModel.Options(smoothing, training, seeds, logarithmic));
		redraw();
	}

	/** Names and states of the runs on the screen. */
	public String title() {
		return title.getText();
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (selection instanceof IStructuredSelection rows) {
			List<Path> folders = Arrays.stream(rows.toArray()).filter(RunRow.class::isInstance).map(r -> ((RunRow) r).folder()).toList();
			if (!folders.isEmpty() && !Set.copyOf(folders).equals(model.shown())) {
				model.show(folders);
				reloadSoon();
			}
		}
	}

	private void reloadSoon() {
		tasks.ui().latest("curves", this::reload);
	}

	private void reload() {
		if (loading) {
			again = true;
			return;
		}
		loading = true;
		TrainingReading.Wish wish = new TrainingReading.Wish(model.shown(), tabs.getSelection() == samplesTab, tabs.getSelection() == logTab);
		tasks.quick(Messages.training_loss, progress -> TrainingReading.read(desk, ResourcesPlugin.getWorkspace().getRoot(), wish), new Outcome<TrainingReading>() {
			@Override
			public void done(TrainingReading reading) {
				show(reading);
				loaded();
			}

			@Override
			public void failed(String message) {
				body.say(Messages.run_damaged, message);
				loaded();
			}

			@Override
			public void cancelled() {
				loaded();
			}
		});
	}

	private void loaded() {
		loading = false;
		if (again) {
			again = false;
			reloadSoon();
		}
	}

	private void show(TrainingReading reading) {
		Set<Path> running = reading.runs().stream().filter(r -> r.row().live()).map(r -> r.row().folder()).collect(Collectors.toSet());
		List<Path> begun = reading.runs().stream().map(r -> r.row().folder()).filter(f -> running.contains(f) && !runningBefore.contains(f)).toList();
		runningBefore = running;
		if (!begun.isEmpty()) {
			// what is at work stays, what was looked at before makes room
			model.show(Stream.concat(model.shown().stream().filter(running::contains), begun.stream()).distinct().toList());
			again = true;
		}
		Set<Path> before = model.shown();
		model.read(reading.runs());
		again |= !before.equals(model.shown());
		redraw();
		confusions.offer(reading.confusions());
		confusion.refresh();
		if (reading.wish().samples()) {
			samples.offer(reading.samples());
			sample.refresh();
		}
		queue.show(reading.queue(), e -> reading.left(e));
		queueTab.setText(queue.open() == 0 ? Messages.training_queue : NLS.bind(Messages.training_queueOpen, queue.open()));
		String told = reading.log().isBlank() ? Messages.training_nothingTold : reading.log();
		if (reading.wish().log() && !log.getText().equals(told)) {
			log.setText(told);
			log.setSelection(told.length());
		}
		body.show(reading.runs().isEmpty() && reading.queue().isEmpty() ? body.notice() : page);
	}

	/** That of the curves of a network of the run whose samples are shown. */
	private Color colour(String network) {
		Path folder = samples.chosen().orElseThrow().run().row().folder();
		int index = model.groups().stream().filter(g -> g.folders().contains(folder)).findFirst().map(g -> model.colour(g, network)).orElse(0);
		return Look.of(sample).series(index);
	}

	private void redraw() {
		tree.refresh();
		curves.refresh();
		title.setText(model.status());
		title.setToolTipText(model.status());
	}

	private void tools() {
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		bar.add(new PushAction(Messages.training_fit, icon("fit"), curves::resetZoom));
		bar.add(new PushAction(Messages.training_export, icon("export"), () -> new ChartFiles(getSite().getShell(), tasks).ask(curves, model)));
		bar.add(new PushAction(Messages.runs_refresh, icon("refresh"), this::reload));
	}

	private static ImageDescriptor icon(String name) {
		return ImageDescriptor.createFromURL(TrainingPart.class.getResource("/icons/" + name + ".svg"));
	}

	/** A plain composite, since the dark style sheet knows what is in one of a part, but not what is right in a folder of tabs. */
	private Composite holder() {
		Composite holder = new Composite(tabs, SWT.NONE);
		holder.setLayout(new FillLayout());
		return holder;
	}

	private CTabItem tab(String text, Control control) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(text);
		item.setControl(control.getParent());
		return item;
	}
}
