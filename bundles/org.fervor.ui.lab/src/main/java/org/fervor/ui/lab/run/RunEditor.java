package org.fervor.ui.lab.run;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;
import org.fervor.experiment.StoredRun;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.notice.Notice;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

import jakarta.inject.Inject;

/** One run: a native summary that always works, and its HTML report where the system has a browser. */
public final class RunEditor extends EditorPart {

	public static final String ID = "org.fervor.ui.lab.run";

	private final RunDesk desk;
	private final Runnable onRuns = this::reloadSoon;
	private Tasks tasks;
	private PartBody body;
	private CTabFolder tabs;
	private SummaryPage summary;
	private ReportPage report;
	private Optional<StoredRun> shown = Optional.empty();

	@Inject
	public RunEditor(RunDesk desk) {
		this.desk = desk;
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		setTitleToolTip(input.getToolTipText());
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new PartBody(parent);
		tasks = new Tasks(body);
		tabs = new CTabFolder(body, SWT.BOTTOM | SWT.FLAT);
		summary = new SummaryPage(tabs);
		tab(Messages.summary_page, summary);
		report = new ReportPage(tabs);
		tab(Messages.summary_report, report);
		tabs.setSelection(0);
		tabs.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			if (tabs.getSelectionIndex() == 1) {
				shown.ifPresent(r -> report.show(r.folder().report()));
			}
		}));
		desk.onChange(onRuns);
		load();
	}

	@Override
	public void setFocus() {
		body.setFocus();
	}

	@Override
	public void dispose() {
		desk.forget(onRuns);
		super.dispose();
	}

	/** The run on the screen; empty while it is being read, or where it is not complete. */
	public Optional<StoredRun> run() {
		return shown;
	}

	/** What is said where there is no summary. */
	public Notice notice() {
		return body.notice();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// a run never changes
	}

	@Override
	public void doSaveAs() {
		// a run never changes
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	private void reloadSoon() {
		if (shown.isEmpty()) {
			tasks.ui().latest("run", this::load);
		}
	}

	private void load() {
		Path folder = ((RunInput) getEditorInput()).folder();
		tasks.quick(getPartName(), progress -> StoredRun.open(folder), new Outcome<StoredRun>() {
			@Override
			public void done(StoredRun run) {
				show(run);
			}

			@Override
			public void failed(String message) {
				body.say(Messages.run_damaged, message);
			}
		});
	}

	private void show(StoredRun run) {
		if (run.summary().isEmpty()) {
			RunRow row = new RunRow(run, desk.running(run.folder().path()));
			String why = run.provenance().message().isEmpty() ? Messages.summary_notFinished : run.provenance().message();
			body.say(run.name(), NLS.bind(Messages.summary_notComplete, row.state(), why));
			return;
		}
		shown = Optional.of(run);
		summary.show(run.summary().get(), run.provenance().cautions());
		body.show(tabs);
	}

	private void tab(String title, Control control) {
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}
}
