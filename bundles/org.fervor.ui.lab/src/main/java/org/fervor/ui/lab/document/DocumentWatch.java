package org.fervor.ui.lab.document;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.ide.ResourceUtil;
import org.fervor.ui.task.UiThread;

/** Tells an editor when its file may have become another: in the workspace, or outside of it while somebody worked in another window. */
final class DocumentWatch {

	/** Hears it on the UI thread. */
	interface Hearer {

		/** The file may say something else. */
		void look();

		/** The file of the workspace has another name or place. */
		void moved(IFile to);

		/** The file was deleted from the workspace. */
		void deleted();
	}

	private final DocumentEditor<?> editor;
	private final Hearer hearer;
	private final UiThread ui;
	private final Shell shell;
	private final Listener onWindow;
	private final IResourceChangeListener onFiles = this::filesChanged;
	private final IPartListener2 onPart = new IPartListener2() {
		@Override
		public void partActivated(IWorkbenchPartReference part) {
			if (part.getPart(false) == editor) {
				hearer.look();
			}
		}
	};

	/** @param ui bounded by the life of the editor's widgets */
	DocumentWatch(DocumentEditor<?> editor, UiThread ui, Hearer hearer) {
		this.editor = editor;
		this.ui = ui;
		this.hearer = hearer;
		shell = editor.getSite().getShell();
		onWindow = e -> ui.run(hearer::look);
		shell.addListener(SWT.Activate, onWindow);
		editor.getSite().getPage().addPartListener(onPart);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(onFiles, IResourceChangeEvent.POST_CHANGE);
	}

	void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(onFiles);
		editor.getSite().getPage().removePartListener(onPart);
		if (!shell.isDisposed()) {
			shell.removeListener(SWT.Activate, onWindow);
		}
	}

	/** Called on any thread. */
	private void filesChanged(IResourceChangeEvent event) {
		IFile file = ResourceUtil.getFile(editor.getEditorInput());
		Optional.ofNullable(file).map(f -> event.getDelta().findMember(f.getFullPath())).ifPresent(delta -> {
			if (delta.getKind() == IResourceDelta.CHANGED && (delta.getFlags() & IResourceDelta.CONTENT) != 0) {
				ui.run(hearer::look);
			} else if (delta.getKind() == IResourceDelta.REMOVED && (delta.getFlags() & IResourceDelta.MOVED_TO) != 0) {
				IFile to = ResourcesPlugin.getWorkspace().getRoot().getFile(delta.getMovedToPath());
				ui.run(() -> hearer.moved(to));
			} else if (delta.getKind() == IResourceDelta.REMOVED) {
				ui.run(hearer::deleted);
			}
		});
	}
}
