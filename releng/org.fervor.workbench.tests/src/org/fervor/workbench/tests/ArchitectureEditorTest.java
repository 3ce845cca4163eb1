package org.fervor.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.fervor.app.Ids;
import org.fervor.core.network.Architecture;
import org.fervor.core.network.ComparisonNetworks;
import org.fervor.core.network.PaperNetworks;
import org.fervor.experiment.ArchitectureDocuments;
import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.DocumentPackage.Literals;
import org.fervor.experiment.document.ResidualElement;
import org.fervor.ui.lab.architecture.ArchitectureEditor;
import org.fervor.ui.lab.architecture.CompareArchitectures;
import org.fervor.ui.lab.architecture.CompareDialog;
import org.fervor.ui.lab.wizard.NewArchitecture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoSurprises.class)
class ArchitectureEditorTest {

	/** Longer than this the user must never wait for the window. */
	private static final double LONGEST_MILLIS = 100;

	private final SampleFolder sample = new SampleFolder("architecture-test");

	@BeforeEach
	void labPerspective() throws Exception {
		Workbench.perspective(Ids.LAB_PERSPECTIVE);
	}

	@Test
	void aNetworkIsMadeByTheWizardChangedMendedAndSaved() throws Exception {
		NewArchitecture wizard = new NewArchitecture();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(sample.project()));
		WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		wizard.choose("ResNet50", 64);
		assertTrue(wizard.performFinish());
		dialog.close();
		ArchitectureEditor editor = assertInstanceOf(ArchitectureEditor.class, Workbench.page().getActiveEditor());
		ArchitectureDocument document = editor.document().orElseThrow();
		assertEquals(64, document.getInputSize());
		assertEquals(ComparisonNetworks.resNet50().layers(), ArchitectureDocuments.toArchitecture(document).layers());
		Workbench.until("the drawing is there", () -> editor.blocks() == document.getLayers().size() + 1);
		Workbench.until("the average face is there", editor::showsFace);

		ResidualElement block = (ResidualElement) document.getLayers().get(4);
		editor.perform(t -> t.open(true));
		assertTrue(editor.blocks() > 150, "all blocks are opened: " + editor.blocks());
		editor.select(List.of(block.getBody().getLayers().get(3)));
		assertTrue(editor.words().contains("5.1.4") && editor.words().contains("A value sees 19 × 19 of 64 × 64"), editor.words());
		String before = editor.totals();
		spinner(Literals.CONVOLUTION_ELEMENT__KERNEL_SIZE).setSelection(4);
		assertTrue(editor.totals().contains("Layer 5.1.4 (Convolution): kernel size must be odd"), editor.totals());
		assertTrue(editor.words().contains("Kernel size must be odd"), editor.words());
		Workbench.page().saveEditor(editor, false);
		Path file = editor.path();
		assertTrue(org.junit.jupiter.api.Assertions.assertThrows(org.fervor.core.task.UserError.class, () -> ArchitectureDocuments.read(file)).getMessage().contains("kernel size"),
				"a run is refused");
		undo(editor);
		assertEquals(before, editor.totals());
		Workbench.settle();
		Screenshot.window("architecture");
		Workbench.page().saveEditor(editor, false);
		assertEquals(ComparisonNetworks.resNet50().layers(), ArchitectureDocuments.read(file).layers());
	}

	@Test
	void layersAreCopiedToAnotherNetworkAndMovedThere() throws Exception {
		ArchitectureEditor from = open("from.cnn", ComparisonNetworks.resNet50());
		from.select(4);
		from.perform(t -> t.copy());
		ArchitectureEditor to = open("to.cnn", PaperNetworks.cnn1());
		to.select(2);
		to.perform(t -> t.paste());
		ArchitectureDocument document = to.document().orElseThrow();
		ResidualElement pasted = assertInstanceOf(ResidualElement.class, document.getLayers().get(3));
		assertEquals(List.of(pasted), to.selection());
		to.perform(t -> t.move(1));
		to.perform(t -> t.duplicate());
		assertEquals(22, document.getLayers().size());
		to.perform(t -> t.remove());
		to.perform(t -> t.cut());
		for (int i = 0; i < 5; i++) {
			undo(to);
		}
		assertEquals(PaperNetworks.cnn1(), ArchitectureDocuments.toArchitecture(document));
		assertFalse(to.isDirty());
	}

	@Test
	void theSourceAndThePagesSayTheSame() throws Exception {
		ArchitectureEditor editor = open("source.cnn", PaperNetworks.cnn1());
		ArchitectureDocument document = editor.document().orElseThrow();
		editor.open(ArchitectureEditor.SOURCE);
		String text = editor.source().getText();
		editor.source().setText(text.replaceFirst("<layers xsi:type=\"fervor:OutputElement\"/>", "<layers xsi:type=\"fervor:DropoutElement\"/>\n$0").replace("units=", "units ="));
		assertTrue(editor.isDirty(), "what is typed is not saved");
		assertEquals(20, document.getLayers().size(), "it counts when the page is left");
		editor.open(ArchitectureEditor.LAYERS);
		assertEquals(ArchitectureEditor.LAYERS, editor.page());
		assertEquals(21, document.getLayers().size());
		undo(editor);
		assertEquals(PaperNetworks.cnn1(), ArchitectureDocuments.toArchitecture(document));
		assertFalse(editor.isDirty(), "the typing was one change");

		editor.open(ArchitectureEditor.SOURCE);
		assertEquals(text, editor.source().getText());
		editor.source().setText(text.replaceFirst("fervor:MaxPoolElement", "fervor:MaxPollElement"));
		assertEquals(5, editor.wrongLine());
		editor.open(ArchitectureEditor.DIAGRAM);
		assertEquals(ArchitectureEditor.SOURCE, editor.page(), "what cannot be read is not lost");
		Workbench.page().saveEditor(editor, false);
		assertTrue(editor.isDirty(), "and not saved");
		assertEquals(PaperNetworks.cnn1(), ArchitectureDocuments.read(editor.path()));
		editor.source().setText(text);
		editor.open(ArchitectureEditor.DIAGRAM);
		assertEquals(ArchitectureEditor.DIAGRAM, editor.page());
		assertFalse(editor.isDirty());
	}

	@Test
	void theInputSizeChangesEverythingAndNeverBlocksTheWindow() throws Exception {
		ArchitectureEditor paper = open("paper.cnn", PaperNetworks.cnn1());
		paper.inputSize(96);
		assertTrue(paper.totals().startsWith("476\u202f135 parameters"), paper.totals());
		undo(paper);
		assertTrue(paper.totals().startsWith("345\u202f063 parameters"), paper.totals());

		ArchitectureEditor large = open("large.cnn", ComparisonNetworks.inceptionV3());
		double least = Double.POSITIVE_INFINITY;
		for (int size : List.of(64, 96, 48, 64, 96, 48, 64, 96)) {
			long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			large.inputSize(size);
			least = Math.min(least, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6);
			Workbench.settle();
		}
		assertTrue(least < LONGEST_MILLIS, "the window waited for " + least + " ms");
	}

	@Test
	void theSpeedOfThisMachineIsMeasuredOnceAndSaidForEveryNetwork() throws Exception {
		ArchitectureEditor editor = open("quick.cnn", PaperNetworks.cnn1());
		editor.measure();
		Workbench.until("the speed is known", () -> editor.speed().contains("images/s"));
		double small = rate(editor);
		ArchitectureEditor other = open("slow.cnn", PaperNetworks.cnn2());
		Workbench.until("the other editor knows it, too", () -> other.speed().contains("estimate"));
		assertTrue(rate(other) < small, editor.speed() + " and " + other.speed());
	}

	@Test
	void twoNetworksStandSideBySide() throws Exception {
		open("left.cnn", PaperNetworks.cnn1());
		open("right.cnn", PaperNetworks.cnn1().withDropout(0.3));
		CompareDialog dialog = CompareArchitectures.open(Workbench.window().getShell(), List.of(file("left.cnn").getLocation().toPath(), file("right.cnn").getLocation().toPath()));
		assertEquals(20, dialog.rows());
		assertEquals("2 of 20 rows differ", dialog.verdict());
		dialog.against("CNN_1");
		assertEquals("The layers are the same.", dialog.verdict());
		dialog.against("Inception-v3");
		assertTrue(dialog.rows() >= ComparisonNetworks.inceptionV3().layers().size(), "every layer of both has a row: " + dialog.rows());
		dialog.close();
	}

	private static double rate(ArchitectureEditor editor) {
		return Double.parseDouble(editor.speed().replaceAll("[^0-9]*([0-9.]+) images/s.*", "$1"));
	}

	private ArchitectureEditor open(String name, Architecture network) throws IOException, CoreException {
		DocumentFiles.write(ArchitectureDocuments.toDocument(network), sample.path().resolve(name));
		sample.project().refreshLocal(IResource.DEPTH_INFINITE, null);
		ArchitectureEditor editor = (ArchitectureEditor) IDE.openEditor(Workbench.page(), file(name));
		Workbench.settle();
		return editor;
	}

	private IFile file(String name) {
		return sample.project().getFile(name);
	}

	private static Spinner spinner(Object data) {
		return (Spinner) find(Workbench.window().getShell(), c -> c instanceof Spinner && c.getData() == data).orElseThrow();
	}

	private static Optional<Control> find(Composite parent, Predicate<Control> wanted) {
		for (Control child : new ArrayList<>(List.of(parent.getChildren()))) {
			Optional<Control> found = wanted.test(child) ? Optional.of(child) : child instanceof Composite inner ? find(inner, wanted) : Optional.empty();
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private static void undo(ArchitectureEditor editor) throws Exception {
		IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
		history.undo(editor.undoContext(), null, null);
	}
}
