package org.fervor.ui.data.browser;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.fervor.core.data.Dataset;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageReader;
import org.fervor.ui.chart.BarCanvas;
import org.fervor.ui.data.judge.FaceJudge;
import org.fervor.ui.data.judge.JudgedSample;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.face.FaceSettings;
import org.fervor.ui.form.WrappingRow;
import org.fervor.ui.image.ThumbnailGrid;
import org.fervor.ui.image.Thumbnails;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.look.Look;
import org.fervor.ui.table.RecordTable;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

/**
 * A data set on the screen: summary and filter above, its images as pictures, as a table or both, classes and what was left out below, the selected image beside. Pictures
 * and table show the same samples in the same order and share their selection.
 */
public final class DatasetPage extends Composite {

	private static final int SMALL = 36;
	private static final int LARGE = 160;
	private static final int SMALLEST = 48;
	private static final int SIDE = 88;
	private static final int LEAST_FILTER = 220;
	/** Pictures that are kept, each about 100 to 300 KB. */
	private static final int KEPT = 600;

	private final DatasetBrowserModel model;
	private final Tasks tasks;
	private final FaceJudge judge;
	private final Consumer<List<Sample>> chosen;
	private final Label summary;
	private final Label root;
	private final ClassBar classes;
	private Composite linkBar;
	private Label link;
	private Label filtered;
	private Button judging;
	private Optional<Task> atWork = Optional.empty();
	private Text filter;
	private Combo groups;
	private Scale size;
	private ToolItem showPictures;
	private ToolItem showTable;
	private final WorstBar worst;
	/** What pictures were grouped by before the worst predictions were shown; −1 where they are not. */
	private int groupedBefore = -1;
	private final SashForm views;
	private final ThumbnailGrid<Sample> grid;
	private final RecordTable<Sample> table;
	private final BarCanvas histogram;
	private final CTabItem leftOutTab;
	private final RecordTable<LeftOut> leftOut;
	private final Thumbnails thumbnails;
	private final SamplePreview preview;
	/** While one view follows the other, it does not answer. */
	private boolean following;
	/** What the preview shows and other parts were told. */
	private List<Sample> told = List.of();

	DatasetPage(Composite parent, DatasetBrowserModel model, Tasks tasks, ImageReader reader, FaceFinder finder, FaceJudge judge, Runnable mapClasses, Consumer<List<Sample>> chosen) {
		super(parent, SWT.NONE);
		this.model = model;
		this.tasks = tasks;
		this.judge = judge;
		this.chosen = chosen;
		GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 4).applyTo(this);
		summary = new Label(this, SWT.WRAP);
		summary.setFont(Fonts.bold(summary));
		GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(summary);
		root = new Label(this, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).hint(50, SWT.DEFAULT).applyTo(root);
		classes = new ClassBar(this, mapClasses);
		controls();
		linked();
		worst = new WorstBar(this, () -> worst(WorstPredictions.NONE));
		SashForm beside = new SashForm(this, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 200).applyTo(beside);
		SashForm below = new SashForm(beside, SWT.VERTICAL);
		views = new SashForm(below, SWT.HORIZONTAL);
		thumbnails = new Thumbnails(views, tasks, reader, LARGE, KEPT, () -> tasks.ui().latest("thumbnails", this::redrawPictures));
		grid = new ThumbnailGrid<>(views, SIDE, s -> thumbnails.get(s.image()), s -> s.image().file().getFileName().toString());
		table = new RecordTable<>(views, model.samples());
		table.pictures(DatasetBrowserModel.PICTURE_COLUMN, SMALL + 4, s -> thumbnails.get(s.image()));
		views.setWeights(50, 50);
		CTabFolder tabs = new CTabFolder(below, SWT.BOTTOM | SWT.FLAT);
		histogram = new BarCanvas(tabs, model::onlyClass);
		tab(tabs, Messages.browser_classes, histogram);
		leftOut = new RecordTable<>(tabs, model.leftOut());
		leftOutTab = tab(tabs, "", leftOut.control());
		tabs.setSelection(0);
		below.setWeights(75, 25);
		preview = new SamplePreview(beside, tasks, finder);
		beside.setWeights(62, 38);
		table.onSelect(s -> follow(() -> s.ifPresent(grid::select), s.map(List::of).orElse(List.of())));
		grid.onSelect(several -> follow(() -> several.stream().reduce((a, b) -> b).ifPresent(table::select), several));
		model.samples().onChange(this::showRows);
		table.columns(model::shows);
		FaceSettings.onChange(this, this::judgeAgain);
		arrangeViews();
	}

	/** Shows what the model now has. */
	void refresh() {
		atWork.ifPresent(Task::cancel);
		table.columns(model::shows);
		thumbnails.clear();
		link(false);
		worst.show(WorstPredictions.NONE);
		regroup();
		summary.setText(model.summary());
		classes.show(model.names());
		root.setText(model.dataset().map(d -> d.root().toString()).orElse(""));
		root.setToolTipText(root.getText());
		leftOutTab.setText(model.leftOutTitle());
		histogram.show(model.histogram());
		leftOut.refresh();
		filter.setText("");
		model.samples().filter("");
	}

	/** What is known of the images themselves has changed. */
	void checked() {
		summary.setText(model.summary());
		leftOutTab.setText(model.leftOutTitle());
		leftOut.refresh();
		layout(true, true);
	}

	/** Shows only images that another part has chosen, and says so. @param title which they are */
	void only(String title, Set<String> names) {
		model.only(title, names);
		link(true);
	}

	/** Shows all images again, as the button does. */
	public void all() {
		model.all();
		link(false);
	}

	/** Which images are shown alone; empty where all are. */
	public String linkedTo() {
		return linkBar.getVisible() ? link.getText() : "";
	}

	/** Names of the images that are shown. */
	public List<String> names() {
		return model.samples().visible().stream().map(Sample::name).toList();
	}

	private void linked() {
		linkBar = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(linkBar);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(linkBar);
		linkBar.setVisible(false);
		link = new Label(linkBar, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(link);
		Button button = new Button(linkBar, SWT.PUSH);
		button.setText(Messages.browser_showAll);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> all()));
	}

	private void link(boolean visible) {
		linkBar.setVisible(visible);
		((GridData) linkBar.getLayoutData()).exclude = !visible;
		layout(true, true);
	}

	/** Shows what a run tested, the least believed labels first, or everything again. */
	void worst(WorstPredictions shown) {
		model.worst(shown);
		worst.show(shown);
		if (shown.isEmpty()) {
			regroup();
		} else {
			groupedBefore = groupedBefore < 0 ? groups.getSelectionIndex() : groupedBefore;
			groups.select(GroupBy.NOTHING.ordinal());
		}
		showRows();
		table.columns(model::shows);
		selectFirst();
	}

	/** Groups as before the worst predictions were shown, which have an order of their own. */
	private void regroup() {
		if (groupedBefore >= 0) {
			groups.select(groupedBefore);
			groupedBefore = -1;
		}
	}

	/** Tags have come or changed. */
	void tagged() {
		model.tagged();
		table.columns(model::shows);
	}

	/** What is said about the run whose worst predictions are shown; empty where there is none. */
	public String worst() {
		return worst.text();
	}

	void selectFirst() {
		model.groups(grouping()).stream().flatMap(g -> g.rows().stream()).findFirst().ifPresent(s -> grid.click(s, 0));
	}

	/** What is said about names of classes that are unknown or mapped; empty where there are none. */
	public String classes() {
		return classes.text();
	}

	public RecordTable<Sample> table() {
		return table;
	}

	public ThumbnailGrid<Sample> pictures() {
		return grid;
	}

	public SamplePreview preview() {
		return preview;
	}

	/** Types into the filter. */
	public void filter(String text) {
		filter.setText(text);
	}

	/** Chooses what the pictures are grouped by, by its title. */
	public void group(String title) {
		groups.setText(title);
		grouped();
	}

	/** Judges the faces of all pictures, as the button does; a second call stops that. */
	public void judge() {
		if (atWork.filter(Task::running).isPresent()) {
			atWork.get().cancel();
			return;
		}
		Dataset dataset = model.dataset().orElseThrow();
		String detector = preview.detector();
		judging.setText(Messages.browser_judge_stop);
		judging.requestLayout();
		atWork = Optional.of(tasks.start(NLS.bind(Messages.browser_judge_job, dataset.root()), progress -> judge.judge(dataset, detector, progress), new Outcome<List<JudgedSample>>() {
			@Override
			public void done(List<JudgedSample> judged) {
				if (model.dataset().filter(d -> d == dataset).isPresent()) {
					model.judged(judged);
					table.columns(model::shows);
				}
				judgingEnded();
			}

			@Override
			public void failed(String message) {
				judgingEnded();
				if (model.dataset().filter(d -> d == dataset).isPresent()) {
					filtered.setText(message);
					filtered.requestLayout();
				}
			}

			@Override
			public void cancelled() {
				judgingEnded();
			}
		}));
	}

	/** Whether the faces on the screen have been judged. */
	public boolean judged() {
		return model.judged();
	}

	private void judgingEnded() {
		judging.setText(Messages.browser_judge);
		showRows();
		judging.requestLayout();
	}

	/** Other settings, other faces. */
	private void judgeAgain() {
		if (model.judged() || atWork.filter(Task::running).isPresent()) {
			atWork.ifPresent(Task::cancel);
			atWork = Optional.empty();
			judge();
		}
	}

	private void grouped() {
		if (grouping().needsJudging() && !model.judged() && atWork.filter(Task::running).isEmpty()) {
			judge();
		}
		showRows();
	}

	/** Shows the pictures, the table, or both. */
	public void views(boolean pictures, boolean asTable) {
		showPictures.setSelection(pictures);
		showTable.setSelection(asTable);
		arrangeViews();
	}

	@Override
	public boolean setFocus() {
		return showPictures.getSelection() ? grid.setFocus() : table.control().setFocus();
	}

	private void controls() {
		WrappingRow row = new WrappingRow(this, LEAST_FILTER);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(row);
		Composite first = row.first();
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(first);
		filter = new Text(first, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Messages.browser_filter);
		filter.setToolTipText(Messages.browser_filter);
		filter.addModifyListener(e -> model.samples().filter(filter.getText()));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(80, SWT.DEFAULT).applyTo(filter);
		filtered = new Label(first, SWT.RIGHT);
		judging = new Button(row.rest(), SWT.PUSH);
		judging.setText(Messages.browser_judge);
		judging.setToolTipText(Messages.browser_judge_tip);
		judging.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> judge()));
		Composite grouped = new Composite(row.rest(), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(grouped);
		new Label(grouped, SWT.NONE).setText(Messages.browser_group);
		groups = new Combo(grouped, SWT.READ_ONLY);
		groups.setItems(Arrays.stream(GroupBy.values()).map(GroupBy::title).toArray(String[]::new));
		groups.select(GroupBy.CLASS.ordinal());
		groups.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> grouped()));
		size = new Scale(row.rest(), SWT.HORIZONTAL);
		size.setMinimum(SMALLEST);
		size.setMaximum(LARGE);
		size.setPageIncrement(16);
		size.setSelection(SIDE);
		size.setToolTipText(Messages.browser_size);
		size.setLayoutData(new RowData(90, SWT.DEFAULT));
		size.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> grid.side(size.getSelection())));
		ToolBar shown = new ToolBar(row.rest(), SWT.FLAT);
		// with the style sheet's background nobody would see in the dark which of them is on
		Look.check(shown);
		showPictures = toggle(shown, Messages.browser_showPictures, true);
		showTable = toggle(shown, Messages.browser_showTable, false);
	}

	private ToolItem toggle(ToolBar bar, String text, boolean on) {
		ToolItem item = new ToolItem(bar, SWT.CHECK);
		item.setText(" " + text + " ");
		item.setSelection(on);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> arrangeViews()));
		return item;
	}

	/** At least one view stays. */
	private void arrangeViews() {
		if (!showPictures.getSelection() && !showTable.getSelection()) {
			showPictures.setSelection(true);
		}
		boolean both = showPictures.getSelection() && showTable.getSelection();
		views.setMaximizedControl(both ? null : showTable.getSelection() ? table.control() : grid);
	}

	private GroupBy grouping() {
		return GroupBy.values()[Math.max(0, groups.getSelectionIndex())];
	}

	private void follow(Runnable other, List<Sample> samples) {
		if (following) {
			return;
		}
		following = true;
		try {
			other.run();
		} finally {
			following = false;
		}
		tell(samples);
	}

	private void tell(List<Sample> samples) {
		told = List.copyOf(samples);
		model.dataset().ifPresent(d -> preview.show(d, samples));
		chosen.accept(samples);
	}

	private void showRows() {
		table.refresh();
		grid.show(model.groups(grouping()));
		// what a filter hides is not selected any more: a key or a menu would act on images that nobody sees
		List<Sample> left = grid.selection();
		if (left.size() != told.size()) {
			follow(() -> table.select(left), left);
		}
		filtered.setText(model.filtered());
		link.setText(model.linked());
		link.setToolTipText(link.getText());
		summary.setText(model.summary());
		summary.requestLayout();
		filtered.requestLayout();
	}

	private void redrawPictures() {
		grid.redraw();
		table.control().redraw();
	}

	private static CTabItem tab(CTabFolder folder, String title, Control control) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(title);
		item.setControl(control);
		return item;
	}
}
