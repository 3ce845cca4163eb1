package org.fervor.ui.lab.run;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.notice.Notice;

/** The HTML report: inside the window where the system has a browser for it, else behind a button. */
final class ReportPage extends Composite {

	private boolean made;

	ReportPage(Composite parent) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
	}

	/** Shows the report; the browser is made the first time. */
	void show(Path file) {
		if (made) {
			return;
		}
		made = true;
		browser().ifPresentOrElse(b -> b.setUrl(file.toUri().toString()), () -> {
			Notice notice = new Notice(this);
			notice.say(Messages.summary_noBrowserTitle, Messages.summary_noBrowser + "\n" + file);
			notice.button(Messages.summary_browser, () -> Program.launch(file.toUri().toString()));
		});
		layout();
	}

	/** On a bare Linux there is no WebKit, and SWT says so with an error. */
	private Optional<Browser> browser() {
		try {
			return Optional.of(new Browser(this, SWT.NONE));
		} catch (SWTError e) {
			return Optional.empty();
		}
	}
}
