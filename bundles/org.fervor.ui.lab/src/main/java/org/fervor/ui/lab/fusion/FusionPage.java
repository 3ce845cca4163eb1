package org.fervor.ui.lab.fusion;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.ImageSource;
import org.fervor.ui.chart.MatrixCanvas;
import org.fervor.ui.image.Thumbnails;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.service.ImageChoice;
import org.fervor.ui.table.RecordTable;
import org.fervor.ui.task.Tasks;

/** Networks and rules in a table, sliders for one's own weights below it; confusions, images and pairs of the selected row beside it. */
final class FusionPage extends Composite {

	private static final int THUMBNAIL = 36;
	private static final int KEPT = 300;

	private final FusionModel model;
	private final Label verdict;
	private final Label badge;
	private final Label correction;
	private final RecordTable<FusionRow> table;
	private final WeightSliders sliders;
	private final CTabFolder tabs;
	private final MatrixCanvas matrix;
	private final RecordTable<CellImage> images;
	private final Label listed;
	private final Button all;
	private final Consumer<ImageChoice> chosen;
	private final RecordTable<PairRow> pairs;
	private final Thumbnails thumbnails;
	/** The cell that other parts have heard of. */
	private Optional<CellChoice> told = Optional.empty();

	FusionPage(Composite parent, FusionModel model, Tasks tasks, ImageReader reader, WeightSliders.Listener weights, Consumer<ImageChoice> chosen) {
		super(parent, SWT.NONE);
		this.model = model;
		this.chosen = chosen;
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		verdict = new Label(this, SWT.WRAP);
		verdict.setFont(Fonts.bold(verdict));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(verdict);
		badge = new Label(this, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(badge);
		correction = new Label(this, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(correction);
		SashForm sash = new SashForm(this, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(sash);
		Composite left = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(left);
		table = new RecordTable<>(left, model.rows());
		table.leastWidths(13, 8, 13, 20, 11, 22, 8, 5);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table.control());
		sliders = new WeightSliders(left, weights);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(sliders);
		tabs = new CTabFolder(sash, SWT.BOTTOM | SWT.FLAT);
		matrix = new MatrixCanvas(tabs);
		matrix.axes(Messages.summary_matrix_true, Messages.summary_matrix_predicted);
		tab(Messages.fusion_confusions, matrix);
		Composite list = new Composite(tabs, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 2).applyTo(list);
		listed = new Label(list, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(4, 0).hint(100, SWT.DEFAULT).applyTo(listed);
		all = new Button(list, SWT.PUSH);
		all.setText(Messages.fusion_showAll);
		all.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> matrix.click(matrix.chosenRow(), matrix.chosenColumn())));
		images = new RecordTable<>(list, model.images());
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(150, 60).applyTo(images.control());
		thumbnails = new Thumbnails(tabs, tasks, reader, THUMBNAIL, KEPT, () -> tasks.ui().latest("cells", images.control()::redraw));
		images.pictures(0, THUMBNAIL + 4, i -> thumbnails.get(new ImageSource.PictureFile(model.data().orElseThrow().data().resolve(i.file()), i.file())));
		tab(Messages.fusion_images, list);
		pairs = new RecordTable<>(tabs, model.pairs());
		tab(Messages.fusion_pairs, pairs.control());
		tabs.setSelection(0);
		sash.setWeights(66, 34);
		table.onSelect(row -> row.ifPresent(this::show));
		matrix.onCell((row, column) -> table.selected().ifPresent(r -> {
			model.choose(r, row, column);
			list();
			if (model.choice().isPresent()) {
				tabs.setSelection(1);
			} else {
				matrix.clear();
			}
		}));
	}

	/** Other runs: new sliders, too. */
	void begin() {
		thumbnails.clear();
		sliders.show(java.util.List.copyOf(model.data().orElseThrow().networks().keySet()), model.weights());
	}

	/** Shows what the model now has. */
	void refresh() {
		Optional<String> before = table.selected().map(FusionRow::id);
		verdict.setText(model.verdict());
		model.data().ifPresent(d -> badge.setText(NLS.bind(Messages.fusion_badge, new Object[] { d.badge().label(), d.files().size(), d.unit().describe() })));
		model.data().ifPresent(d -> badge.setToolTipText(d.badge().meaning() + "\n" + d.protocol()));
		correction.setText(model.correction());
		sliders.set(model.weights());
		table.refresh();
		model.rows().visible().stream().filter(r -> before.filter(r.id()::equals).isPresent()).findFirst().or(() -> model.rows().visible().stream().findFirst()).ifPresent(r -> {
			table.select(r);
			show(r);
		});
		layout(true, true);
	}

	RecordTable<FusionRow> table() {
		return table;
	}

	RecordTable<CellImage> images() {
		return images;
	}

	MatrixCanvas matrix() {
		return matrix;
	}

	WeightSliders sliders() {
		return sliders;
	}

	String verdict() {
		return verdict.getText();
	}

	/** What is listed on the page of images. */
	String listed() {
		return listed.getText();
	}

	private void show(FusionRow row) {
		model.select(row);
		matrix.update(row.judgement().confusion());
		if (model.choice().isEmpty()) {
			matrix.clear();
		}
		list();
		pairs.refresh();
	}

	/** The images of the chosen cell, or all; other parts hear of a cell, again where it holds other images than before. */
	private void list() {
		images.refresh();
		listed.setText(model.listed());
		listed.setToolTipText(model.listed());
		all.setEnabled(model.choice().isPresent());
		model.choice().filter(c -> !told.equals(Optional.of(c))).ifPresent(chosen);
		told = model.choice();
	}

	private void tab(String title, Control control) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}
}
