package org.fervor.ui.data.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Face;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.ui.data.preferences.PreviewSettings;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.image.ImageCanvas;
import org.fervor.ui.image.Mark;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

/** The selected image with the box of its face, and the crop that training would see. */
public final class SamplePreview extends Composite {

	/** Screen side of the crop. */
	private static final int CROP_SIDE = 96;

	private final Tasks tasks;
	private final FaceInspector inspector;
	private final Settings crop;
	private final ImageCanvas image;
	private final ImageCanvas face;
	private final Label name;
	private final Label facts;
	private final Combo detector;
	private Optional<Sample> shown = Optional.empty();
	private Optional<Task> looking = Optional.empty();
	/** Counts the images asked for, so that a late answer about an earlier one is known as such. */
	private int looks;

	SamplePreview(Composite parent, Tasks tasks, FaceInspector inspector) {
		super(parent, SWT.NONE);
		this.tasks = tasks;
		this.inspector = inspector;
		Settings settings = PreviewSettings.stored();
		crop = Settings.defaults().with(FaceCropper.SIZE, settings.get(PreviewSettings.CROP));
		GridLayoutFactory.fillDefaults().extendedMargins(10, 4, 0, 0).spacing(6, 8).applyTo(this);
		Composite choice = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(choice);
		new Label(choice, SWT.NONE).setText(Messages.browser_detector);
		detector = new Combo(choice, SWT.READ_ONLY);
		detector.setItems(inspector.detectors().toArray(String[]::new));
		detector.select(Math.max(0, inspector.detectors().indexOf(settings.get(PreviewSettings.DETECTOR))));
		detector.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> show(shown)));
		image = new ImageCanvas(this, 240, 8);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(image);
		name = new Label(this, SWT.WRAP);
		name.setFont(Fonts.bold(name));
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(name);
		Composite below = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(below);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
		face = new ImageCanvas(below, CROP_SIDE, 8);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(CROP_SIDE, CROP_SIDE).applyTo(face);
		facts = new Label(below, SWT.WRAP);
		facts.setText(Messages.browser_select);
		GridDataFactory.fillDefaults().grab(true, true).hint(120, SWT.DEFAULT).applyTo(facts);
	}

	void show(Optional<Sample> sample) {
		looking.ifPresent(Task::cancel);
		shown = sample;
		if (sample.isEmpty()) {
			looks++;
			image.clear();
			face.clear();
			name.setText("");
			say(Messages.browser_select);
			return;
		}
		Sample wanted = sample.get();
		int mine = ++looks;
		String chosen = detector.getText();
		looking = Optional.of(tasks.quick(Messages.browser_detecting, progress -> inspector.inspect(wanted, chosen, crop, progress), new Outcome<Inspection>() {
			@Override
			public void done(Inspection seen) {
				if (mine == looks) {
					show(seen);
				}
			}

			@Override
			public void failed(String message) {
				if (mine == looks) {
					image.clear();
					face.clear();
					name.setText(wanted.name());
					say(message);
				}
			}
		}));
	}

	/** Whether the image is on the screen. */
	public boolean showsImage() {
		return image.showsImage();
	}

	/** Whether a face was found and its crop is on the screen. */
	public boolean showsCrop() {
		return face.showsImage();
	}

	/** What is said about the image. */
	public String facts() {
		return facts.getText();
	}

	private void show(Inspection seen) {
		image.show(seen.image(), marks(seen.faces()));
		seen.crop().ifPresentOrElse(c -> face.show(c, List.of()), face::clear);
		name.setText(seen.sample().name());
		say(String.join("\n", facts(seen)));
	}

	private void say(String text) {
		facts.setText(text);
		layout(true, true);
	}

	private static List<Mark> marks(List<Face> faces) {
		List<Mark> marks = new ArrayList<>();
		for (int i = faces.size() - 1; i >= 0; i--) {
			marks.add(new Mark(faces.get(i).box(), "", i == 0));
		}
		return marks;
	}

	private static List<String> facts(Inspection seen) {
		List<String> lines = new ArrayList<>();
		lines.add(seen.sample().label().id() + "  ·  " + seen.image().width() + " × " + seen.image().height() + " px");
		if (seen.faces().isEmpty()) {
			lines.add(Messages.browser_noFace);
			return lines;
		}
		Face best = seen.faces().get(0);
		lines.add(NLS.bind(Messages.browser_face, new Object[] { best.detector(), String.format(Locale.ROOT, "%.2f", best.score()), Math.round(best.box().width()),
				Math.round(best.box().height()) }));
		if (seen.faces().size() > 1) {
			lines.add(NLS.bind(Messages.browser_faces, seen.faces().size()));
		}
		lines.addAll(best.warnings());
		lines.add(NLS.bind(Messages.browser_crop, seen.crop().map(PixelImage::width).orElse(0)));
		return lines;
	}
}
