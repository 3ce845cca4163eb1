package org.fervor.ui.data.augment;

import java.util.List;
import java.util.Optional;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.fervor.core.augment.Augmentation;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.face.FaceModels;
import org.fervor.core.image.ImageReader;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.cache.FaceCache;
import org.fervor.ui.data.SampleChoice;
import org.fervor.ui.data.browser.DatasetBrowserPart;
import org.fervor.ui.data.browser.Detection;
import org.fervor.ui.data.browser.FaceFinder;
import org.fervor.ui.data.preferences.PreviewSettings;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.face.FaceSettings;
import org.fervor.ui.image.ContactSheet;
import org.fervor.ui.image.Tile;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

import jakarta.inject.Inject;

/** Shows what training makes of the selected face. */
public final class AugmentationPart extends ViewPart {

	public static final String ID = "org.fervor.ui.data.augmentation";
	private static final String[] SIZES = { "48", "64", "96" };

	private final FaceFinder finder;
	private final AugmentationModel model;
	private final ISelectionListener follower = this::selected;
	private Optional<SampleChoice> chosen = Optional.empty();
	private Optional<Task> making = Optional.empty();
	/** Counts what was asked for, so that a late answer to an earlier question is known as such. */
	private int makings;
	private Tasks tasks;
	private PartBody body;
	private Composite page;
	private Label source;
	private Spinner seed;
	private Combo size;
	private ContactSheet sheet;

	@Inject
	public AugmentationPart(ImageReader reader, FaceCropper cropper, @Service List<FaceDetectorFactory> detectors, @Service List<Augmentation> augmentations, FaceModels models,
			FaceCache cache) {
		finder = new FaceFinder(reader, cropper, detectors, Detection.ofWorkspace(models, cache));
		model = new AugmentationModel(augmentations);
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new PartBody(parent);
		tasks = new Tasks(body);
		page = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 6).applyTo(page);
		source = new Label(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(source);
		controls();
		sheet = new ContactSheet(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(sheet.control());
		body.say(Messages.augment_emptyTitle, Messages.augment_empty);
		FaceSettings.onChange(body, this::make);
		getSite().getWorkbenchWindow().getSelectionService().addSelectionListener(DatasetBrowserPart.ID, follower);
		selected(null, getSite().getWorkbenchWindow().getSelectionService().getSelection(DatasetBrowserPart.ID));
	}

	@Override
	public void setFocus() {
		body.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getWorkbenchWindow().getSelectionService().removeSelectionListener(DatasetBrowserPart.ID, follower);
		if (tasks != null) {
			tasks.afterwards(Messages.augment_making, finder::close);
		}
		super.dispose();
	}

	/** The images on the screen, the original first; none before an image was selected. */
	public List<Tile> tiles() {
		return sheet.tiles();
	}

	/** Sets the seed as the user does. */
	public void seed(int value) {
		seed.setSelection(value);
		make();
	}

	private void controls() {
		Composite bar = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(6, 0).applyTo(bar);
		new Label(bar, SWT.NONE).setText(Messages.augment_seed);
		seed = new Spinner(bar, SWT.BORDER);
		seed.setValues(1, 0, 999_999, 0, 1, 100);
		seed.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> make()));
		Button reroll = new Button(bar, SWT.PUSH);
		reroll.setImage(new LocalResourceManager(JFaceResources.getResources(), reroll)
				.create(ImageDescriptor.createFromURL(AugmentationPart.class.getResource("/icons/reroll.svg"))));
		reroll.setToolTipText(Messages.augment_reroll);
		reroll.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> seed(seed.getSelection() + 1)));
		Label label = new Label(bar, SWT.NONE);
		label.setText(Messages.augment_size);
		GridDataFactory.swtDefaults().indent(10, 0).applyTo(label);
		size = new Combo(bar, SWT.READ_ONLY);
		size.setItems(SIZES);
		size.setText(String.valueOf(PreviewSettings.stored().get(PreviewSettings.AUGMENTED)));
		size.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> make()));
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (selection instanceof IStructuredSelection rows && rows.getFirstElement() instanceof SampleChoice choice && !Optional.of(choice).equals(chosen)) {
			chosen = Optional.of(choice);
			make();
		}
	}

	private void make() {
		making.ifPresent(Task::cancel);
		if (chosen.isEmpty()) {
			return;
		}
		SampleChoice choice = chosen.get();
		int mine = ++makings;
		long drawn = seed.getSelection();
		Settings crop = Settings.defaults().with(FaceCropper.SIZE, Integer.valueOf(size.getText()));
		making = Optional.of(tasks.quick(Messages.augment_making, progress -> {
			PixelImage face = finder.face(choice.sample(), FaceSettings.stored().get(FaceSettings.DETECTOR), crop, progress);
			return model.tiles(face, 0, drawn, progress);
		}, new Outcome<List<Tile>>() {
			@Override
			public void done(List<Tile> tiles) {
				if (mine != makings) {
					return;
				}
				source.setText(NLS.bind(Messages.augment_source, choice.sample().label().id(), choice.sample().name()));
				source.setToolTipText(choice.sample().name());
				body.show(page);
				sheet.show(tiles);
			}

			@Override
			public void failed(String message) {
				if (mine == makings) {
					body.say(Messages.augment_failedTitle, message);
				}
			}
		}));
	}
}
