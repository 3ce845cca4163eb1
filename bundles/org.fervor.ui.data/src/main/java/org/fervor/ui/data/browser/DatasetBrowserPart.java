package org.fervor.ui.data.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetOpener;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.Sample;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.face.FaceInspector;
import org.fervor.core.face.FaceModels;
import org.fervor.core.image.ImageReader;
import org.fervor.experiment.cache.FaceCache;
import org.fervor.ui.data.SampleChoice;
import org.fervor.ui.data.judge.FaceJudge;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.notice.Notice;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.service.ChosenSelection;
import org.fervor.ui.task.Outcome;
import org.fervor.ui.task.Task;
import org.fervor.ui.task.Tasks;

import jakarta.inject.Inject;

/** Opens a folder of face images and shows what is in it. */
public final class DatasetBrowserPart extends ViewPart {

	public static final String ID = "org.fervor.ui.data.browser";
	private static final String PATH = "path";

	private final DatasetOpener opener;
	private final ImageReader reader;
	private final FaceFinder finder;
	private final FaceJudge judge;
	private final DatasetBrowserModel model;
	private final ChosenSelection selection = new ChosenSelection();
	private Optional<Path> restored = Optional.empty();
	private Optional<Task> reading = Optional.empty();
	/** Counts the folders that were opened, so that a late answer about an earlier one is known as such. */
	private int openings;
	private Tasks tasks;
	private PartBody body;
	private DatasetPage page;

	@Inject
	public DatasetBrowserPart(DatasetOpener opener, @Service List<DatasetReader> readers, ImageReader reader, FaceCropper cropper,
			FaceInspector inspector, @Service List<FaceDetectorFactory> detectors, FaceModels models, FaceCache cache) {
		this.opener = opener;
		this.reader = reader;
		this.finder = new FaceFinder(reader, cropper, detectors, Detection.ofWorkspace(models, cache));
		this.judge = new FaceJudge(finder, inspector);
		this.model = new DatasetBrowserModel(readers.stream().collect(Collectors.toMap(DatasetReader::id, DatasetReader::title, (a, b) -> a)));
	}

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		restored = Optional.ofNullable(memento).map(m -> m.getString(PATH)).map(Path::of);
	}

	@Override
	public void saveState(IMemento memento) {
		model.dataset().ifPresent(d -> memento.putString(PATH, d.root().toString()));
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new PartBody(parent);
		tasks = new Tasks(body);
		body.notice().button(Messages.browser_openFolder, () -> FolderChoice.ask(getSite().getShell(), model.dataset().map(Dataset::root)).ifPresent(this::open));
		page = new DatasetPage(body, model, tasks, reader, finder, judge, this::chosen);
		new FolderDrop(body, this::open);
		getSite().setSelectionProvider(selection);
		body.say(Messages.browser_emptyTitle, Messages.browser_dropHint);
		restored.filter(Files::exists).ifPresent(this::open);
	}

	@Override
	public void setFocus() {
		body.setFocus();
	}

	@Override
	public void dispose() {
		if (tasks != null) {
			tasks.afterwards(Messages.browser_detecting, finder::close);
		}
		super.dispose();
	}

	/** Opens a folder, or a FER2013 file, in place of what is shown. */
	public void open(Path path) {
		reading.ifPresent(Task::cancel);
		body.say(Messages.browser_readingTitle, path.toString());
		int mine = ++openings;
		reading = Optional.of(tasks.start(NLS.bind(Messages.browser_reading, path), progress -> opener.open(path, Optional.empty(), progress), new Outcome<Dataset>() {
			@Override
			public void done(Dataset dataset) {
				if (mine == openings) {
					show(dataset);
				}
			}

			@Override
			public void failed(String message) {
				if (mine == openings) {
					body.say(Messages.browser_failedTitle, message);
				}
			}

			@Override
			public void cancelled() {
				if (mine == openings) {
					model.dataset().ifPresentOrElse(DatasetBrowserPart.this::show, () -> body.say(Messages.browser_emptyTitle, Messages.browser_dropHint));
				}
			}
		}));
	}

	/** What is shown; empty before the first data set has been read. */
	public Optional<Dataset> dataset() {
		return body.shows(page) ? model.dataset() : Optional.empty();
	}

	/** What the part says instead of showing a data set. */
	public Notice notice() {
		return body.notice();
	}

	/** The page with table, histogram and preview. */
	public DatasetPage page() {
		return page;
	}

	private void show(Dataset dataset) {
		model.show(dataset);
		page.refresh();
		body.show(page);
		setContentDescription("");
		setTitleToolTip(dataset.root().toString());
		page.selectFirst();
	}

	private void chosen(List<Sample> samples) {
		selection.setSelection(model.dataset().map(d -> new StructuredSelection(samples.stream().map(s -> new SampleChoice(d, s)).toList())).orElse(StructuredSelection.EMPTY));
	}
}
