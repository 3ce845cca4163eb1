package org.fervor.ui.lab.architecture;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/**
 * Makes the Edit menu and its keys mean what the focus is in: a text field, the layers, or the source, which undoes its own typing as long as it has not been taken over.
 */
final class EditKeys {

	private final IActionBars bars;
	private final SourcePage source;
	private final Map<String, IAction> ofLayers = new LinkedHashMap<>();
	private final Map<String, IAction> ofSource = new LinkedHashMap<>();

	EditKeys(IActionBars bars, LayerActions.Target target, SourcePage source) {
		this.bars = bars;
		this.source = source;
		IAction undo = bars.getGlobalActionHandler(ActionFactory.UNDO.getId());
		IAction redo = bars.getGlobalActionHandler(ActionFactory.REDO.getId());
		ofLayers.put(ActionFactory.UNDO.getId(), undo);
		ofLayers.put(ActionFactory.REDO.getId(), redo);
		ofLayers.put(ActionFactory.CUT.getId(), action(() -> fieldOr(ITextOperationTarget.CUT, target::cut)));
		ofLayers.put(ActionFactory.COPY.getId(), action(() -> fieldOr(ITextOperationTarget.COPY, target::copy)));
		ofLayers.put(ActionFactory.PASTE.getId(), action(() -> fieldOr(ITextOperationTarget.PASTE, target::paste)));
		ofSource.put(ActionFactory.UNDO.getId(), action(() -> textOr(ITextOperationTarget.UNDO, undo)));
		ofSource.put(ActionFactory.REDO.getId(), action(() -> textOr(ITextOperationTarget.REDO, redo)));
		ofSource.put(ActionFactory.CUT.getId(), action(() -> source.perform(ITextOperationTarget.CUT)));
		ofSource.put(ActionFactory.COPY.getId(), action(() -> source.perform(ITextOperationTarget.COPY)));
		ofSource.put(ActionFactory.PASTE.getId(), action(() -> source.perform(ITextOperationTarget.PASTE)));
		ofSource.put(ActionFactory.SELECT_ALL.getId(), action(() -> source.perform(ITextOperationTarget.SELECT_ALL)));
	}

	/** @param text whether the source is shown */
	void page(boolean text) {
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), null);
		(text ? ofSource : ofLayers).forEach(bars::setGlobalActionHandler);
		bars.updateActionBars();
	}

	/** What is typed goes back step by step; what was there before the typing, as the document's own changes. */
	private void textOr(int operation, IAction document) {
		if (source.pending() || operation == ITextOperationTarget.REDO && !document.isEnabled()) {
			source.perform(operation);
		} else if (document.isEnabled()) {
			document.run();
		}
	}

	private static void fieldOr(int operation, Runnable action) {
		Control focus = Display.getCurrent().getFocusControl();
		if (focus instanceof Text text) {
			switch (operation) {
				case ITextOperationTarget.CUT -> text.cut();
				case ITextOperationTarget.COPY -> text.copy();
				default -> text.paste();
			}
		} else if (focus instanceof Spinner spinner) {
			switch (operation) {
				case ITextOperationTarget.CUT -> spinner.cut();
				case ITextOperationTarget.COPY -> spinner.copy();
				default -> spinner.paste();
			}
		} else if (!(focus instanceof Combo)) {
			action.run();
		}
	}

	private static IAction action(Runnable body) {
		return new Action() {
			@Override
			public void run() {
				body.run();
			}
		};
	}
}
