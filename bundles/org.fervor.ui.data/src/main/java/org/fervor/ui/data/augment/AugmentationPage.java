package org.fervor.ui.data.augment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISelectionService;
import org.fervor.core.augment.LabelSafety;
import org.fervor.core.parameter.Parameter;
import org.fervor.experiment.AugmentChoice;
import org.fervor.experiment.LabelJudge.Opinion;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.data.SampleChoice;
import org.fervor.ui.data.browser.DatasetBrowserPart;
import org.fervor.ui.data.preferences.PreviewSettings;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.image.ThumbnailGrid;
import org.fervor.ui.look.Look;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.task.Tasks;

/**
 * Edits the augmentation of an experiment with its result before the eyes: controls above, the sheet of some faces below, the selected operation beside. An editor of
 * experiments puts it on a page.
 */
public final class AugmentationPage implements SheetWork.Listener, OperationForm.Listener, AugmentationBar.Listener {

	private final Composite page;
	private final AugmentationDesk desk;
	private final AugmentationModel model;
	private final SheetWork work;
	private final ISelectionService selections;
	private final ISelectionListener follower = (part, selection) -> selected(selection);
	private final Runnable refresher = this::refresh;
	private final AugmentationBar bar;
	private final Label status;
	private final PartBody body;
	private final SashForm sash;
	private final AugmentationSheet sheet;
	private final OperationForm form;
	private List<SampleChoice> selected = List.of();
	private Optional<SheetCell> current = Optional.empty();
	private int turn;
	/** Whether the networks cannot be asked. */
	private boolean unasked;

	public AugmentationPage(Composite parent, AugmentationDesk desk, FaceStudio studio, ISelectionService selections) {
		// a plain composite: the style sheet gives it the background of editors, and what is drawn by hand inherits it
		page = new Composite(parent, SWT.NONE);
		page.setBackgroundMode(SWT.INHERIT_DEFAULT);
		this.desk = desk;
		this.selections = selections;
		model = new AugmentationModel(desk.recipe(), PreviewSettings.stored());
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(6, 6).applyTo(page);
		Tasks tasks = new Tasks(page);
		work = new SheetWork(tasks, studio, this);
		bar = new AugmentationBar(page, tasks, this);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		status = new Label(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(status);
		body = new PartBody(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(body);
		sash = new SashForm(body, SWT.HORIZONTAL);
		sheet = new AugmentationSheet(sash);
		form = new OperationForm(sash, this);
		sash.setWeights(66, 34);
		sheet.tips(model::tip);
		sheet.onSelect(this::choose);
		sheet.onToggle(id -> model.recipe().step(id).filter(s -> model.recipe().kind() == AugmentChoice.PAPER).ifPresent(s -> desk.on(id, !s.on())));
		desk.onChange(refresher);
		selections.addSelectionListener(DatasetBrowserPart.ID, follower);
		selected = choices(selections.getSelection(DatasetBrowserPart.ID));
		bar.pick(selected.isEmpty() ? FacePick.ONE : FacePick.SELECTED);
		page.addDisposeListener(e -> {
			selections.removeSelectionListener(DatasetBrowserPart.ID, follower);
			desk.forget(refresher);
			work.close();
		});
		body.say(Messages.augment_makingTitle, "");
	}

	/** Shows the experiment as it is now. To be called when the page comes to the front, too. */
	public void refresh() {
		model.stored(desk.recipe());
		if (page.isVisible()) {
			make();
		}
	}

	/** Sets what still moves, before the experiment is saved. */
	public void commit() {
		form.commit();
	}

	public void setFocus() {
		body.setFocus();
	}

	/** What is put on the page of an editor. */
	public Composite control() {
		return page;
	}

	/** Names of the pictures on the screen, for a test. */
	public List<String> captions() {
		return sheet.cells().stream().map(SheetCell::caption).toList();
	}

	/** The pictures on the screen as training gets them. */
	public List<org.fervor.core.image.PixelImage> images() {
		return sheet.cells().stream().map(SheetCell::image).toList();
	}

	/** What is drawn: the pictures, or their differences. */
	public List<org.fervor.core.image.PixelImage> pictures() {
		return sheet.cells().stream().map(SheetCell::picture).toList();
	}

	/** The grid of pictures. */
	public ThumbnailGrid<String> grid() {
		return sheet.control();
	}

	/** What is said about the faces, or what is wrong. */
	public String status() {
		return body.shows(sash) ? status.getText() : body.notice().sentence();
	}

	/** What is said about the selected picture. */
	public String words() {
		return form.words();
	}

	/** How safe labels are, as far as it is known: one line per picture. */
	public List<String> verdicts() {
		return sheet.cells().stream().map(model::words).filter(w -> !w.isEmpty()).toList();
	}

	/** Selects what an operation makes of the first face, as a click does. */
	public void select(String operation) {
		sheet.cells().stream().filter(c -> c.operation().equals(operation)).findFirst().ifPresent(c -> {
			sheet.control().click(c.key(), SWT.NONE);
		});
	}

	/** Moves the slider of a parameter of the selected operation as the user does, without letting go. */
	public void drag(String parameter, int place) {
		Parameter<?> moved = model.step().orElseThrow().operation().parameters().stream().filter(p -> p.id().equals(parameter)).findFirst().orElseThrow();
		form.sliders().orElseThrow().drag(moved, place);
	}

	/** Types into a cell of the selected mask. @return what is then said under the matrix */
	public String weight(int index, String text) {
		MaskGrid grid = form.matrix().orElseThrow();
		grid.fields().get(index).setText(text);
		return grid.said();
	}

	/** The controls above. */
	public AugmentationBar bar() {
		return bar;
	}

	@Override
	public void kind(AugmentChoice kind) {
		desk.kind(kind);
	}

	@Override
	public void faces(int by) {
		turn += by;
		make();
	}

	@Override
	public void seed(long seed) {
		model.seed(seed);
		make();
	}

	@Override
	public void keepSeed() {
		desk.seed(model.seed());
	}

	@Override
	public void look() {
		make();
	}

	@Override
	public void allOn() {
		model.recipe().steps().stream().filter(s -> !s.on()).forEach(s -> desk.on(s.operation().id(), true));
	}

	@Override
	public void allReset() {
		desk.reset(model.recipe().steps().stream().map(s -> s.operation().id()).toList());
	}

	@Override
	public void on(boolean on) {
		desk.on(model.operation(), on);
	}

	@Override
	public void reset() {
		desk.reset(List.of(model.operation()));
	}

	@Override
	public void moving(Parameter<?> parameter, String value) {
		model.moving(parameter, value);
		make();
	}

	@Override
	public void set(Parameter<?> parameter, String value) {
		desk.set(model.operation(), parameter, value);
		// a value that was set already changes nothing, but what moved has come to rest
		refresh();
	}

	@Override
	public void made(List<List<SheetCell>> faces) {
		sheet.show(faces);
		current = current.flatMap(c -> same(faces, c)).or(() -> Optional.of(faces.get(0).get(0)));
		current.ifPresent(sheet::select);
		model.operation(current.map(SheetCell::operation).orElse(""));
		status.setText(said(faces));
		status.setToolTipText(faces.stream().map(f -> AugmentationSheet.title(f.get(0).face())).reduce((a, b) -> a + "\n" + b).orElse(""));
		body.show(sash);
		showForm();
	}

	@Override
	public void judged(Map<String, Opinion> opinions) {
		model.opinions(opinions);
		sheet.mark(model.levels());
		showForm();
	}

	@Override
	public void notJudged(String message) {
		unasked = true;
		showForm();
		status.setText(message);
		status.setToolTipText(message);
	}

	@Override
	public void failed(String message) {
		body.say(Messages.augment_failedTitle, message);
	}

	/** The same operation on the same face, or on the first one. */
	private static Optional<SheetCell> same(List<List<SheetCell>> faces, SheetCell cell) {
		return faces.stream().flatMap(List::stream).filter(c -> c.key().equals(cell.key())).findFirst()
				.or(() -> faces.get(0).stream().filter(c -> c.operation().equals(cell.operation())).findFirst());
	}

	private void choose(SheetCell cell) {
		form.commit();
		current = Optional.of(cell);
		model.operation(cell.operation());
		showForm();
	}

	private void showForm() {
		Optional<Recipe.Step> step = model.step();
		String headline = step.map(s -> s.operation().title()).orElseGet(() -> current.map(c -> AugmentationSheet.title(c.face())).orElse(""));
		form.show(step, model.recipe().kind() == AugmentChoice.PAPER, headline, about(), opinion());
	}

	/** What networks think of the selected picture, or that they are being asked. */
	private String opinion() {
		String known = current.map(model::words).orElse("");
		return known.isEmpty() && bar.judge().isPresent() && !unasked ? Messages.safety_pending : known;
	}

	private String about() {
		return switch (model.recipe().kind()) {
			case NONE -> Messages.augment_aboutNone;
			case PAPER -> Messages.augment_aboutPaper;
			case LIVE -> Messages.augment_aboutLive;
		};
	}

	private String said(List<List<SheetCell>> faces) {
		int pictures = faces.get(0).size() - 1;
		long on = faces.get(0).stream().filter(c -> !c.original() && c.on()).count();
		String what = faces.size() == 1 ? AugmentationSheet.title(faces.get(0).get(0).face()) : NLS.bind(Messages.augment_facesSaid, faces.size());
		if (bar.pick() == FacePick.SELECTED && selected.size() > FacePick.MOST) {
			what = NLS.bind(Messages.augment_facesLimited, FacePick.MOST, selected.size());
		}
		return switch (model.recipe().kind()) {
			case NONE -> NLS.bind(Messages.augment_saidNone, what);
			case PAPER -> NLS.bind(Messages.augment_saidPaper, new Object[] { what, on, pictures, on + 1 });
			case LIVE -> NLS.bind(Messages.augment_saidLive, what);
		};
	}

	private void make() {
		unasked = false;
		bar.show(model.recipe().kind(), model.seed(), model.triesSeed(), model.seedText());
		Optional<FaceWish> wish = wish();
		if (wish.isEmpty()) {
			work.stop();
			boolean choosing = bar.pick() == FacePick.SELECTED;
			body.say(choosing ? Messages.augment_emptyTitle : Messages.augment_noDataTitle, choosing ? Messages.augment_empty : Messages.augment_noData);
			return;
		}
		Optional<SheetMaker.Difference> difference = bar.gain().isPresent() ? Optional.of(new SheetMaker.Difference(bar.gain().getAsDouble(), neutral())) : Optional.empty();
		Optional<StoredRun> judge = bar.judge();
		work.order(new SheetWork.Order(wish.get(), model.recipe(), difference, judge, PreviewSettings.stored().get(LabelSafety.DRAWS)));
	}

	private Optional<FaceWish> wish() {
		if (bar.pick() == FacePick.SELECTED) {
			return selected.isEmpty() ? Optional.empty() : Optional.of(new FaceWish.Selected(selected));
		}
		return desk.data().map(data -> new FaceWish.Picked(data, bar.pick(), turn));
	}

	private int neutral() {
		return Look.of(sheet.control()) == Look.DARK ? 0x2f2f2f : 0xffffff;
	}

	private void selected(ISelection selection) {
		List<SampleChoice> now = choices(selection);
		if (!now.isEmpty() && !now.equals(selected)) {
			selected = now;
			if (bar.pick() == FacePick.SELECTED && page.isVisible()) {
				make();
			}
		}
	}

	static List<SampleChoice> choices(ISelection selection) {
		return selection instanceof IStructuredSelection rows ? Arrays.stream(rows.toArray()).filter(SampleChoice.class::isInstance).map(SampleChoice.class::cast).toList() : List.of();
	}
}
