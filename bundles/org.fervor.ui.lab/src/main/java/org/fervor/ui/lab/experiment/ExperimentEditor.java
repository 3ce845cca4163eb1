package org.fervor.ui.lab.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.fervor.core.compute.TrainingParameters;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.parameter.Parameter;
import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.document.DocumentPackage;
import org.fervor.experiment.document.ExperimentDocument;
import org.fervor.ui.data.augment.AugmentationDesk;
import org.fervor.ui.data.augment.AugmentationPage;
import org.fervor.ui.data.augment.FaceStudio;
import org.fervor.ui.data.browser.ClassMaps;
import org.fervor.ui.form.CheckList;
import org.fervor.ui.form.CheckList.Choice;
import org.fervor.ui.form.ParameterForm;
import org.fervor.ui.form.Sections;
import org.fervor.ui.help.HelpTopic;
import org.fervor.ui.lab.document.DocumentEditor;
import org.fervor.ui.lab.document.Edits;
import org.fervor.ui.lab.queue.SweepDialog;
import org.fervor.ui.lab.run.RunDesk;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Look;

import jakarta.inject.Inject;

/** Edits an {@code .experiment} file as a form, and runs it. */
public final class ExperimentEditor extends DocumentEditor<ExperimentDocument> implements HelpTopic {

	public static final String ID = "org.fervor.ui.lab.experiment";

	private static final int MARGIN = 12;
	private static final int GAP = 8;
	/** Of a line of the sentence beside the buttons. */
	private static final int LEAST_LETTERS = 50;

	private final RunDesk desk;
	private final FaceStudio studio;
	private final List<Choice> operations;
	private final List<Runnable> fillers = new ArrayList<>();
	private ExperimentModel model;
	private ExperimentAugmentation augmentation;
	private CTabFolder pages;
	private Optional<AugmentationPage> pictures = Optional.empty();
	private Sections sections;
	private Label sentence;
	private Button run;
	private Button queue;
	private Button sweep;

	@Inject
	public ExperimentEditor(RunDesk desk, FaceStudio studio) {
		this.desk = desk;
		this.studio = studio;
		this.operations = Choices.operations(studio.operations().operations());
	}

	@Override
	protected ExperimentDocument read(Path file) {
		return DocumentFiles.readExperiment(file);
	}

	@Override
	protected void createPage(Composite parent, ExperimentDocument document, Edits edits) {
		// asked for each time: saved under another name, the experiment may stand in another folder
		Supplier<Path> folder = () -> path().toAbsolutePath().getParent();
		model = new ExperimentModel(document, edits, folder, studio.operations());
		augmentation = new ExperimentAugmentation(document, edits, folder, this::getPartName, studio.operations(), this::showAugmentation);
		pages = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
		Composite page = new Composite(pages, SWT.NONE);
		tab(Messages.experiment_page, page);
		tab(Messages.experiment_section_augment, new Composite(pages, SWT.NONE));
		pages.setSelection(0);
		pages.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> turned()));
		GridLayoutFactory.fillDefaults().margins(0, 0).spacing(0, 0).applyTo(page);
		head(page);
		sections = new Sections(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(sections.control());
		what(sections.left(Messages.experiment_section_what));
		data(sections.left(Messages.experiment_section_data));
		parameters(sections.left(Messages.experiment_section_crop), FaceCropper.PARAMETERS);
		choices(sections.right(Messages.experiment_section_networks), 2, () -> Choices.networks(model.folder()), Messages.experiment_section_networks,
				document.getNetworks());
		choices(sections.right(Messages.experiment_section_split), 2, Choices::splits, Messages.experiment_section_split, document.getSplits());
		choices(sections.right(Messages.experiment_section_fusion), 3, Choices::fusions, Messages.experiment_section_fusion, document.getFusions());
		parameters(sections.right(Messages.experiment_section_training), TrainingParameters.ALL);
		augmentation(sections.right(Messages.experiment_section_augment));
	}

	@Override
	protected void refresh() {
		fillers.forEach(Runnable::run);
		String problem = model.problem();
		sentence.setText(problem.isEmpty() ? model.sentence() : problem);
		sentence.setForeground(problem.isEmpty() ? null : Look.of(sentence).error());
		fitSentence();
		List.of(run, queue, sweep).forEach(b -> b.setEnabled(problem.isEmpty()));
		sections.arrange();
	}

	@Override
	public void setFocus() {
		if (sections != null && pages.getSelectionIndex() == 0) {
			sections.control().setFocus();
		} else {
			pictures.ifPresent(AugmentationPage::setFocus);
		}
	}

	@Override
	public String helpTopic() {
		return pages != null && pages.getSelectionIndex() == 1 ? ID + ".augmentation" : ID;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		pictures.ifPresent(AugmentationPage::commit);
		super.doSave(monitor);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == AugmentationDesk.class && augmentation != null ? adapter.cast(augmentation) : super.getAdapter(adapter);
	}

	/** Turns to the page on which the augmentation is edited with its pictures. */
	public AugmentationPage showAugmentation() {
		getSite().getPage().activate(this);
		pages.setSelection(1);
		turned();
		return pictures.orElseThrow();
	}

	/** What stands beside the Run button: what will be run, or what is wrong. */
	public String sentence() {
		return sentence.getText();
	}

	/** Saves what has changed and starts the runs, as the button does. */
	public void run() {
		if (saved()) {
			desk.start(getSite().getPage(), path(), model.plans());
		}
	}

	/** Saves what has changed and puts the runs into the queue, as the button does. */
	public void queue() {
		if (saved()) {
			queue(List.of(Map.of()));
		}
	}

	/** Asks for settings to try, and puts a run of each into the queue. */
	public void sweep() {
		if (saved()) {
			SweepDialog dialog = new SweepDialog(getSite().getShell(), desk, path());
			if (dialog.open() == SweepDialog.OK) {
				queue(dialog.points());
			}
		}
	}

	private boolean saved() {
		// another program may have changed the file while this editor was in front
		look();
		if (isDirty()) {
			doSave(new NullProgressMonitor());
		}
		return !isDirty() && model.problem().isEmpty();
	}

	private void queue(List<Map<String, String>> points) {
		desk.enqueue(getSite().getPage(), path(), points);
	}

	/** Sets a parameter as the form does, for a test. */
	public void set(Parameter<?> parameter, String value) {
		model.setting(parameter, value);
	}

	private void head(Composite page) {
		Composite head = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(MARGIN, 10).spacing(GAP, 4).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		run = button(head, Messages.experiment_run, Messages.experiment_runTip, "run", this::run);
		queue = button(head, Messages.experiment_queue, Messages.experiment_queueTip, "queue", this::queue);
		sweep = button(head, Messages.experiment_sweep, Messages.experiment_sweepTip, "sweep", this::sweep);
		sentence = new Label(head, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(sentence);
		page.addListener(SWT.Resize, e -> fitSentence());
	}

	/** Beside the buttons where lines can be long, else below them; never so high that the form has no room. The tool tip has all of it. */
	private void fitSentence() {
		Composite head = sentence.getParent();
		Rectangle room = head.getParent().getClientArea();
		GC gc = new GC(sentence);
		int line = gc.getFontMetrics().getHeight();
		int least = (int) (LEAST_LETTERS * gc.getFontMetrics().getAverageCharacterWidth());
		gc.dispose();
		int buttons = run.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + queue.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + sweep.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		boolean beside = room.width - buttons - 2 * MARGIN - 3 * GAP >= least;
		int width = Math.max(60, room.width - 2 * MARGIN - (beside ? buttons + 3 * GAP : 0));
		int most = Math.max(2, room.height / 4 / line) * line;
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(beside ? 1 : 4, 1)
				.hint(60, Math.min(most, sentence.computeSize(width, SWT.DEFAULT).y)).applyTo(sentence);
		sentence.setToolTipText(sentence.getText());
		sentence.requestLayout();
	}

	private static Button button(Composite head, String text, String tip, String icon, Runnable action) {
		Button button = new Button(head, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tip);
		button.setImage(new LocalResourceManager(JFaceResources.getResources(), button)
				.create(ImageDescriptor.createFromURL(ExperimentEditor.class.getResource("/icons/" + icon + ".svg"))));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(button);
		return button;
	}

	private void what(Composite body) {
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(body);
		text(body, Messages.experiment_name, DocumentPackage.Literals.EXPERIMENT_DOCUMENT__NAME);
		text(body, Messages.experiment_description, DocumentPackage.Literals.EXPERIMENT_DOCUMENT__DESCRIPTION);
	}

	private void data(Composite body) {
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(body);
		Composite folder = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 6).applyTo(folder);
		text(folder, Messages.experiment_data, DocumentPackage.Literals.EXPERIMENT_DOCUMENT__DATA);
		Button browse = new Button(folder, SWT.PUSH);
		browse.setText(Messages.experiment_browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
		Composite rest = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(rest);
		parameters(rest, List.of(ExperimentParameters.LAYOUT, ExperimentParameters.MAP, ExperimentParameters.INCLUDE, ExperimentParameters.CLASSES, ExperimentParameters.DETECTOR,
				ExperimentParameters.KEEP_FACELESS, ExperimentParameters.SEED));
	}

	private void augmentation(Composite body) {
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(body);
		Composite kind = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(kind);
		parameters(kind, List.of(ExperimentParameters.AUGMENT));
		Label hint = new Label(body, SWT.WRAP);
		hint.setText(Messages.experiment_augment_hint);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(hint);
		Composite boxes = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(boxes);
		CheckList list = new CheckList(boxes, 2, augmentation::operations);
		fillers.add(() -> list.show(operations, augmentation.operations()));
		Link link = new Link(body, SWT.NONE);
		link.setText(Messages.experiment_augment_pictures);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> showAugmentation()));
	}

	private void tab(String title, Composite page) {
		CTabItem item = new CTabItem(pages, SWT.NONE);
		item.setText(title);
		item.setControl(page);
	}

	/** Another page has come to the front; that with the pictures is made when it is first looked at. */
	private void turned() {
		if (pages.getSelectionIndex() == 1) {
			if (pictures.isEmpty()) {
				pages.getItem(1).getControl().dispose();
				pictures = Optional.of(new AugmentationPage(pages, augmentation, studio, getSite().getWorkbenchWindow().getSelectionService()));
				pages.getItem(1).setControl(pictures.get().control());
			}
			pictures.get().refresh();
			pictures.get().setFocus();
		}
	}

	private void parameters(Composite body, List<? extends Parameter<?>> parameters) {
		ParameterForm form = new ParameterForm(body, parameters, (parameter, value) -> model.setting(parameter, value));
		fillers.add(() -> form.show(model::setting));
	}

	private void choices(Composite body, int columns, Supplier<List<Choice>> offered, String label,
			EList<String> list) {
		CheckList boxes = new CheckList(body, columns, ids -> model.list(list, label, ids));
		fillers.add(() -> boxes.show(offered.get(), list));
	}

	private void text(Composite body, String label, EAttribute attribute) {
		new Label(body, SWT.NONE).setText(label);
		Text text = new Text(body, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(text);
		text.addModifyListener(e -> model.text(attribute, text.getText()));
		fillers.add(() -> {
			if (!text.getText().equals(model.text(attribute))) {
				text.setText(model.text(attribute));
			}
		});
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getSite().getShell(), SWT.OPEN);
		dialog.setText(Messages.experiment_data_choose);
		dialog.setFilterPath(model.folder().toString());
		Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(chosen -> {
			model.data(chosen);
			model.setting(ExperimentParameters.MAP, ClassMaps.of(chosen).toString());
		});
	}
}
