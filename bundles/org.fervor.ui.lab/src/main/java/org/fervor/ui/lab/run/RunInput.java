package org.fervor.ui.lab.run;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** A run's folder, to be opened in an editor; remembered over restarts by its path. */
public record RunInput(Path folder) implements IEditorInput, IPersistableElement {

	private static final String PATH = "path";

	@Override
	public boolean exists() {
		return Files.isDirectory(folder);
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return ImageDescriptor.createFromURL(RunInput.class.getResource("/icons/report.svg"));
	}

	@Override
	public String getName() {
		return folder.getFileName().toString();
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getToolTipText() {
		return folder.toString();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(PATH, folder.toString());
	}

	@Override
	public String getFactoryId() {
		return "org.fervor.ui.lab.run.input";
	}

	/** Makes it again after a restart. */
	public static final class Factory implements IElementFactory {

		@Override
		public RunInput createElement(IMemento memento) {
			return new RunInput(Path.of(memento.getString(PATH)));
		}
	}
}
