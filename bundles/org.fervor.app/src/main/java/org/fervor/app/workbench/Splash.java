package org.fervor.app.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;

/**
 * A small window that is there while the workbench is loaded. The start script runs it as a program of its own, with nothing but SWT, because the platform alone takes longer to
 * load than a user waits for a sign of life. It shows as long as a file exists, which the workbench deletes ({@link #over}) or else the script does.
 */
public final class Splash {

	private static final String FILE = "fervor.splash";
	private static final int WIDTH = 360;
	private static final int POLL_MILLIS = 100;

	private Splash() {
	}

	/** @param args the file that exists while the window is wanted */
	public static void main(String[] args) {
		Path wanted = Path.of(args[0]);
		Display.setAppName("Fervor");
		Display display = new Display();
		Shell shell = shell(display, ResourceBundle.getBundle("org.fervor.app.text.messages").getString("splash_title"));
		shell.open();
		display.timerExec(POLL_MILLIS, new Runnable() {
			@Override
			public void run() {
				if (!Files.exists(wanted)) {
					shell.dispose();
				} else if (!shell.isDisposed()) {
					display.timerExec(POLL_MILLIS, this);
				}
			}
		});
		while (!shell.isDisposed()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
		display.dispose();
	}

	/** The workbench's own window is there, or what it has to say instead: takes the small one away, if there is one. */
	static void over() {
		String file = System.getProperty(FILE);
		if (file != null) {
			try {
				Files.deleteIfExists(Path.of(file));
			} catch (IOException stays) {
				// the script deletes it at the end
			}
		}
	}

	private static Shell shell(Display display, String text) {
		Shell shell = new Shell(display, SWT.BORDER | SWT.ON_TOP);
		shell.setText(text);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 16;
		layout.marginHeight = 16;
		layout.horizontalSpacing = 16;
		layout.verticalSpacing = 12;
		shell.setLayout(layout);
		Image logo = new Image(display, Splash.class.getResourceAsStream("/icons/fervor-64.png"));
		new Label(shell, SWT.NONE).setImage(logo);
		Label label = new Label(shell, SWT.NONE);
		label.setText(text);
		FontData data = label.getFont().getFontData()[0];
		Font bold = new Font(display, data.getName(), data.getHeight() + 2, SWT.BOLD);
		label.setFont(bold);
		label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		new ProgressBar(shell, SWT.INDETERMINATE).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
		shell.addDisposeListener(e -> {
			logo.dispose();
			bold.dispose();
		});
		shell.setSize(shell.computeSize(WIDTH, SWT.DEFAULT));
		Rectangle screen = display.getPrimaryMonitor().getClientArea();
		shell.setLocation(screen.x + (screen.width - shell.getSize().x) / 2, screen.y + (screen.height - shell.getSize().y) / 2);
		return shell;
	}
}
