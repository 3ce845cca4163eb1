package org.fervor.ui.data.crop;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.actions.ActionFactory;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.form.PushAction;

/** The buttons of the Face Cropper's tool bar; undo and redo answer to their keys, too. */
final class CropActions {

	private final Action previous;
	private final Action next;
	private final Action undo;
	private final Action redo;
	private final Action reset;

	/** Puts them into the part's bars. */
	CropActions(FaceCropperPart part) {
		IViewSite site = part.getViewSite();
		ISharedImages shared = site.getWorkbenchWindow().getWorkbench().getSharedImages();
		previous = new PushAction(Messages.crop_previous, shared.getImageDescriptor(ISharedImages.IMG_TOOL_BACK), () -> part.go(-1));
		next = new PushAction(Messages.crop_next, shared.getImageDescriptor(ISharedImages.IMG_TOOL_FORWARD), () -> part.go(1));
		undo = new PushAction(Messages.crop_undo, shared.getImageDescriptor(ISharedImages.IMG_TOOL_UNDO), part::undo);
		redo = new PushAction(Messages.crop_redo, shared.getImageDescriptor(ISharedImages.IMG_TOOL_REDO), part::redo);
		reset = new PushAction(Messages.crop_reset, icon("reset"), part::reset);
		Action closer = new PushAction(Messages.crop_zoomFace, icon("zoom"), () -> part.canvas().showFace());
		IActionBars bars = site.getActionBars();
		IToolBarManager bar = bars.getToolBarManager();
		List.of(previous, next).forEach(bar::add);
		bar.add(new Separator());
		List.of(undo, redo, reset).forEach(bar::add);
		bar.add(new Separator());
		bar.add(closer);
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
		enable(Optional.empty(), -1, 0);
	}

	private static ImageDescriptor icon(String name) {
		return ImageDescriptor.createFromURL(CropActions.class.getResource("/icons/" + name + ".svg"));
	}

	/** What can be done now. @param place of the image among so many; -1 for none */
	void enable(Optional<FaceEdit> edit, int place, int images) {
		undo.setEnabled(edit.filter(FaceEdit::canUndo).isPresent());
		redo.setEnabled(edit.filter(FaceEdit::canRedo).isPresent());
		reset.setEnabled(edit.filter(FaceEdit::changed).isPresent());
		previous.setEnabled(place > 0);
		next.setEnabled(place >= 0 && place < images - 1);
	}
}
