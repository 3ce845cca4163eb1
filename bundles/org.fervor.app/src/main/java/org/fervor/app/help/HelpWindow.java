package org.fervor.app.help;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.dialogs.IPageChangeProvider;
import org.eclipse.jface.dialogs.IPageChangedListener;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPartService;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.fervor.app.text.Messages;
import org.osgi.framework.FrameworkUtil;

/** Help beside what it is about. It blocks nothing, follows the active part or page, and goes by Esc. A window has one at most. */
public final class HelpWindow extends Dialog {

	private static final int WIDE = 58;
	private static final int HIGH = 34;
	private static final int GAP = 12;

	private String topic = "";
	private HelpPage page;

	HelpWindow(Shell parent) {
		super(parent);
		setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE | SWT.MODELESS | getDefaultOrientation());
		setBlockOnOpen(false);
	}

	/** The one that is open beside a window. */
	public static Optional<HelpWindow> beside(Shell parent) {
		return Arrays.stream(parent.getShells()).filter(s -> s.getParent() == parent).map(Shell::getData).filter(HelpWindow.class::isInstance).map(HelpWindow.class::cast).findFirst();
	}

	/** Shows another text. */
	void show(String about) {
		topic = about;
		HelpText help = HelpTexts.of(about);
		getShell().setText(NLS.bind(Messages.help_title, help.title()));
		page.show(help);
	}

	/** Shows from now on what is about the part that is active. */
	void follow(IPartService parts) {
		IPartListener2 listener = new IPartListener2() {
			@Override
			public void partActivated(IWorkbenchPartReference reference) {
				IWorkbenchPart part = reference.getPart(false);
				if (part != null) {
					show(Topics.of(part));
				}
			}
		};
		parts.addPartListener(listener);
		getShell().addDisposeListener(e -> parts.removePartListener(listener));
	}

	/** Shows from now on what is about the page of a dialog, where that has pages with texts of their own. */
	void follow(IPageChangeProvider pages) {
		IPageChangedListener listener = e -> Topics.ofPage(e.getSelectedPage()).ifPresent(this::show);
		pages.addPageChangedListener(listener);
		getShell().addDisposeListener(e -> pages.removePageChangedListener(listener));
	}

	/** What it is about. */
	public String topic() {
		return topic;
	}

	/** What it says. */
	public String text() {
		return page.control().getText();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createContents(Composite parent) {
		initializeDialogUnits(parent);
		Composite all = new Composite(parent, SWT.NONE);
		all.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(all);
		page = new HelpPage(all);
		page.control().setFocus();
		return all;
	}

	@Override
	protected IDialogSettings getDialogBoundsSettings() {
		IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(HelpWindow.class)).getDialogSettings();
		return DialogSettings.getOrCreateSection(all, "help");
	}

	@Override
	protected int getDialogBoundsStrategy() {
		return DIALOG_PERSISTSIZE;
	}

	@Override
	protected Point getInitialSize() {
		Point kept = super.getInitialSize();
		Rectangle screen = getParentShell().getMonitor().getClientArea();
		boolean first = getDialogBoundsSettings().get("DIALOG_WIDTH") == null;
		return first ? new Point(Math.min(convertWidthInCharsToPixels(WIDE), screen.width * 2 / 5), Math.min(convertHeightInCharsToPixels(HIGH), screen.height * 4 / 5)) : kept;
	}

	/** At the right of its window; where there is no room, at the left; else over it, at the right edge of the screen. */
	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle beside = getParentShell().getBounds();
		Rectangle screen = getParentShell().getMonitor().getClientArea();
		int right = beside.x + beside.width + GAP;
		int left = beside.x - GAP - size.x;
		int over = screen.x + screen.width - size.x - GAP;
		int x = right + size.x <= screen.x + screen.width ? right : left >= screen.x ? left : over;
		return new Point(x, beside.y + Math.max(0, Math.min(beside.height / 8, beside.height - size.y)));
	}
}
