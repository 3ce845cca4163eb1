package org.fervor.ui.data.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.fervor.core.data.Dataset;
import org.fervor.core.data.DatasetOpener;
import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.DatasetRequest;
import org.fervor.core.data.Sample;
import org.fervor.core.face.FaceCropper;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.core.face.FaceInspector;
import org.fervor.core.face.FaceModels;
import org.fervor.core.image.ImageReader;
import org.fervor.core.label.ClassMap;
import org.fervor.experiment.ExperimentParameters;
import org.fervor.experiment.ImageProblems;
import org.fervor.experiment.PreCropped;
import org.fervor.experiment.StoredRun;
import org.fervor.experiment.TagSidecar;
import org.fervor.experiment.cache.FaceCache;
import org.fervor.ui.data.SampleChoice;
import org.fervor.ui.data.run.ExperimentFiles;
import org.fervor.ui.data.judge.FaceJudge;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.notice.Notice;
import org.fervor.ui.notice.PartBody;
import org.fervor.ui.service.ChosenSelection;
import org.fervor.ui.service.ImageChoice;
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
	private Optional<Opened> shown = Optional.empty();
	private Optional<Task> checking = Optional.empty();
	/** Counts the folders that were opened, so that a late answer about an earlier one is known as such. */
	private int openings;
	/** The same for what other parts chose. */
	private int links;
	private final ISelectionListener linked = this::linked;
	private Tasks tasks;
	private PartBody body;
	private DatasetPage page;
	private Tagging tagging;
	private List<Sample> chosen = List.of();

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
		page = new DatasetPage(body, model, tasks, reader, finder, judge, this::mapClasses, this::chosen);
		new FolderDrop(body, this::open);
		tagging = new Tagging(getViewSite(), tasks, model, page, () -> chosen);
		getViewSite().getActionBars().getToolBarManager().add(new WorstMenu(tasks, page, model));
		getSite().setSelectionProvider(selection);
		body.say(Messages.browser_emptyTitle, Messages.browser_dropHint);
		getSite().getPage().addSelectionListener(linked);
		restored.filter(Files::exists).ifPresent(this::open);
	}

	@Override
	public void setFocus() {
		body.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removeSelectionListener(linked);
		checking.ifPresent(Task::cancel);
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
		ClassMap map = ClassMaps.of(path);
		reading = Optional.of(tasks.start(NLS.bind(Messages.browser_reading, path), progress -> new Opened(path, opener.open(path, new DatasetRequest(Optional.empty(), map), progress), map, TagSidecar.of(path)), new Outcome<Opened>() {
			@Override
			public void done(Opened opened) {
				if (mine == openings) {
					shown = Optional.of(opened);
					show(opened);
					model.tags(opened.tags);
					page.tagged();
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
					shown.ifPresentOrElse(DatasetBrowserPart.this::show, () -> body.say(Messages.browser_emptyTitle, Messages.browser_dropHint));
				}
			}
		}));
	}

	/** A data set, where it was opened, what its names of classes stand for, and its tags. */
	private record Opened(Path path, Dataset dataset, ClassMap map, TagSidecar tags) {
	}

	/** Asks what unknown names of classes stand for, as the button does. */
	private void mapClasses() {
		shown.ifPresent(opened -> tasks.quick(Messages.classes_title, progress -> ExperimentFiles.on(ResourcesPlugin.getWorkspace().getRoot(), opened.path), new Outcome<List<IFile>>() {
			@Override
			public void done(List<IFile> experiments) {
				ClassMapDialog dialog = new ClassMapDialog(getSite().getShell(), ClassNames.of(opened.dataset, opened.map), experiments);
				if (shown.equals(Optional.of(opened)) && dialog.open() == Window.OK) {
					map(opened.path, dialog.map(), dialog.chosen());
				}
			}

			@Override
			public void failed(String message) {
				MessageDialog.openError(getSite().getShell(), Messages.classes_title, message);
			}
		}));
	}

	/** Reads a data set with a map of its names of classes from now on, and has experiments do so. */
	public void map(Path path, ClassMap map, List<IFile> experiments) {
		ClassMaps.store(path, map);
		tasks.background(Messages.classes_title, progress -> {
			for (IFile experiment : experiments) {
				ExperimentFiles.set(experiment, Map.of(ExperimentParameters.MAP, map.toString()));
			}
			return path;
		}, new Outcome<Path>() {
			@Override
			public void done(Path written) {
				// the editors of the experiments show it
			}

			@Override
			public void failed(String message) {
				MessageDialog.openError(getSite().getShell(), Messages.classes_title, message);
			}
		});
		open(path);
	}

	/** Tags of pictures. */
	public Tagging tagging() {
		return tagging;
	}

	/** The tags of a picture. */
	public List<String> tags(Sample sample) {
		return model.tags(sample);
	}

	/** Shows the images that a run tested, the least believed labels first, as the menu does. @param id of a network or rule */
	public void worst(StoredRun run, String id) {
		WorstMenu.show(tasks, page, model, run, id);
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

	/** Looks into the images, which takes longer than reading their names. */
	private void check(Dataset dataset) {
		checking.ifPresent(Task::cancel);
		checking = Optional.of(tasks.start(Messages.browser_checking, progress -> new DatasetBrowserModel.Checked(PreCropped.size(dataset, reader), ImageProblems.of(dataset, reader, progress)),
				new Outcome<DatasetBrowserModel.Checked>() {
					@Override
					public void done(DatasetBrowserModel.Checked found) {
						if (model.dataset().filter(d -> d == dataset).isPresent()) {
							model.checked(found);
							page.checked();
						}
					}

					@Override
					public void failed(String message) {
						setContentDescription(message);
					}
				}));
	}

	private void show(Opened opened) {
		Dataset dataset = opened.dataset;
		model.show(dataset, opened.map);
		page.refresh();
		body.show(page);
		setContentDescription("");
		setTitleToolTip(dataset.root().toString());
		page.selectFirst();
		check(dataset);
	}

	/** A run, or a cell of a confusion matrix, shows its images alone, where they are of the data set that is open. */
	private void linked(IWorkbenchPart part, ISelection chosen) {
		if (part == this || !(chosen instanceof IStructuredSelection one) || one.size() != 1 || !(one.getFirstElement() instanceof ImageChoice choice) || dataset().isEmpty()) {
			return;
		}
		Path root = dataset().get().root();
		int mine = ++links;
		tasks.quick(choice.title(), progress -> Files.exists(choice.data()) && Files.isSameFile(choice.data(), root) ? choice.images() : Set.<String>of(),
				new Outcome<Set<String>>() {
					@Override
					public void done(Set<String> names) {
						if (mine == links && !names.isEmpty() && dataset().filter(d -> d.root().equals(root)).isPresent()) {
							page.only(choice.title(), names);
						}
					}

					@Override
					public void failed(String message) {
						// what is shown stays; the part that offers the images says what is wrong with them
					}
				});
	}

	private void chosen(List<Sample> samples) {
		chosen = List.copyOf(samples);
		selection.setSelection(model.dataset().map(d -> new StructuredSelection(samples.stream().map(s -> new SampleChoice(d, s)).toList())).orElse(StructuredSelection.EMPTY));
	}
}
