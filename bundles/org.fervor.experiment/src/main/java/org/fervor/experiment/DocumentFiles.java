package org.fervor.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.fervor.core.io.AtomicFile;
import org.fervor.core.io.ForeignFile;
import org.fervor.core.io.Reasons;
import org.fervor.core.task.UserError;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.DocumentPackage;
import org.fervor.experiment.document.ExperimentDocument;
import org.fervor.experiment.document.SettingElement;
import org.xml.sax.SAXException;

/** Reads and writes {@code .cnn} and {@code .experiment} documents. */
public final class DocumentFiles {

	private static final Map<String, Object> WRITE = Map.of(XMLResource.OPTION_ENCODING, StandardCharsets.UTF_8.name(), XMLResource.OPTION_LINE_WIDTH, 120);

	private static final Pattern ROOT_FORMAT = Pattern.compile("<fervor:ArchitectureDocument\\b[^>]*\\sformat=\"(\\d{1,6})\"");

	/** Networks of a thousand layers have 100 kB. */
	private static final int LARGEST = 8 << 20;

	private DocumentFiles() {
	}

	/** @throws UserError if the file is missing or damaged, or holds something else */
	public static ArchitectureDocument readArchitecture(Path file) {
		return read(file, ArchitectureDocument.class, "an architecture");
	}

	/** @throws UserError if the file is missing or damaged, or holds something else */
	public static ExperimentDocument readExperiment(Path file) {
		return read(file, ExperimentDocument.class, "an experiment");
	}

	/** Writes a document to a file, as a whole or not at all. */
	public static void write(EObject document, Path file) throws IOException {
		AtomicFile.write(file, bytes(document));
	}

	/** A document as it stands in its file. */
	public static byte[] bytes(EObject document) throws IOException {
		Resource resource = new XMIResourceImpl(URI.createURI("document"));
		EObject copy = EcoreUtil.copy(document);
		if (copy instanceof ArchitectureDocument architecture) {
			architecture.setFormat(ArchitectureDocuments.formatNeeded(architecture));
		}
		resource.getContents().add(copy);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		resource.save(out, WRITE);
		return out.toByteArray();
	}

	/**
	 * An architecture from the text of a {@code .cnn} file.
	 *
	 * @throws DocumentError if it is damaged, with the line where
	 */
	public static ArchitectureDocument parseArchitecture(String text) throws DocumentError {
		try {
			List<EObject> contents = load(text.getBytes(StandardCharsets.UTF_8), URI.createURI("document"));
			if (contents.size() == 1 && contents.get(0) instanceof ArchitectureDocument architecture) {
				refuseNewer(architecture.getFormat());
				return architecture;
			}
			throw new DocumentError(1, "this is no architecture");
		} catch (IOException | RuntimeException e) {
			throw DocumentError.of(e, newerFormat(text).orElseGet(() -> firstLine(e)));
		}
	}

	private static <T extends EObject> T read(Path file, Class<T> type, String what) {
		byte[] bytes = new byte[0];
		try {
			bytes = ForeignFile.bytes(file, LARGEST);
			List<EObject> contents = load(bytes, URI.createFileURI(file.toAbsolutePath().toString()));
			if (contents.size() == 1 && type.isInstance(contents.get(0))) {
				if (contents.get(0) instanceof ArchitectureDocument architecture) {
					refuseNewer(architecture.getFormat());
				} else if (contents.get(0) instanceof ExperimentDocument experiment) {
					refuseNameless(experiment);
				}
				return type.cast(contents.get(0));
			}
			throw new UserError(file + " does not hold " + what);
		} catch (NoSuchFileException e) {
			throw new UserError(file + ": there is no such file; check the spelling", e);
		} catch (IOException | RuntimeException e) {
			if (e instanceof UserError known) {
				throw known;
			}
			Optional<String> newer = newerFormat(new String(bytes, StandardCharsets.UTF_8));
			if (newer.isPresent()) {
				throw new UserError(file + " " + newer.get(), e);
			}
			if (e instanceof IOException && Reasons.sentence(e).isPresent()) {
				throw new UserError(file + " cannot be read: " + Reasons.of(e), e);
			}
			int line = DocumentError.of(e, "").line();
			throw new UserError(file + " is not " + what + " or is damaged (" + (line > 1 ? "line " + line + ": " : "") + firstLine(e) + "); restore it or make a new one", e);
		}
	}

	private static List<EObject> load(byte[] document, URI uri) throws IOException {
		try {
			DocumentCheck.check(document);
		} catch (SAXException e) {
			throw new IOException(e.getMessage(), e);
		}
		Resource resource = new XMIResourceImpl(uri);
		new Alone().getResources().add(resource);
		resource.load(new ByteArrayInputStream(document), Map.of());
		return resource.getContents();
	}

	/** Knows documents and nothing else, and loads nothing by itself. */
	private static final class Alone extends ResourceSetImpl {
		Alone() {
			packageRegistry = new EPackageRegistryImpl();
			packageRegistry.put(DocumentPackage.eNS_URI, DocumentPackage.eINSTANCE);
		}

		@Override
		public Resource getResource(URI uri, boolean loadOnDemand) {
			return super.getResource(uri, false);
		}
	}

	private static void refuseNameless(ExperimentDocument document) {
		List<SettingElement> settings = new ArrayList<>(document.getSettings());
		document.getAugmentations().forEach(a -> settings.addAll(a.getSettings()));
		if (settings.stream().anyMatch(s -> s.getParameter() == null)) {
			throw new IllegalArgumentException("a <settings> element names no parameter: name one, or remove the element");
		}
		if (document.getAugmentations().stream().anyMatch(a -> a.getOperation() == null)) {
			throw new IllegalArgumentException("an <augmentations> element names no operation: name one, or remove the element");
		}
	}

	/** What is wrong where the root element says that a newer program wrote the file. */
	private static Optional<String> newerFormat(String text) {
		Matcher format = ROOT_FORMAT.matcher(text);
		return format.find() && Integer.parseInt(format.group(1)) > ArchitectureDocuments.FORMAT
				? Optional.of("is of format " + format.group(1) + "; this program reads formats up to " + ArchitectureDocuments.FORMAT + ": take a newer one")
				: Optional.empty();
	}

	private static void refuseNewer(int format) {
		if (format > ArchitectureDocuments.FORMAT) {
			throw new IllegalArgumentException("format " + format);
		}
	}

	private static String firstLine(Exception e) {
		String message = e.getCause() == null || e.getCause().getMessage() == null ? String.valueOf(e.getMessage()) : e.getCause().getMessage();
		// EMF adds the place, which stands in the sentence already
		return message.lines().findFirst().orElse(e.getClass().getSimpleName()).replaceFirst(" \\(\\w*:?[^()]*, \\d+, \\d+\\)$", "")
				.replace("Package with uri 'null' not found.", "it uses a prefix that it does not declare");
	}
}
