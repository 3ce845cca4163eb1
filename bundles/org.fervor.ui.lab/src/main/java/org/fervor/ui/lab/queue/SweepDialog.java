package org.fervor.ui.lab.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.task.UserError;
import org.fervor.experiment.ExperimentDocuments;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.RunPlan;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.TimePrediction;
import org.fervor.ui.help.HelpTopic;
import org.fervor.ui.lab.run.RunDesk;
import org.fervor.ui.lab.run.RunPlaces;
import org.fervor.ui.lab.text.Messages;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Tasks;

/** Asks which settings an experiment shall be tried with, and says how many runs that makes and how long they will take. */
public final class SweepDialog extends TitleAreaDialog implements HelpTopic {

	private static final int LINES = 3;

	private final RunDesk desk;
	private final Path experiment;
	private final SweepModel model = new SweepModel();
	private final List<Line> lines = new ArrayList<>();
	private List<Map<String, String>> points = List.of();
	/** Counts what was asked for, so that a late answer to an earlier question is known as such. */
	private int questions;
	private Tasks tasks;
	private Composite area;
	private Text seeds;
	private Button random;
	private Spinner draws;
	private Label sentence;

	/** What a sweep found out before it begins. */
	private record Forecast(List<Map<String, String>> points, int splits, OptionalDouble seconds) {
	}

	/** A parameter and its values. */
	private record Line(Combo parameter, Text values) {
	}

	public SweepDialog(Shell parent, RunDesk desk, Path experiment) {
		super(parent);
		this.desk = desk;
		this.experiment = experiment;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/** What was chosen: settings for each run, to be handed to the queue. */
	public List<Map<String, String>> points() {
		return points;
	}

	/** Fills a line as the user does. @param line from 0 */
	public void set(int line, String parameter, String values) {
		lines.get(line).parameter().setText(parameter);
		lines.get(line).values().setText(values);
	}

	/** Types seeds. */
	public void seeds(String text) {
		seeds.setText(text);
	}

	/** What the dialog says will be run. */
	public String sentence() {
		return sentence.getText();
	}

	/** Presses the button that queues the runs; nothing while it is grey. */
	public void press() {
		if (getButton(IDialogConstants.OK_ID).isEnabled()) {
			okPressed();
		}
	}

	@Override
	public String helpTopic() {
		return "org.fervor.ui.lab.sweep";
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.sweep_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite outer = (Composite) super.createDialogArea(parent);
		setTitle(NLS.bind(Messages.sweep_heading, experiment.getFileName().toString().replaceFirst("\\.experiment$", "")));
		setMessage(Messages.sweep_message);
		Composite page = new Composite(outer, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 10).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		tasks = new Tasks(page);
		area = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.sweep_parameter);
		new Label(area, SWT.NONE).setText(Messages.sweep_values);
		for (int i = 0; i < LINES; i++) {
			line();
		}
		Button more = new Button(page, SWT.PUSH);
		more.setText(Messages.sweep_more);
		more.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			line();
			getShell().pack(true);
		}));
		Composite rest = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(rest);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(rest);
		Label seedLabel = new Label(rest, SWT.NONE);
		seedLabel.setText(Messages.sweep_seeds);
		seeds = new Text(rest, SWT.BORDER);
		seeds.setMessage(Messages.sweep_seedsHint);
		seeds.addModifyListener(e -> changed());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(seeds);
		random = new Button(rest, SWT.CHECK);
		random.setText(Messages.sweep_random);
		random.setToolTipText(Messages.sweep_randomTip);
		draws = new Spinner(rest, SWT.BORDER);
		draws.setValues(10, 1, SweepModel.MANY, 0, 1, 10);
		draws.setEnabled(false);
		random.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			draws.setEnabled(random.getSelection());
			changed();
		}));
		draws.addModifyListener(e -> changed());
		sentence = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, true).hint(560, 3 * sentence.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(sentence);
		return outer;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.sweep_queue, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		changed();
	}

	private void line() {
		Combo parameter = new Combo(area, SWT.READ_ONLY);
		List<String> ids = new ArrayList<>(List.of(""));
		ids.addAll(SweepModel.parameters());
		parameter.setItems(ids.toArray(String[]::new));
		parameter.setVisibleItemCount(20);
		Text values = new Text(area, SWT.BORDER);
		values.setMessage(Messages.sweep_valuesHint);
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(values);
		parameter.addModifyListener(e -> {
			tip(parameter, values);
			changed();
		});
		values.addModifyListener(e -> changed());
		lines.add(new Line(parameter, values));
	}

	private static void tip(Combo parameter, Text values) {
		ExperimentParameters.ALL.stream().filter(p -> p.id().equals(parameter.getText())).findFirst().map(Parameter::description).ifPresent(d -> {
			parameter.setToolTipText(d);
			values.setToolTipText(d);
		});
	}

	private void changed() {
		if (getButton(IDialogConstants.OK_ID) == null) {
			return;
		}
		model.axes(lines.stream().map(l -> new SweepModel.Axis(l.parameter().getText(), l.values().getText())).toList());
		model.seeds(seeds.getText());
		model.draws(random.getSelection() ? draws.getSelection() : 0);
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		int mine = ++questions;
		List<Map<String, String>> wanted;
		try {
			wanted = model.points();
		} catch (UserError e) {
			problem(lines.stream().allMatch(l -> l.values().getText().isBlank()) && seeds.getText().isBlank() ? "" : e.getMessage());
			return;
		}
		tasks.quick(Messages.sweep_title, progress -> forecast(wanted), new Outcome<Forecast>() {
			@Override
			public void done(Forecast forecast) {
				if (mine == questions) {
					points = forecast.points();
					setErrorMessage(null);
					sentence.setText(model.sentence(points, forecast.splits(), forecast.seconds()));
					getButton(IDialogConstants.OK_ID).setEnabled(true);
				}
			}

			@Override
			public void failed(String message) {
				if (mine == questions) {
					problem(message);
				}
			}
		});
	}

	private void problem(String message) {
		setErrorMessage(message.isEmpty() ? null : message);
		sentence.setText("");
	}

	/** Refuses now what would be refused when its turn comes. */
	private Forecast forecast(List<Map<String, String>> wanted) {
		List<StoredRun> done = desk.library().runs(RunPlaces.all(ResourcesPlugin.getWorkspace().getRoot()));
		List<RunPlan> plans = new ArrayList<>();
		wanted.forEach(p -> plans.addAll(ExperimentDocuments.plans(experiment, p)));
		return new Forecast(wanted, plans.size() / Math.max(1, wanted.size()), TimePrediction.seconds(plans, done));
	}
}
