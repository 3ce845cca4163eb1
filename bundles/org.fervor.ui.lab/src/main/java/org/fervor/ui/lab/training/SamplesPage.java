package org.fervor.ui.lab.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fervor.ui.data.augment.FaceStudio;
import org.fervor.ui.image.ThumbnailGrid;
import org.fervor.ui.image.TileGroup;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.task.Tasks;

/** What the networks of a run take some test faces for, after each epoch. */
final class SamplesPage extends Composite {

	private final SamplesModel model;
	private final EpochBar<SamplesModel.Choice> bar;
	private final PartBody body;
	private final Composite page;
	private final SampleLegend legend;
	private final Label note;
	private final ThumbnailGrid<String> grid;
	private final RunFaces faces;
	private int side = 64;

	/** @param colours of the networks of the run that the model shows */
	SamplesPage(Composite parent, SamplesModel model, Tasks tasks, FaceStudio studio, Function<String, Color> colours) {
		super(parent, SWT.NONE);
		this.model = model;
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		bar = new EpochBar<>(this, Messages.training_sampleEpochTip, model, this::refresh);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		body = new PartBody(this);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(body);
		page = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(page);
		legend = new SampleLegend(page, model, colours);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(legend);
		note = new Label(page, SWT.WRAP);
		note.setText(Messages.training_samplesNote);
		note.setToolTipText(Messages.training_samplesNoteTip);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(note);
		grid = new ThumbnailGrid<>(page, side, this::picture, f -> "");
		SamplePainter painter = new SamplePainter(grid, model, colours);
		grid.captionLines(0);
		grid.beside(SamplePainter.width(grid), painter::paint);
		grid.tips(model::tip);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(grid);
		faces = new RunFaces(grid, tasks, studio, this::said);
	}

	/** Shows what the model now has. */
	void refresh() {
		bar.refresh();
		List<String> files = model.files();
		if (files.isEmpty()) {
			boolean waiting = model.chosen().filter(c -> c.run().row().live()).isPresent();
			body.say(waiting ? Messages.training_samplesWaitingTitle : Messages.training_noSamplesTitle,
					waiting ? Messages.training_samplesWaiting : Messages.training_noSamples);
			return;
		}
		model.chosen().ifPresent(c -> faces.show(c.run().row().folder(), c.run().row().run().plan(), files));
		int next = SamplePainter.height(grid, model.networks().size());
		if (next != side) {
			side = next;
			grid.side(side);
		}
		grid.show(List.of(new TileGroup<>("", files)));
		legend.redraw();
		said();
		body.show(page);
	}

	/** What stands beside each face, for a test. */
	List<String> answers() {
		return body.shows(page) ? model.files().stream().map(model::tip).toList() : List.of();
	}

	/** How many faces are drawn. */
	int faces() {
		return faces.count();
	}

	private Optional<Image> picture(String file) {
		return faces.get(file);
	}

	private void said() {
		note.setText(faces.problem().isEmpty() ? Messages.training_samplesNote : NLS.bind(Messages.training_samplesNoFaces, faces.problem()));
		grid.redraw();
	}
}
