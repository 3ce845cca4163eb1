package org.fervor.ui.lab.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.DocumentFactory;
import org.junit.jupiter.api.Test;

class EditsTest {

	private final DefaultOperationHistory history = new DefaultOperationHistory();
	private final ObjectUndoContext context = new ObjectUndoContext(this);
	private final ArchitectureDocument document = DocumentFactory.eINSTANCE.createArchitectureDocument();
	private final Edits edits = new Edits(document, history, context);
	private final List<String> told = new ArrayList<>();

	EditsTest() {
		document.setName("before");
		edits.onChange(() -> told.add(document.getName()));
	}

	@Test
	void aChangeIsUndoneAndRedone() throws Exception {
		edits.change("rename", () -> document.setName("after"));
		assertThat(edits.dirty()).isTrue();
		history.undo(context, null, null);
		assertThat(document.getName()).isEqualTo("before");
		assertThat(edits.dirty()).isFalse();
		history.redo(context, null, null);
		assertThat(document.getName()).isEqualTo("after");
		assertThat(told).containsExactly("after", "before", "after");
	}

	@Test
	void layersComeBackInTheirPlaces() throws Exception {
		edits.change("add", () -> document.getLayers().add(DocumentFactory.eINSTANCE.createDenseElement()));
		edits.change("add", () -> document.getLayers().add(0, DocumentFactory.eINSTANCE.createDropoutElement()));
		List<?> both = List.copyOf(document.getLayers());
		edits.change("remove", () -> document.getLayers().remove(0));
		edits.change("move", document.getLayers()::clear);
		history.undo(context, null, null);
		history.undo(context, null, null);
		assertThat(List.copyOf(document.getLayers())).isEqualTo(both);
	}

	@Test
	void whatChangesNothingLeavesNoTrace() {
		edits.change("rename", () -> document.setName("before"));
		assertThat(edits.dirty()).isFalse();
		assertThat(history.canUndo(context)).isFalse();
		assertThat(told).isEmpty();
	}

	@Test
	void savingIsWhatDirtyIsMeasuredFrom() throws Exception {
		edits.change("rename", () -> document.setName("saved"));
		edits.saved();
		assertThat(edits.dirty()).isFalse();
		history.undo(context, null, null);
		assertThat(edits.dirty()).isTrue();
		history.redo(context, null, null);
		assertThat(edits.dirty()).isFalse();
	}

	@Test
	void thirtyChangesAreUndoneToWhatWasSaved() throws Exception {
		for (int i = 0; i < 30; i++) {
			rename("name " + i);
		}
		for (int i = 0; i < 30; i++) {
			assertThat(edits.dirty()).isTrue();
			assertThat(history.undo(context, null, null).isOK()).isTrue();
		}
		assertThat(document.getName()).isEqualTo("before");
		assertThat(edits.dirty()).isFalse();
	}

	@Test
	void changesThatTheHistoryHasForgottenAreStillUnsaved() throws Exception {
		history.setLimit(context, 20);
		for (int i = 0; i < 25; i++) {
			rename("name " + i);
		}
		while (history.canUndo(context)) {
			history.undo(context, null, null);
		}
		assertThat(document.getName()).isEqualTo("name 4");
		assertThat(edits.dirty()).isTrue();
	}

	@Test
	void anotherChangeAfterAnUndoIsNotWhatWasSaved() throws Exception {
		rename("saved");
		edits.saved();
		history.undo(context, null, null);
		rename("other");
		assertThat(edits.dirty()).isTrue();
	}

	@Test
	void whatIsTypedIntoOneFieldIsOneChangeUpToTheSavedState() throws Exception {
		edits.change("rename", "name", () -> document.setName("a"));
		edits.change("rename", "name", () -> document.setName("ab"));
		edits.saved();
		edits.change("rename", "name", () -> document.setName("abc"));
		edits.change("rename", "name", () -> document.setName("abcd"));
		assertThat(edits.dirty()).isTrue();
		history.undo(context, null, null);
		assertThat(document.getName()).isEqualTo("ab");
		assertThat(edits.dirty()).isFalse();
		history.redo(context, null, null);
		assertThat(edits.dirty()).isTrue();
	}

	@Test
	void aChangeThatFailsLeavesTheDocumentAsItWas() {
		assertThatThrownBy(() -> edits.change("rename", () -> {
			document.setName("half");
			throw new IllegalStateException("no");
		})).isInstanceOf(IllegalStateException.class);
		assertThat(document.getName()).isEqualTo("before");
		assertThat(edits.dirty()).isFalse();
	}

	private void rename(String name) {
		edits.change("rename", () -> document.setName(name));
	}

	@Test
	void aClosedDocumentLeavesNothingInTheHistory() {
		edits.change("rename", () -> document.setName("after"));
		edits.dispose();
		assertThat(history.canUndo(context)).isFalse();
	}
}
