package org.fervor.ui.lab.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.fervor.core.compute.ComputeService;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.image.PixelImage;
import org.fervor.core.synth.SyntheticFaces;
import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.LayerElement;
import org.fervor.ui.form.WrappingRow;
import org.fervor.ui.lab.document.DocumentEditor;
import org.fervor.ui.lab.document.Edits;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;
import org.osgi.framework.FrameworkUtil;

import jakarta.inject.Inject;

/**
 * Edits a {@code .cnn} file on three pages: the network drawn, its layers as a table, its text. Beside the first two stands what is selected; under all of them what the whole
 * costs, or what is wrong.
 */
public final class ArchitectureEditor extends DocumentEditor<ArchitectureDocument> {

	public static final String ID = "org.fervor.ui.lab.architecture";
	/** Places of the pages. */
	public static final int DIAGRAM = 0;
	public static final int LAYERS = 1;
	public static final int SOURCE = 2;

	private static final String[] SIZES = { "48", "64", "96" };
	private static final String[] CLASSES = { "6", "7", "8" };

	private final ComputeService compute;
	private final AverageFace average;
	private ArchitectureModel model;
	private EditTarget target;
	private Combo size;
	private CTabFolder pages;
	private SashForm sash;
	private NetworkDiagram diagram;
	private LayerTree tree;
	private SourcePage source;
	private SidePanel side;
	private SpeedRow totals;
	private EditKeys keys;
	private List<EObject> selection = List.of();
	private int shown;

	@Inject
	public ArchitectureEditor(ComputeService compute, SyntheticFaces faces, FaceCropper cropper) {
		this.compute = compute;
		this.average = new AverageFace(faces, cropper);
	}

	@Override
	protected ArchitectureDocument read(Path file) {
		return DocumentFiles.readArchitecture(file);
	}

	@Override
	public void createPartControl(Composite parent) {
		super.createPartControl(parent);
		if (model != null) {
			keys = new EditKeys(getEditorSite().getActionBars(), target, source);
			keys.page(false);
		}
	}

	@Override
	protected void createPage(Composite parent, ArchitectureDocument document, Edits edits) {
		model = new ArchitectureModel(document, edits);
		target = new EditTarget(this, model);
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		LayerActions actions = head(page);
		sash = new SashForm(page, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(sash);
		pages = new CTabFolder(sash, SWT.BOTTOM | SWT.FLAT);
		diagram = new NetworkDiagram(pages, node -> select(node.map(n -> List.of(n.element())).orElse(List.of())));
		tree = new LayerTree(pages, this::select);
		new LayerDragging(tree.viewer(), model, this::select);
		source = new SourcePage(pages, text -> SourceText.read(text, model.classes()), () -> firePropertyChange(PROP_DIRTY));
		page(Messages.architecture_page_diagram, diagram.control());
		page(Messages.architecture_page_layers, tree.control());
		page(Messages.architecture_page_source, source.control());
		pages.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> turn(pages.getSelectionIndex())));
		side = new SidePanel(sash, model);
		sash.setWeights(70, 30);
		for (Control control : List.of(diagram.canvas(), tree.tree())) {
			actions.menu(control, () -> selection);
			actions.keys(control);
		}
		totals = new SpeedRow(page, compute, cache("training-speed.json"), this::showProblem);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(totals.control());
		pages.setSelection(DIAGRAM);
		face(new Tasks(page));
	}

	@Override
	protected void refresh() {
		model.update();
		size.setText(String.valueOf(model.input().width()));
		diagram.show(model.input(), model.nodes());
		tree.show(model.nodes());
		if (shown == SOURCE) {
			source.show(SourceText.of(model.snapshot()));
		}
		totals.show(model.totals(), model.problem());
		select(selection.stream().filter(e -> model.find(e).isPresent()).toList());
	}

	@Override
	public void setFocus() {
		if (pages != null) {
			List.of(diagram.canvas(), tree.tree(), source.text()).get(shown).setFocus();
		}
	}

	@Override
	public boolean isDirty() {
		return super.isDirty() || source != null && source.pending();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		if (takeSource()) {
			super.doSave(monitor);
		} else {
			monitor.setCanceled(true);
			open(SOURCE);
			source.reveal(source.state().line());
		}
	}

	/** Turns to a page. What was typed as source is taken over first; where it cannot be read, the source stays. */
	public void open(int page) {
		pages.setSelection(page);
		turn(page);
	}

	/** Which page is shown. */
	public int page() {
		return shown;
	}

	/** How many blocks the drawing has: the input and every layer that is drawn. */
	public int blocks() {
		return diagram.blocks();
	}

	/** What stands in the last row: costs, or what is wrong. */
	public String totals() {
		return totals.words();
	}

	/** What is said about the machine's speed with this network; empty while it is not known. */
	public String speed() {
		return totals.speed();
	}

	/** Measures the machine's speed, as a click on the link does. */
	public void measure() {
		totals.measure();
	}

	/** What stands beside the pages about the selection. */
	public String words() {
		return side.words();
	}

	/** The widget of the source, for a test. */
	public org.eclipse.swt.custom.StyledText source() {
		return source.text();
	}

	/** Where the text is wrong, from 1; 0 where it is not. */
	public int wrongLine() {
		return source.state().line();
	}

	/** Does what a button or a key does. */
	public void perform(java.util.function.Consumer<LayerActions.Target> action) {
		action.accept(target);
	}

	/** Adds a layer behind the selected one; before the output where none is selected. */
	public void add(EClass kind) {
		target.add(kind);
	}

	/** Removes what is selected. */
	public void remove() {
		target.remove();
	}

	/** Selects a layer of the network as a click does. */
	public void select(int index) {
		if (index >= 0 && index < model.nodes().size()) {
			select(List.of(model.nodes().get(index).element()));
		}
	}

	/** What is selected. */
	public List<EObject> selection() {
		return selection;
	}

	/** Selects layers and chains on all pages. */
	public void select(List<? extends EObject> elements) {
		selection = List.copyOf(elements);
		diagram.select(selection);
		tree.select(selection);
		side.show(selection.isEmpty() ? Optional.empty() : model.find(selection.get(0)), selection.size() - 1);
	}

	/** The size that costs are shown for. */
	public void inputSize(int pixels) {
		model.inputSize(pixels);
	}

	/** Whether the face is there that fields are drawn on. */
	public boolean showsFace() {
		return side.field().hasFace();
	}

	NetworkDiagram diagram() {
		return diagram;
	}

	LayerTree tree() {
		return tree;
	}

	private void turn(int page) {
		if (page != SOURCE && !takeSource()) {
			pages.setSelection(SOURCE);
			source.reveal(source.state().line());
			return;
		}
		shown = page;
		sash.setMaximizedControl(page == SOURCE ? pages : null);
		keys.page(page == SOURCE);
		if (page == SOURCE) {
			String text = SourceText.of(model.snapshot());
			source.show(text);
			selection.stream().filter(LayerElement.class::isInstance).findFirst().ifPresent(e -> source.reveal(SourceText.lineOf(e, (ArchitectureDocument) root(e), text)));
		}
		setFocus();
	}

	private static EObject root(EObject element) {
		return org.eclipse.emf.ecore.util.EcoreUtil.getRootContainer(element);
	}

	private boolean takeSource() {
		return source == null || source.commit(now -> model.replace(now.document().orElseThrow()));
	}

	private void showProblem() {
		model.wrong().ifPresent(n -> {
			if (shown == SOURCE) {
				open(LAYERS);
			}
			select(List.of(n.element()));
		});
	}

	private void page(String title, Control control) {
		CTabItem item = new CTabItem(pages, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}

	private LayerActions head(Composite page) {
		WrappingRow row = new WrappingRow(page, 0);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 3).hint(160, SWT.DEFAULT).applyTo(row);
		row.first().setLayout(new FillLayout());
		LayerActions actions = new LayerActions(row.first(), target);
		Composite head = new Composite(row.rest(), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(0, 4, 0, 3).spacing(8, 2).applyTo(head);
		size = choice(head, Messages.architecture_input, SIZES, String.valueOf(model.input().width()), n -> model.inputSize(n));
		size.setToolTipText(Messages.architecture_inputTip);
		choice(head, Messages.architecture_classes, CLASSES, String.valueOf(model.classes()), n -> {
			model.classes(n);
			refresh();
		}).setToolTipText(Messages.architecture_classesTip);
		return actions;
	}

	private static Combo choice(Composite head, String label, String[] items, String first, java.util.function.IntConsumer chosen) {
		new Label(head, SWT.NONE).setText(label);
		Combo combo = new Combo(head, SWT.READ_ONLY);
		combo.setItems(items);
		if (combo.indexOf(first) < 0) {
			combo.add(first);
		}
		combo.setText(first);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> chosen.accept(Integer.parseInt(combo.getText()))));
		return combo;
	}

	private void face(Tasks tasks) {
		tasks.quick(NLS.bind(Messages.architecture_face, getPartName()), progress -> average.kept(cache("average-face-1.rgb"), progress), new Outcome<PixelImage>() {
			@Override
			public void done(PixelImage face) {
				side.field().face(face);
			}

			@Override
			public void failed(String message) {
				// fields are drawn on an empty square
			}
		});
	}

	private static Path cache(String name) {
		return Platform.getStateLocation(FrameworkUtil.getBundle(ArchitectureEditor.class)).append(name).toPath();
	}
}
