package org.fervor.ui.lab.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.fervor.core.network.Shape;
import org.fervor.experiment.DocumentError;
import org.fervor.experiment.DocumentFiles;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.ui.lab.text.Messages;

/**
 * The text of a document as somebody writes it.
 *
 * @param document what it says; empty where it cannot be read
 * @param line     of what is wrong, from 1; 0 where nothing is
 * @param problem  what is wrong, in words; empty where nothing is
 */
record SourceText(Optional<ArchitectureDocument> document, int line, String problem) {

	/** Start tags of layers and chains; comments and declarations are skipped as a whole. */
	private static final Pattern TAG = Pattern.compile("<!--.*?-->|<\\?.*?\\?>|<(layers|chains|body|shortcut)\\b", Pattern.DOTALL);

	/** The text of a document. */
	static String of(ArchitectureDocument document) {
		try {
			return new String(DocumentFiles.bytes(document), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Reads a text, and looks for layers that do not work. */
	static SourceText read(String text, int classes) {
		try {
			ArchitectureDocument document = DocumentFiles.parseArchitecture(text);
			Optional<LayerNode> wrong = LayerNodes.of(document, Shape.image(Math.max(1, document.getInputSize())), classes).stream().flatMap(n -> n.wrong().stream()).findFirst();
			if (document.getName() == null || document.getName().isBlank()) {
				return new SourceText(Optional.of(document), 1, Messages.architecture_problem_noName);
			}
			return new SourceText(Optional.of(document), wrong.map(n -> lineOf(n.element(), document, text)).orElse(0), wrong.map(LayerNode::problem).orElse(""));
		} catch (DocumentError e) {
			return new SourceText(Optional.empty(), e.line(), e.getMessage());
		}
	}

	/** Where the start tag of an element stands, from 1. */
	static int lineOf(EObject element, ArchitectureDocument document, String text) {
		List<EObject> order = contents(document).toList();
		int wanted = order.indexOf(element);
		Matcher tag = TAG.matcher(text);
		for (int at = 0; tag.find();) {
			if (tag.group(1) != null && at++ == wanted) {
				return 1 + (int) text.substring(0, tag.start()).chars().filter(c -> c == '\n').count();
			}
		}
		return 1;
	}

	private static Stream<EObject> contents(EObject parent) {
		return parent.eContents().stream().flatMap(e -> Stream.concat(Stream.of(e), contents(e)));
	}
}
