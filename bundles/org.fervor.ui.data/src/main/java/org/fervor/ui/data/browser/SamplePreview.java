package org.fervor.ui.data.browser;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fervor.core.data.Dataset;
import org.fervor.core.data.Sample;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.parameter.Settings;
import org.fervor.ui.data.preferences.PreviewSettings;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.face.FaceSettings;
import org.fervor.ui.task.Tasks;

/** The selected image with its faces and its crop; two of them side by side where two are selected. */
public final class SamplePreview extends Composite {

	private final Settings crop;
	private final Combo detector;
	private final SashForm pair;
	private final FaceColumn first;
	private final FaceColumn second;
	private Optional<Dataset> dataset = Optional.empty();
	private List<Sample> shown = List.of();

	SamplePreview(Composite parent, Tasks tasks, FaceFinder finder) {
		super(parent, SWT.NONE);
		Settings settings = PreviewSettings.stored();
		crop = Settings.defaults().with(FaceCropper.SIZE, settings.get(PreviewSettings.CROP));
		GridLayoutFactory.fillDefaults().spacing(6, 8).applyTo(this);
		Composite choice = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(10, 0, 0, 0).numColumns(2).spacing(8, 0).applyTo(choice);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(choice);
		new Label(choice, SWT.NONE).setText(Messages.browser_detector);
		detector = new Combo(choice, SWT.READ_ONLY);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(true, false).applyTo(detector);
		detector.setItems(finder.detectors().toArray(String[]::new));
		detector.select(Math.max(0, finder.detectors().indexOf(FaceSettings.stored().get(FaceSettings.DETECTOR))));
		detector.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> show()));
		FaceSettings.onChange(detector, () -> {
			detector.setText(FaceSettings.stored().get(FaceSettings.DETECTOR));
			show();
		});
		pair = new SashForm(this, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pair);
		first = new FaceColumn(pair, tasks, finder);
		second = new FaceColumn(pair, tasks, finder);
		pair.setMaximizedControl(first);
		first.clear(Messages.browser_select);
	}

	/** @param samples the first is shown; the second, too, if there are exactly two */
	void show(Dataset of, List<Sample> samples) {
		dataset = Optional.of(of);
		shown = List.copyOf(samples);
		show();
	}

	private void show() {
		boolean compare = shown.size() == 2;
		pair.setMaximizedControl(compare ? null : first);
		if (shown.isEmpty()) {
			first.clear(Messages.browser_select);
		} else {
			first.show(dataset.orElseThrow(), shown.get(0), detector.getText(), crop);
		}
		if (compare) {
			second.show(dataset.orElseThrow(), shown.get(1), detector.getText(), crop);
		} else {
			second.clear("");
		}
	}

	/** The detector that is chosen. */
	public String detector() {
		return detector.getText();
	}

	/** Whether the image is on the screen. */
	public boolean showsImage() {
		return first.showsImage();
	}

	/** Whether a second image is on the screen beside it. */
	public boolean comparesImages() {
		return pair.getMaximizedControl() == null && second.showsImage();
	}

	/** Whether a face was found and its crop is on the screen. */
	public boolean showsCrop() {
		return first.showsCrop();
	}

	/** What is said about the image. */
	public String facts() {
		return first.facts();
	}
}
