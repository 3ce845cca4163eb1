package org.fervor.ui.data.crop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceQuality;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.ui.data.judge.JudgedSample;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.form.ParameterForm;
import org.fervor.ui.image.FaceCanvas;
import org.fervor.ui.image.ImageCanvas;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.table.Column;
import org.fervor.ui.table.RecordTable;
import org.fervor.ui.table.TableModel;

/** The face at the left; its crops, the crop's settings and the review queue at the right. */
final class CropPage extends Composite {

	/** What somebody does on the page. */
	interface Listener {
		/** The face was dragged. @param done whether the button was released */
		void dragged(FaceCanvas.Shape shape, boolean done);

		/** A setting of the crop was changed. */
		void set(Parameter<?> parameter, String value);

		/** Look through the whole data set. */
		void review();

		/** Write the settings into an experiment. */
		void use(Control below);

		/** Tell how much the answer of a run depends on the crop. */
		void probe();

		/** Look for runs. */
		void findRuns();

		/** A picture of the queue was chosen. */
		void choose(JudgedSample row);
	}

	private static final List<Parameter<?>> SHOWN = List.of(FaceCropper.RULE, FaceCropper.MARGIN, FaceCropper.SQUARE, FaceCropper.PADDING, FaceCropper.GREY);

	private final FaceCanvas canvas;
	private final Label name;
	private final Label facts;
	private final Map<Integer, ImageCanvas> crops = new LinkedHashMap<>();
	private final ParameterForm form;
	private final CTabFolder tabs;
	private final TableModel<JudgedSample> queue = new TableModel<>(List.of(
			Column.text(Messages.browser_column_name, 30, r -> r.sample().name()),
			new Column<>(Messages.review_score, 12, true, r -> r.quality().map(q -> String.format(Locale.ROOT, "%.2f", q.score())).orElse(""),
					java.util.Comparator.comparingDouble(JudgedSample::worth)),
			Column.number(Messages.review_size, 12, r -> number(r, FaceQuality::size), v -> String.valueOf(Math.round(v))),
			Column.number(Messages.review_sharpness, 14, r -> number(r, FaceQuality::sharpness), v -> String.valueOf(Math.round(v))),
			Column.text(Messages.review_reasons, 40, r -> String.join("; ", r.reasons()))), r -> r.sample().name());
	private final RecordTable<JudgedSample> table;
	private final Label queueState;
	private final ProbePage probe;

	CropPage(Composite parent, Listener listener) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(this);
		SashForm sash = new SashForm(this, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(sash);
		Composite left = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(left);
		canvas = new FaceCanvas(left, s -> listener.dragged(s, false), s -> listener.dragged(s, true));
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 160).applyTo(canvas);
		name = new Label(left, SWT.NONE);
		name.setFont(Fonts.bold(name));
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(name);
		facts = new Label(left, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(facts);
		tabs = new CTabFolder(sash, SWT.TOP | SWT.FLAT);
		sash.setWeights(52, 48);
		ScrolledComposite scroll = new ScrolledComposite(tabs, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		Composite settings = new Composite(scroll, SWT.NONE);
		scroll.setContent(settings);
		GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 10).applyTo(settings);
		crops(settings);
		Composite body = new Composite(settings, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
		form = new ParameterForm(body, SHOWN, listener::set);
		Button use = new Button(settings, SWT.PUSH);
		use.setText(Messages.crop_use);
		use.setToolTipText(Messages.crop_use_tip);
		use.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> listener.use(use)));
		scroll.setMinSize(settings.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		tab(Messages.crop_crop, scroll);
		Composite review = new Composite(tabs, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 6).spacing(6, 6).numColumns(2).applyTo(review);
		Button look = new Button(review, SWT.PUSH);
		look.setText(Messages.review_start);
		look.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> listener.review()));
		queueState = new Label(review, SWT.WRAP);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(80, SWT.DEFAULT).applyTo(queueState);
		table = new RecordTable<>(review, queue);
		table.leastWidths(18, 6, 5, 10, 20);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(150, 80).applyTo(table.control());
		table.onSelect(r -> r.ifPresent(listener::choose));
		tab(Messages.review_title, review);
		probe = new ProbePage(tabs, listener::probe, listener::findRuns);
		tab(Messages.probe_title, probe.control());
		tabs.setSelection(0);
		tabs.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			if (probing()) {
				listener.findRuns();
				listener.probe();
			}
		}));
	}

	/** The page about sensitivity. */
	ProbePage probe() {
		return probe;
	}

	/** Whether the page about sensitivity is in front. */
	boolean probing() {
		return tabs.getSelection() != null && tabs.getSelection().getControl() == probe.control();
	}

	/** Brings the page about sensitivity to the front. */
	void showProbe() {
		tabs.setSelection(tabs.indexOf(java.util.Arrays.stream(tabs.getItems()).filter(i -> i.getControl() == probe.control()).findFirst().orElseThrow()));
	}

	FaceCanvas canvas() {
		return canvas;
	}

	RecordTable<JudgedSample> queueTable() {
		return table;
	}

	List<JudgedSample> queue() {
		return queue.visible();
	}

	ParameterForm form() {
		return form;
	}

	String facts() {
		return facts.getText();
	}

	boolean showsCrops() {
		return crops.values().stream().allMatch(ImageCanvas::showsImage);
	}

	/** Another picture. */
	void show(CropStudio.Seen seen) {
		canvas.show(seen.image());
		name.setText(seen.choice().sample().name());
		name.setToolTipText(name.getText());
		if (seen.edit().isEmpty()) {
			crops.values().forEach(ImageCanvas::clear);
			facts(Messages.browser_noFace);
		}
	}

	/** The face as it is now. */
	void face(Face face, FaceCanvas.Shape shape) {
		canvas.face(Optional.of(shape), face.partScores());
	}

	/** What comes of the face. */
	void crops(Face face, CropStudio.Crops made) {
		made.bySize().forEach((size, image) -> crops.get(size).show(image, List.of()));
		FaceQuality quality = made.quality();
		List<String> words = new ArrayList<>();
		words.add(NLS.bind(Messages.crop_found, face.detector(), String.format(Locale.ROOT, "%.2f", face.score())));
		face.viewDegrees().ifPresent(yaw -> words.add(NLS.bind(Messages.browser_view, Math.round(yaw))));
		words.add(NLS.bind(Messages.crop_size, Math.round(quality.size())));
		words.add(NLS.bind(Messages.crop_sharpness, Math.round(quality.sharpness())));
		if (!Double.isNaN(quality.worstPart())) {
			words.add(NLS.bind(Messages.crop_parts, String.format(Locale.ROOT, "%.2f", quality.meanPart()), String.format(Locale.ROOT, "%.2f", quality.worstPart())));
		}
		words.addAll(face.warnings());
		facts(String.join("  ·  ", words));
	}

	void settings(Settings settings) {
		form.show(p -> text(settings, p));
	}

	/** What looking through the data set found. */
	void queue(List<JudgedSample> rows) {
		List<JudgedSample> doubtful = rows.stream().filter(JudgedSample::doubtful).sorted(java.util.Comparator.comparingDouble(JudgedSample::worth)).toList();
		queue.rows(doubtful);
		table.refresh();
		queueState.setText(NLS.bind(Messages.review_found, doubtful.size(), rows.size()));
		queueState.requestLayout();
	}

	/** What is said beside the button of the queue. */
	void queueState(String sentence) {
		queueState.setText(sentence);
		queueState.requestLayout();
	}

	private void facts(String text) {
		facts.setText(text);
		facts.getParent().layout();
	}

	private void crops(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(CropStudio.SIZES.size()).spacing(12, 2).applyTo(row);
		for (int size : CropStudio.SIZES) {
			ImageCanvas canvas = new ImageCanvas(row, 96, 8);
			GridDataFactory.swtDefaults().hint(96, 96).applyTo(canvas);
			crops.put(size, canvas);
		}
		for (int size : CropStudio.SIZES) {
			Label label = new Label(row, SWT.CENTER);
			label.setText(size + " × " + size);
			GridDataFactory.fillDefaults().applyTo(label);
		}
	}

	private void tab(String title, Control control) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}

	private static <T> String text(Settings settings, Parameter<T> parameter) {
		return parameter.format(settings.get(parameter));
	}

	private static double number(JudgedSample row, java.util.function.ToDoubleFunction<FaceQuality> value) {
		return row.quality().map(value::applyAsDouble).orElse(Double.NaN);
	}
}
