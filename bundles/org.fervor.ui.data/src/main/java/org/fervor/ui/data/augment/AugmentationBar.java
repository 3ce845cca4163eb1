package org.fervor.ui.data.augment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.fervor.experiment.AugmentChoice;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.data.run.WorkspaceRuns;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.look.Look;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

/** What is asked above the sheet: kind of augmentation, faces, seed, difference, judge. Goes on in a second row where there is little room. */
public final class AugmentationBar {

	private static final double[] GAINS = { 1, 2, 4, 8 };
	private static final int USUAL_GAIN = 2;
	private static final int LONGEST_TITLE = 46;

	/** Hears the user. */
	interface Listener {

		void kind(AugmentChoice kind);

		/** Other faces are wanted. @param by turns: 0 where only the choice of faces has changed */
		void faces(int by);

		void seed(long seed);

		/** The seed that is tried out shall be the experiment's. */
		void keepSeed();

		/** Something else shall be looked at. */
		void look();
	}

	private final Composite bar;
	private final Listener listener;
	private final Tasks tasks;
	private final LocalResourceManager images;
	private final Combo kind;
	private final Combo pick;
	private final Spinner seed;
	private final Button keep;
	private final Button difference;
	private final Combo gain;
	private final Combo judge;
	private List<StoredRun> runs = List.of();

	AugmentationBar(Composite parent, Tasks tasks, Listener listener) {
		bar = new Composite(parent, SWT.NONE);
		this.listener = listener;
		this.tasks = tasks;
		images = new LocalResourceManager(JFaceResources.getResources(), bar);
		RowLayout rows = new RowLayout(SWT.HORIZONTAL);
		rows.center = true;
		rows.marginLeft = rows.marginRight = rows.marginTop = rows.marginBottom = 0;
		rows.spacing = 14;
		bar.setLayout(rows);
		kind = combo(group(Messages.augment_kind), Arrays.stream(AugmentChoice.values()).map(AugmentationBar::title).toList(), Messages.augment_kindTip);
		kind.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> listener.kind(AugmentChoice.values()[kind.getSelectionIndex()])));
		Composite faces = group(Messages.augment_faces);
		pick = combo(faces, Arrays.stream(FacePick.values()).map(FacePick::title).toList(), Messages.augment_facesTip);
		Button others = push(faces, "next", "", Messages.augment_others);
		others.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> listener.faces(1)));
		pick.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			others.setEnabled(pick() != FacePick.SELECTED);
			listener.faces(0);
		}));
		Composite draw = group(Messages.augment_seed);
		seed = new Spinner(draw, SWT.BORDER);
		seed.setValues(1, 0, Integer.MAX_VALUE, 0, 1, 100);
		seed.setTextLimit(10);
		seed.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> listener.seed(seed.getSelection())));
		push(draw, "reroll", "", Messages.augment_reroll).addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> reroll()));
		keep = push(draw, "", Messages.augment_keepSeed, Messages.augment_keepSeedTip);
		keep.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> listener.keepSeed()));
		Composite compare = group("");
		difference = new Button(compare, SWT.CHECK);
		Look.check(difference);
		difference.setText(Messages.augment_difference);
		difference.setToolTipText(Messages.augment_differenceTip);
		gain = combo(compare, Arrays.stream(GAINS).mapToObj(g -> String.format(Locale.ROOT, "× %.0f", g)).toList(), Messages.augment_gainTip);
		gain.select(USUAL_GAIN);
		gain.setEnabled(false);
		difference.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> difference(difference.getSelection())));
		gain.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> listener.look()));
		judge = combo(group(Messages.augment_judge), List.of(Messages.augment_judge_none), Messages.augment_judgeTip);
		judge.select(0);
		judge.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> judged()));
		judge.addListener(SWT.FocusIn, e -> readRuns());
		readRuns();
	}

	Composite control() {
		return bar;
	}

	/** Shows how it is augmented now. */
	void show(AugmentChoice chosen, long number, boolean tried, String seedText) {
		if (kind.getSelectionIndex() != chosen.ordinal()) {
			kind.select(chosen.ordinal());
		}
		if (seed.getSelection() != number) {
			seed.setSelection((int) Math.min(Integer.MAX_VALUE, number));
		}
		seed.setToolTipText(seedText);
		if (keep.getVisible() != tried) {
			keep.setVisible(tried);
			((org.eclipse.swt.layout.GridData) keep.getLayoutData()).exclude = !tried;
			keep.requestLayout();
			bar.getParent().layout(true, true);
		}
	}

	FacePick pick() {
		return FacePick.values()[Math.max(0, pick.getSelectionIndex())];
	}

	void pick(FacePick chosen) {
		pick.select(chosen.ordinal());
	}

	/** How much differences are amplified; empty where pictures are shown. */
	OptionalDouble gain() {
		return difference.getSelection() ? OptionalDouble.of(GAINS[gain.getSelectionIndex()]) : OptionalDouble.empty();
	}

	/** The run that is asked; empty for none. */
	Optional<StoredRun> judge() {
		int index = judge.getSelectionIndex() - 1;
		return index >= 0 && index < runs.size() ? Optional.of(runs.get(index)) : Optional.empty();
	}

	/** Chooses the run that is asked, by its folder; for a test. @return whether it is offered already */
	public boolean judge(java.nio.file.Path folder) {
		for (int i = 0; i < runs.size(); i++) {
			if (runs.get(i).folder().path().equals(folder)) {
				judge.select(i + 1);
				judged();
				return true;
			}
		}
		readRuns();
		return false;
	}

	/** Chooses which faces are looked at, as the user does: "one", "one per class" or "selected". */
	public void pick(int index) {
		pick.select(index);
		pick.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
	}

	/** Shows differences, or pictures. */
	public void difference(boolean shown) {
		difference.setSelection(shown);
		gain.setEnabled(shown);
		listener.look();
	}

	/** Tries another seed, as the button does. */
	public void reroll() {
		seed.setSelection(seed.getSelection() == Integer.MAX_VALUE ? 1 : seed.getSelection() + 1);
		listener.seed(seed.getSelection());
	}

	/** Makes the seed that is tried out the experiment's. */
	public void keepSeed() {
		listener.keepSeed();
	}

	private void judged() {
		judge.setToolTipText(judge().map(r -> NLS.bind(Messages.augment_judgedBy, WorkspaceRuns.title(r))).orElse(Messages.augment_judgeTip));
		listener.look();
	}

	private void readRuns() {
		List<java.nio.file.Path> places = WorkspaceRuns.places(ResourcesPlugin.getWorkspace().getRoot());
		tasks.quick(Messages.augment_judging, progress -> WorkspaceRuns.finished(places), new Outcome<List<StoredRun>>() {
			@Override
			public void done(List<StoredRun> found) {
				offer(found);
			}

			@Override
			public void failed(String message) {
				judge.setToolTipText(message);
			}
		});
	}

	private void offer(List<StoredRun> found) {
		Optional<java.nio.file.Path> chosen = judge().map(r -> r.folder().path());
		List<java.nio.file.Path> before = runs.stream().map(r -> r.folder().path()).toList();
		if (found.stream().map(r -> r.folder().path()).toList().equals(before)) {
			return;
		}
		runs = found;
		List<String> titles = new ArrayList<>(List.of(found.isEmpty() ? Messages.augment_judge_noRuns : Messages.augment_judge_none));
		found.forEach(r -> titles.add(shortened(WorkspaceRuns.title(r))));
		judge.setItems(titles.toArray(String[]::new));
		judge.select(0);
		chosen.ifPresent(path -> {
			for (int i = 0; i < runs.size(); i++) {
				if (runs.get(i).folder().path().equals(path)) {
					judge.select(i + 1);
				}
			}
		});
		judge.requestLayout();
	}

	private static String shortened(String title) {
		return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE / 2) + "…" + title.substring(title.length() - LONGEST_TITLE / 2);
	}

	private static String title(AugmentChoice choice) {
		return switch (choice) {
			case NONE -> Messages.augment_kind_none;
			case PAPER -> Messages.augment_kind_paper;
			case LIVE -> Messages.augment_kind_live;
		};
	}

	private Composite group(String label) {
		Composite group = new Composite(bar, SWT.NONE);
		if (!label.isEmpty()) {
			new Label(group, SWT.NONE).setText(label);
		}
		return group;
	}

	private Combo combo(Composite group, List<String> items, String tip) {
		Combo combo = new Combo(group, SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		combo.setToolTipText(tip);
		columns(group);
		return combo;
	}

	private Button push(Composite group, String icon, String text, String tip) {
		Button button = new Button(group, SWT.PUSH);
		if (!icon.isEmpty()) {
			button.setImage(images.create(ImageDescriptor.createFromURL(AugmentationBar.class.getResource("/icons/" + icon + ".svg"))));
		}
		button.setText(text);
		button.setToolTipText(tip);
		button.setLayoutData(new org.eclipse.swt.layout.GridData());
		columns(group);
		return button;
	}

	private static void columns(Composite group) {
		GridLayoutFactory.fillDefaults().numColumns(group.getChildren().length + 1).spacing(6, 0).applyTo(group);
	}
}
