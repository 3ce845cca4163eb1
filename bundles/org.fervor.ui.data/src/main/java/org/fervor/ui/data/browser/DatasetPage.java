package org.fervor.ui.data.browser;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fervor.core.data.LeftOut;
import org.fervor.core.data.Sample;
import org.fervor.core.image.ImageReader;
import org.fervor.ui.chart.BarCanvas;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.image.Thumbnails;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.table.RecordTable;
import org.fervor.ui.task.Tasks;

/** A data set on the screen: summary and filter above the table, classes and what was left out below it, the selected image beside it. */
public final class DatasetPage extends Composite {

	private static final int THUMBNAIL = 36;

	private final DatasetBrowserModel model;
	private final Label summary;
	private final Label root;
	private final Label filtered;
	private final Text filter;
	private final RecordTable<Sample> table;
	private final BarCanvas histogram;
	private final CTabItem leftOutTab;
	private final RecordTable<LeftOut> leftOut;
	private final Thumbnails thumbnails;
	private final SamplePreview preview;

	DatasetPage(Composite parent, DatasetBrowserModel model, Tasks tasks, ImageReader reader, FaceInspector inspector, Consumer<Optional<Sample>> chosen) {
		super(parent, SWT.NONE);
		this.model = model;
		GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 4).numColumns(2).applyTo(this);
		summary = new Label(this, SWT.NONE);
		summary.setFont(Fonts.bold(summary));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(summary);
		root = new Label(this, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(50, SWT.DEFAULT).applyTo(root);
		filter = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Messages.browser_filter);
		filter.addModifyListener(e -> applyFilter());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
		filtered = new Label(this, SWT.RIGHT);
		GridDataFactory.swtDefaults().applyTo(filtered);
		SashForm beside = new SashForm(this, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(200, 200).applyTo(beside);
		SashForm below = new SashForm(beside, SWT.VERTICAL);
		table = new RecordTable<>(below, model.samples());
		thumbnails = new Thumbnails(table.control(), tasks, reader, THUMBNAIL, () -> tasks.ui().latest("thumbnails", table.control()::redraw));
		table.pictures(DatasetBrowserModel.PICTURE_COLUMN, THUMBNAIL + 4, s -> thumbnails.get(s.image()));
		CTabFolder tabs = new CTabFolder(below, SWT.BOTTOM | SWT.FLAT);
		histogram = new BarCanvas(tabs, this::onlyClass);
		tab(tabs, Messages.browser_classes, histogram);
		leftOut = new RecordTable<>(tabs, model.leftOut());
		leftOutTab = tab(tabs, "", leftOut.control());
		tabs.setSelection(0);
		below.setWeights(70, 30);
		preview = new SamplePreview(beside, tasks, inspector);
		beside.setWeights(62, 38);
		table.onSelect(s -> {
			preview.show(s);
			chosen.accept(s);
		});
	}

	/** Shows what the model now has. */
	void refresh() {
		thumbnails.clear();
		summary.setText(model.summary());
		root.setText(model.dataset().map(d -> d.root().toString()).orElse(""));
		root.setToolTipText(root.getText());
		leftOutTab.setText(model.leftOutTitle());
		histogram.show(model.histogram());
		leftOut.refresh();
		filter.setText("");
		applyFilter();
	}

	void selectFirst() {
		model.samples().visible().stream().findFirst().ifPresent(table::select);
	}

	public RecordTable<Sample> table() {
		return table;
	}

	public SamplePreview preview() {
		return preview;
	}

	/** Types into the filter. */
	public void filter(String text) {
		filter.setText(text);
	}

	@Override
	public boolean setFocus() {
		return table.control().setFocus();
	}

	private void onlyClass(int index) {
		model.onlyClass(index);
		showRows();
	}

	private void applyFilter() {
		model.samples().filter(filter.getText());
		showRows();
	}

	private void showRows() {
		table.refresh();
		filtered.setText(model.filtered());
		filtered.requestLayout();
	}

	private static CTabItem tab(CTabFolder folder, String title, Control control) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(title);
		item.setControl(control);
		return item;
	}
}
