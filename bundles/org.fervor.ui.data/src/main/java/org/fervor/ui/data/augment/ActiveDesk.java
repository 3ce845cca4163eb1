package org.fervor.ui.data.augment;

import java.util.Optional;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/** The experiment in the active editor, followed as editors come and go and as it is changed. UI thread only. */
final class ActiveDesk implements IPartListener2, AutoCloseable {

	private final IWorkbenchPage page;
	private final Runnable listener;
	private Optional<AugmentationDesk> desk = Optional.empty();

	/** @param listener called when another experiment counts, or the one that counts has changed */
	ActiveDesk(IWorkbenchPage page, Runnable listener) {
		this.page = page;
		this.listener = listener;
		page.addPartListener(this);
		desk = AugmentationPart.of(page.getActiveEditor());
		desk.ifPresent(d -> d.onChange(listener));
	}

	/** Empty where no experiment is open, or a document of another kind is in front. */
	Optional<AugmentationDesk> desk() {
		return desk;
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		look();
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference reference) {
		look();
	}

	@Override
	public void partClosed(IWorkbenchPartReference reference) {
		look();
	}

	private void look() {
		Optional<AugmentationDesk> now = AugmentationPart.of(page.getActiveEditor());
		if (!now.equals(desk)) {
			desk.ifPresent(d -> d.forget(listener));
			desk = now;
			desk.ifPresent(d -> d.onChange(listener));
			listener.run();
		}
	}

	@Override
	public void close() {
		page.removePartListener(this);
		desk.ifPresent(d -> d.forget(listener));
	}
}
