package org.fervor.experiment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.fervor.core.task.UserError;
import org.fervor.experiment.document.ArchitectureDocument;
import org.fervor.experiment.document.DocumentPackage;
import org.fervor.experiment.document.ExperimentDocument;

/** Reads and writes {@code .cnn} and {@code .experiment} documents. */
public final class DocumentFiles {

	private static final Map<String, Object> WRITE = Map.of(XMLResource.OPTION_ENCODING, StandardCharsets.UTF_8.name(), XMLResource.OPTION_LINE_WIDTH, 120);

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
		resource.getContents().add(org.eclipse.emf.ecore.util.EcoreUtil.copy(document));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		resource.save(out, WRITE);
		return out.toByteArray();
	}

	private static <T extends EObject> T read(Path file, Class<T> type, String what) {
		try (InputStream in = Files.newInputStream(file)) {
			ResourceSet resources = new ResourceSetImpl();
			resources.getPackageRegistry().put(DocumentPackage.eNS_URI, DocumentPackage.eINSTANCE);
			Resource resource = new XMIResourceImpl(URI.createFileURI(file.toAbsolutePath().toString()));
			resources.getResources().add(resource);
			resource.load(in, Map.of());
			if (resource.getContents().size() == 1 && type.isInstance(resource.getContents().get(0))) {
				return type.cast(resource.getContents().get(0));
			}
			throw new UserError(file + " does not hold " + what);
		} catch (NoSuchFileException e) {
			throw new UserError(file + ": there is no such file; check the spelling", e);
		} catch (IOException | RuntimeException e) {
			if (e instanceof UserError known) {
				throw known;
			}
			throw new UserError(file + " is not " + what + " or is damaged (" + firstLine(e) + "); restore it or make a new one", e);
		}
	}

	private static String firstLine(Exception e) {
		String message = e.getCause() == null || e.getCause().getMessage() == null ? String.valueOf(e.getMessage()) : e.getCause().getMessage();
		return message.lines().findFirst().orElse(e.getClass().getSimpleName());
	}
}
