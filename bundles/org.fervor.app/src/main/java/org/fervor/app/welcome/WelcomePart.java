package org.fervor.app.welcome;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.fervor.app.Ids;
import org.fervor.app.sample.SampleProject;
import org.fervor.app.sample.SampleWorkspaces;
import org.fervor.app.text.Messages;
import org.fervor.ui.look.Fonts;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Problems;
import org.fervor.ui.task.Tasks;

/** Shows the {@link Tour}. It stays at the side while the steps are done. */
public final class WelcomePart extends ViewPart {

	private static final String DONE = "done";

	private final List<StepRow> rows = new ArrayList<>();
	private Tour tour = new Tour(List.of());
	private ScrolledComposite scroll;
	private Composite page;
	private Tasks tasks;
	private Label problem;
	private Link remedy;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null && memento.getString(DONE) != null) {
			tour = new Tour(List.of(memento.getString(DONE).split(",")));
		}
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(DONE, String.join(",", tour.done()));
	}

	@Override
	public void createPartControl(Composite parent) {
		tasks = new Tasks(parent);
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.getVerticalBar().setIncrement(24);
		page = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(18, 18).spacing(12, 18).applyTo(page);
		header();
		for (TourStep step : tour.steps()) {
			rows.add(new StepRow(page, rows.size() + 1, step, () -> perform(step)));
		}
		footer();
		scroll.setContent(page);
		scroll.addListener(SWT.Resize, e -> arrange());
		showState();
	}

	@Override
	public void setFocus() {
		scroll.setFocus();
	}

	/** What has been done. */
	public Tour tour() {
		return tour;
	}

	/** Does a step as its button does. */
	public void perform(TourStep step) {
		try {
			getSite().getWorkbenchWindow().getWorkbench().showPerspective(step.perspective(), getSite().getWorkbenchWindow());
			ParameterizedCommand command = ParameterizedCommand.generateCommand(getSite().getService(ICommandService.class).getCommand(step.command()),
					step.parameters());
			getSite().getService(IHandlerService.class).executeCommand(command, null);
			tour.finish(step);
			showState();
		} catch (CommandException | WorkbenchException e) {
			Problems.show(e);
		}
	}

	private void header() {
		Label headline = new Label(page, SWT.WRAP);
		headline.setFont(Fonts.headline(headline));
		headline.setText(Messages.tour_headline);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(headline);
		Label intro = new Label(page, SWT.WRAP);
		intro.setText(Messages.tour_intro);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(160, SWT.DEFAULT).applyTo(intro);
	}

	private void footer() {
		problem = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(160, SWT.DEFAULT).applyTo(problem);
		remedy = new Link(page, SWT.NONE);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(remedy);
		remedy.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			if (sample().exists()) {
				tour.restart();
				showState();
			} else {
				restore();
			}
		}));
	}

	private void restore() {
		SampleWorkspaces.find(Ids.FIRST_STEPS).ifPresent(
				source -> tasks.start(Messages.sample_copying, progress -> sample().create(source, progress), new Outcome<Boolean>() {
					@Override
					public void done(Boolean made) {
						showState();
					}

					@Override
					public void failed(String message) {
						problem.setText(message);
						arrange();
					}
				}));
	}

	private static SampleProject sample() {
		return new SampleProject(ResourcesPlugin.getWorkspace(), Ids.FIRST_STEPS);
	}

	private void showState() {
		for (int i = 0; i < rows.size(); i++) {
			TourStep step = tour.steps().get(i);
			rows.get(i).show(tour.finished(step), tour.next().filter(step::equals).isPresent());
		}
		boolean there = sample().exists();
		problem.setText(there ? "" : Messages.tour_missing);
		remedy.setText("<a>" + (there ? Messages.tour_again : Messages.tour_restore) + "</a>");
		((GridData) problem.getLayoutData()).exclude = there;
		problem.setVisible(!there);
		arrange();
	}

	private void arrange() {
		int width = Math.max(200, scroll.getClientArea().width);
		page.layout(true, true);
		scroll.setMinHeight(page.computeSize(width, SWT.DEFAULT).y);
	}
}
