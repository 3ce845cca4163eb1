package org.fervor.ui.lab.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fervor.core.task.UserError;
import org.fervor.ui.lab.text.Messages;

/** Compares the selected {@code .cnn} files; one file alone with a network of the paper. */
public final class CompareArchitectures extends AbstractHandler {

	private static final int SIZE = 48;

	@Override
	public Object execute(ExecutionEvent event) {
		IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
		List<IFile> files = new ArrayList<>();
		selection.forEach(o -> files.add(Adapters.adapt(o, IFile.class)));
		List<IFile> chosen = files.stream().filter(Objects::nonNull).filter(f -> "cnn".equals(f.getFileExtension())).toList();
		return open(HandlerUtil.getActiveShell(event), chosen.stream().map(f -> f.getLocation().toPath()).toList());
	}

	/** Opens a dialog with the first two files, and all other networks to choose from. @return null where a file cannot be read */
	public static CompareDialog open(Shell shell, List<Path> files) {
		try {
			List<ComparedNetwork> networks = new ArrayList<>();
			files.stream().limit(2).forEach(f -> networks.add(ComparedNetwork.of(f)));
			int given = networks.size();
			networks.addAll(ComparedNetwork.known());
			networks.addAll(others(files));
			CompareDialog dialog = new CompareDialog(shell, networks, 0, 1, given == 0 ? SIZE : networks.get(0).document().getInputSize());
			dialog.open();
			return dialog;
		} catch (UserError e) {
			MessageDialog.openError(shell, Messages.compare_title, e.getMessage());
			return null;
		}
	}

	/** The other networks of the workspace; damaged ones are left out. */
	static List<ComparedNetwork> others(List<Path> files) {
		List<ComparedNetwork> found = new ArrayList<>();
		try {
			ResourcesPlugin.getWorkspace().getRoot().accept(proxy -> {
				if (proxy.getType() == IResource.FILE && proxy.getName().endsWith(".cnn")) {
					Path path = proxy.requestResource().getLocation().toPath();
					Stream.of(path).filter(p -> !files.contains(p)).flatMap(CompareArchitectures::readable)
							.forEach(n -> found.add(new ComparedNetwork(proxy.requestFullPath().makeRelative().toString(), n.document())));
				}
				return true;
			}, IResource.NONE);
		} catch (CoreException e) {
			// the workspace is closing: those that were found will do
			return found;
		}
		return found;
	}

	private static Stream<ComparedNetwork> readable(Path file) {
		try {
			return Stream.of(ComparedNetwork.of(file));
		} catch (UserError e) {
			return Stream.empty();
		}
	}
}
