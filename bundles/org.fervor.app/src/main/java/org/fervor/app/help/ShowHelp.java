package org.fervor.app.help;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.IPageChangeProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Help > Help for This Part, and F1: about the dialog in front, else about the active part. In the help itself it closes it. */
public final class ShowHelp extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Shell front = Optional.ofNullable(window.getShell().getDisplay().getActiveShell()).orElseGet(window::getShell);
		if (front.getData() instanceof HelpWindow help) {
			help.close();
			return null;
		}
		Optional<IWorkbenchPart> part = Optional.ofNullable(window.getActivePage()).map(p -> p.getActivePart());
		boolean dialog = front.getData() instanceof Window;
		String topic = Optional.of(front).filter(s -> dialog).flatMap(Topics::of).or(() -> part.map(Topics::of)).orElse(HelpTexts.OVERVIEW);
		Shell parent = dialog ? front : part.map(p -> p.getSite().getShell()).orElseGet(window::getShell);
		HelpWindow help = HelpWindow.beside(parent).orElseGet(() -> opened(parent, window));
		help.show(topic);
		help.getShell().setActive();
		return help;
	}

	private static HelpWindow opened(Shell parent, IWorkbenchWindow window) {
		HelpWindow help = new HelpWindow(parent);
		help.open();
		if (parent.getData() instanceof IPageChangeProvider pages) {
			help.follow(pages);
		} else if (!(parent.getData() instanceof Window)) {
			help.follow(window.getPartService());
		}
		return help;
	}
}
