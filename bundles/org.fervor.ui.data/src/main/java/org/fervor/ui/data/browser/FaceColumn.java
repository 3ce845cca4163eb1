package org.fervor.ui.data.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fervor.core.data.Dataset;
import org.fervor.core.data.Sample;
import org.fervor.core.face.Face;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.image.ImageCanvas;
import org.fervor.ui.image.Mark;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

/** One image with its faces, and the crop that training would see. */
final class FaceColumn extends Composite {

	/** Screen side of the crop. */
	private static final int CROP_SIDE = 96;

	private final Tasks tasks;
	private final FaceFinder finder;
	private final ImageCanvas image;
	private final ImageCanvas face;
	private final Label name;
	private final Label facts;
	private Optional<Task> looking = Optional.empty();
	/** Counts the images asked for, so that a late answer about an earlier one is known as such. */
	private int looks;

	FaceColumn(Composite parent, Tasks tasks, FaceFinder finder) {
		super(parent, SWT.NONE);
		this.tasks = tasks;
		this.finder = finder;
		GridLayoutFactory.fillDefaults().extendedMargins(10, 4, 0, 0).spacing(6, 8).applyTo(this);
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
		GridDataFactory.fillDefaults().grab(true, true).hint(120, SWT.DEFAULT).applyTo(facts);
	}

	/** Shows no image, but a sentence. */
	void clear(String sentence) {
		looking.ifPresent(Task::cancel);
		looks++;
		image.clear();
		face.clear();
		name.setText("");
		say(sentence);
	}

	/** Reads the image and looks for its faces in the background. */
	void show(Dataset dataset, Sample sample, String detector, Settings crop) {
		looking.ifPresent(Task::cancel);
		int mine = ++looks;
		looking = Optional.of(tasks.quick(Messages.browser_detecting, progress -> finder.inspect(sample, finder.detector(dataset, detector), crop, progress), new Outcome<Inspection>() {
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
					name.setText(sample.name());
					say(message);
				}
			}
		}));
	}

	boolean showsImage() {
		return image.showsImage();
	}

	boolean showsCrop() {
		return face.showsImage();
	}

	String facts() {
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
			marks.add(new Mark(faces.get(i).box(), "", i == 0, faces.get(i).landmarks().map(l -> l.points()).orElse(List.of())));
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
		best.viewDegrees().ifPresent(yaw -> lines.add(NLS.bind(Messages.browser_view, Math.round(yaw))));
		if (seen.faces().size() > 1) {
			lines.add(NLS.bind(Messages.browser_faces, seen.faces().size()));
		}
		lines.addAll(best.warnings());
		lines.add(NLS.bind(Messages.browser_crop, seen.crop().map(PixelImage::width).orElse(0)));
		return lines;
	}
}
