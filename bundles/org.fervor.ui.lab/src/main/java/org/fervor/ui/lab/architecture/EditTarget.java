package org.fervor.ui.lab.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.fervor.experiment.DocumentError;
import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.DocumentFactory;
import org.fervor.experiment.document.LayerElement;

/** Does with the editor's selection what buttons and keys say. Layers on the clipboard are a document of their own, as text. */
final class EditTarget implements LayerActions.Target {

	private static final String CLIPPING = "clipboard";

	private final ArchitectureEditor editor;
	private final ArchitectureModel model;

	EditTarget(ArchitectureEditor editor, ArchitectureModel model) {
		this.editor = editor;
		this.model = model;
	}

	@Override
	public void add(EClass kind) {
		editor.select(List.of(model.add(kind, editor.selection())));
	}

	@Override
	public void addChain() {
		editor.selection().stream().findFirst().flatMap(model::addChain).ifPresent(c -> editor.select(List.of(c)));
	}

	@Override
	public void remove() {
		Optional<EObject> next = model.remove(editor.selection());
		next.ifPresent(n -> editor.select(List.of(n)));
	}

	@Override
	public void move(int by) {
		model.move(editor.selection(), by);
	}

	@Override
	public void duplicate() {
		selectNew(model.duplicate(editor.selection()));
	}

	@Override
	public void copy() {
		List<LayerElement> layers = model.layers(editor.selection());
		if (layers.isEmpty()) {
			return;
		}
		ArchitectureDocument clipping = DocumentFactory.eINSTANCE.createArchitectureDocument();
		clipping.setName(CLIPPING);
		clipping.getLayers().addAll(EcoreUtil.copyAll(layers));
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		clipboard.setContents(new Object[] { SourceText.of(clipping) }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	@Override
	public void cut() {
		copy();
		remove();
	}

	@Override
	public void paste() {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		Object text = clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		if (text instanceof String clipping) {
			try {
				selectNew(model.paste(List.copyOf(DocumentFiles.parseArchitecture(clipping).getLayers()), editor.selection()));
			} catch (DocumentError e) {
				// no layers on the clipboard: nothing to paste
				Display.getCurrent().beep();
			}
		}
	}

	@Override
	public void compare() {
		List<ComparedNetwork> networks = new ArrayList<>();
		networks.add(new ComparedNetwork(editor.getPartName(), model.snapshot()));
		networks.addAll(ComparedNetwork.known());
		networks.addAll(CompareArchitectures.others(List.of(editor.path())));
		new CompareDialog(editor.getSite().getShell(), networks, 0, 1, model.input().width()).open();
	}

	@Override
	public void zoom(int by) {
		editor.diagram().zoom(by);
	}

	@Override
	public void open(boolean all) {
		editor.diagram().open(all);
		editor.tree().open(all);
	}

	private void selectNew(List<LayerElement> made) {
		if (!made.isEmpty()) {
			editor.select(made);
		}
	}
}
