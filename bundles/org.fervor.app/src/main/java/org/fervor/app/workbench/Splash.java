package org.fervor.app.workbench;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.fervor.app.text.Messages;

/** A small window that is there before anything else, while the workbench is loaded. UI thread only. */
final class Splash implements AutoCloseable {

	private static final int WIDTH = 360;

	private final Shell shell;

	Splash(Display display) {
		shell = new Shell(display, SWT.BORDER | SWT.ON_TOP);
		shell.setText(Messages.splash_title);
		shell.setLayout(layout());
		Image logo = new Image(display, Splash.class.getResourceAsStream("/icons/fervor-64.png"));
		shell.addDisposeListener(e -> logo.dispose());
		label(logo, Messages.splash_title).setFont(JFaceResources.getHeaderFont());
		ProgressBar bar = new ProgressBar(shell, SWT.INDETERMINATE);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		shell.setSize(shell.computeSize(WIDTH, SWT.DEFAULT));
		Rectangle screen = display.getPrimaryMonitor().getClientArea();
		shell.setLocation(screen.x + (screen.width - shell.getSize().x) / 2, screen.y + (screen.height - shell.getSize().y) / 2);
		shell.open();
		// the UI thread is busy from here on: draw now
		while (display.readAndDispatch()) {
			shell.update();
		}
	}

	/** Takes the window away; it may be gone already. */
	@Override
	public void close() {
		shell.dispose();
	}

	private Label label(Image logo, String text) {
		new Label(shell, SWT.NONE).setImage(logo);
		Label label = new Label(shell, SWT.NONE);
		label.setText(text);
		label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		return label;
	}

	private static GridLayout layout() {
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 16;
		layout.marginHeight = 16;
		layout.horizontalSpacing = 16;
		layout.verticalSpacing = 12;
		return layout;
	}
}
