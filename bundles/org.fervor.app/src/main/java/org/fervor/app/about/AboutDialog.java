package org.fervor.app.about;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fervor.app.text.Messages;
import org.fervor.core.compute.BackendInfo;
import org.fervor.core.compute.ComputeService;
import org.fervor.ui.help.HelpTopic;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

/** Says what this is, and every version that matters in a bug report. */
public final class AboutDialog extends Dialog implements HelpTopic {

	/** What has to be asked for. */
	private record Answer(BackendInfo backend, String libraries) {
	}

	private static final int COPY = IDialogConstants.CLIENT_ID + 1;

	private final ComputeService compute;
	private final List<Fact> facts = new ArrayList<>();
	private Composite table;
	private Text waiting;

	public AboutDialog(Shell parent, ComputeService compute) {
		super(parent);
		this.compute = compute;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** What it shows so far. */
	public List<Fact> facts() {
		return List.copyOf(facts);
	}

	@Override
	public String helpTopic() {
		return "org.fervor.app.about";
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.about_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 20).spacing(18, 14).applyTo(area);
		Label icon = new Label(area, SWT.NONE);
		icon.setImage(new LocalResourceManager(JFaceResources.getResources(), icon)
				.create(ImageDescriptor.createFromURL(AboutDialog.class.getResource("/icons/fervor-64.png"))));
		Composite title = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(title);
		Label name = new Label(title, SWT.NONE);
		name.setFont(Fonts.headline(name));
		name.setText("Fervor");
		new Label(title, SWT.NONE).setText(Facts.product());
		new Label(title, SWT.NONE).setText(Messages.about_claim);
		table = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 5).applyTo(table);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(table);
		Facts.now().forEach(this::add);
		waiting = add(new Fact(Messages.about_backend, Messages.about_asking));
		new Tasks(area).quick(Messages.about_backend, progress -> new Answer(compute.backend(), Libraries.versions()), new Outcome<Answer>() {
			@Override
			public void done(Answer answer) {
				show(answer);
			}

			@Override
			public void failed(String message) {
				waiting.setText(message);
				getShell().pack();
			}
		});
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COPY, Messages.about_copy, false);
		createButton(parent, IDialogConstants.OK_ID, Messages.about_close, true);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == COPY) {
			copy();
		} else {
			super.buttonPressed(id);
		}
	}

	private void show(Answer answer) {
		List<Fact> told = Facts.of(answer.backend());
		facts.remove(facts.size() - 1);
		facts.add(told.get(0));
		waiting.setText(told.get(0).value());
		told.subList(1, told.size()).forEach(this::add);
		Facts.libraries(answer.libraries()).ifPresent(this::add);
		getShell().pack();
	}

	private Text add(Fact fact) {
		facts.add(fact);
		Label name = new Label(table, SWT.NONE);
		name.setFont(Fonts.bold(name));
		name.setText(fact.name());
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(name);
		Text value = new Text(table, SWT.READ_ONLY | SWT.WRAP);
		value.setText(fact.value());
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(70), SWT.DEFAULT).applyTo(value);
		return value;
	}

	private void copy() {
		Clipboard clipboard = new Clipboard(getShell().getDisplay());
		String text = Facts.product() + "\n" + facts.stream().map(f -> f.name() + ": " + f.value()).collect(Collectors.joining("\n"));
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}
}
