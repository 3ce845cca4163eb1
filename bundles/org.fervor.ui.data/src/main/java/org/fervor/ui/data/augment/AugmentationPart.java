package org.fervor.ui.data.augment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.image.PixelImage;
import org.fervor.core.parameter.Settings;
import org.fervor.experiment.AugmentChoice;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.LabelJudge.Opinion;
import org.fervor.ui.data.SampleChoice;
import org.fervor.ui.data.browser.DatasetBrowserPart;
import org.fervor.ui.data.preferences.PreviewSettings;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.face.FaceSettings;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.task.Tasks;

import jakarta.inject.Inject;

/**
 * Shows what training makes of the selected faces: as the experiment does that is open in the active editor, or, where none is open, as Algorithm 1 does with its defaults.
 * Nothing is edited here; the seed is only tried out.
 */
public final class AugmentationPart extends ViewPart implements SheetWork.Listener {

	public static final String ID = "org.fervor.ui.data.augmentation";
	private static final String[] SIZES = { "48", "64", "96" };

	private final FaceStudio studio;
	private final ISelectionListener follower = (part, selection) -> selected(selection);
	private final Runnable refresher = this::make;
	private ActiveDesk desks;
	private List<SampleChoice> chosen = List.of();
	/** 0 while the experiment's seed is shown. */
	private long tried;
	private SheetWork work;
	private PartBody body;
	private Composite page;
	private Label source;
	private Label said;
	private Button edit;
	private Spinner seed;
	private Combo size;
	private AugmentationSheet sheet;

	@Inject
	public AugmentationPart(FaceStudio studio) {
		this.studio = studio;
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new PartBody(parent);
		work = new SheetWork(new Tasks(body), studio, this);
		page = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 8).spacing(6, 6).applyTo(page);
		controls();
		said = new Label(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(said);
		sheet = new AugmentationSheet(page);
		sheet.tips(SheetCell::caption);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(sheet.control());
		body.say(Messages.augment_emptyTitle, Messages.augment_empty);
		desks = new ActiveDesk(getSite().getPage(), refresher);
		FaceSettings.onChange(body, this::make);
		getSite().getWorkbenchWindow().getSelectionService().addSelectionListener(DatasetBrowserPart.ID, follower);
		selected(getSite().getWorkbenchWindow().getSelectionService().getSelection(DatasetBrowserPart.ID));
	}

	@Override
	public void setFocus() {
		body.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getWorkbenchWindow().getSelectionService().removeSelectionListener(DatasetBrowserPart.ID, follower);
		if (desks != null) {
			desks.close();
		}
		if (work != null) {
			work.close();
		}
		super.dispose();
	}

	/** The images on the screen, the original of each face first; none before an image was selected. */
	public List<PixelImage> images() {
		return sheet.cells().stream().map(SheetCell::image).toList();
	}

	/** What stands under the images. */
	public List<String> captions() {
		return sheet.cells().stream().map(SheetCell::caption).toList();
	}

	/** Which augmentation is shown, in words. */
	public String source() {
		return source.getText();
	}

	/** Tries out a seed as the user does. */
	public void seed(int value) {
		seed.setSelection(value);
		tried = value;
		make();
	}

	@Override
	public void made(List<List<SheetCell>> faces) {
		String names = faces.stream().map(f -> AugmentationSheet.title(f.get(0).face())).reduce((a, b) -> a + "\n" + b).orElse("");
		said.setText(faces.size() == 1 ? names : chosen.size() > FacePick.MOST ? NLS.bind(Messages.augment_facesLimited, FacePick.MOST, chosen.size())
				: NLS.bind(Messages.augment_facesSaid, faces.size()));
		said.setToolTipText(names);
		sheet.show(faces);
		body.show(page);
	}

	@Override
	public void judged(Map<String, Opinion> opinions) {
		// no run is asked here
	}

	@Override
	public void notJudged(String message) {
		// no run is asked here
	}

	@Override
	public void failed(String message) {
		body.say(Messages.augment_failedTitle, message);
	}

	private void controls() {
		Composite head = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		source = new Label(head, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(source);
		edit = new Button(head, SWT.PUSH);
		edit.setText(Messages.augment_edit);
		edit.setToolTipText(Messages.augment_editTip);
		edit.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> desks.desk().ifPresent(AugmentationDesk::reveal)));
		Composite bar = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(6, 0).applyTo(bar);
		new Label(bar, SWT.NONE).setText(Messages.augment_seed);
		seed = new Spinner(bar, SWT.BORDER);
		seed.setValues(1, 0, Integer.MAX_VALUE, 0, 1, 100);
		seed.setToolTipText(Messages.augment_seedHere);
		seed.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> seed(seed.getSelection())));
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

	private void selected(ISelection selection) {
		List<SampleChoice> now = AugmentationPage.choices(selection);
		if (!now.isEmpty() && !now.equals(chosen)) {
			chosen = now;
			make();
		}
	}

	private void make() {
		Optional<AugmentationDesk> desk = desks.desk();
		Recipe recipe = desk.map(AugmentationDesk::recipe).orElseGet(this::usual);
		source.setText(desk.map(d -> NLS.bind(Messages.augment_sourceExperiment, d.title(), kind(recipe.kind()))).orElse(Messages.augment_sourceDefaults));
		source.setToolTipText(source.getText());
		edit.setVisible(desk.isPresent());
		size.setEnabled(desk.isEmpty());
		if (desk.isPresent()) {
			size.setText(String.valueOf(recipe.settings().get(FaceCropper.SIZE)));
		}
		long shown = tried == 0 ? recipe.seed() : tried;
		if (seed.getSelection() != shown) {
			seed.setSelection((int) Math.min(Integer.MAX_VALUE, shown));
		}
		if (!chosen.isEmpty()) {
			work.order(new SheetWork.Order(new FaceWish.Selected(chosen), recipe.with(shown), Optional.empty(), Optional.empty(), 1));
		}
	}

	/** Algorithm 1 with its defaults, on faces as the preferences say. */
	private Recipe usual() {
		return Recipe.ofDefaults(studio.operations(), FaceSettings.stored().with(FaceCropper.SIZE, Integer.valueOf(size.getText()))
				.with(ExperimentParameters.DETECTOR, FaceSettings.stored().get(FaceSettings.DETECTOR)).with(ExperimentParameters.KEEP_FACELESS, true));
	}

	private static String kind(AugmentChoice kind) {
		return switch (kind) {
			case NONE -> Messages.augment_kind_none;
			case PAPER -> Messages.augment_kind_paper;
			case LIVE -> Messages.augment_kind_live;
		};
	}

	/** For the editor that was active last. */
	static Optional<AugmentationDesk> of(IEditorPart editor) {
		return Optional.ofNullable(editor).map(e -> e.getAdapter(AugmentationDesk.class));
	}
}
