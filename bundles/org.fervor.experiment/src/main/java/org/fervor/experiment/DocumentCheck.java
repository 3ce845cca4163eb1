package org.fervor.experiment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.fervor.experiment.document.DocumentPackage;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a document's XML before EMF does, which fetches any address that a namespace, a schema location, a reference or a document type names, loads classes by {@code java:}
 * names, and takes any depth. A document needs none of that: other namespaces, references to other files, document types and deep nesting are refused.
 */
final class DocumentCheck extends DefaultHandler {

	/** Residual and branching layers in each other; networks have two or three. */
	private static final int DEEPEST = 64;
	private static final String XMI = "http://www.omg.org/XMI";
	private static final Set<String> NAMESPACES = Set.of(DocumentPackage.eNS_URI, XMI, XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "");
	private static final Set<String> INSTANCE_ATTRIBUTES = Set.of("type", "nil");

	private Locator locator;
	private int depth;

	private DocumentCheck() {
	}

	/** @throws SAXException if it is no XML, or says more than a document can */
	static void check(byte[] document) throws SAXException, IOException {
		try {
			SAXParserFactory factory = SAXParserFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			SAXParser parser = factory.newSAXParser();
			parser.parse(new InputSource(new ByteArrayInputStream(document)), new DocumentCheck());
		} catch (ParserConfigurationException e) {
			throw new SAXException(e);
		}
	}

	@Override
	public void setDocumentLocator(Locator place) {
		locator = place;
	}

	@Override
	public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
		throw refused("it names another file, " + shortened(systemId) + ", and nothing is fetched");
	}

	@Override
	public void startPrefixMapping(String prefix, String uri) throws SAXException {
		if (!NAMESPACES.contains(uri)) {
			throw refused("it names " + shortened(uri) + "; only " + DocumentPackage.eNS_URI + " is known, and nothing is fetched");
		}
	}

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
		if (++depth > DEEPEST) {
			throw refused("elements are nested more than " + DEEPEST + " deep");
		}
		for (int i = 0; i < attributes.getLength(); i++) {
			String space = attributes.getURI(i);
			String local = attributes.getLocalName(i);
			if (local.equals("href") || space.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI) && !INSTANCE_ATTRIBUTES.contains(local)) {
				throw refused("the attribute " + attributes.getQName(i) + " names another file, and nothing is fetched");
			}
		}
	}

	@Override
	public void endElement(String uri, String name, String qualified) {
		depth--;
	}

	@Override
	public void error(SAXParseException e) throws SAXException {
		throw e;
	}

	/** The parser names its own switch where it meets the one thing that it is told to refuse. */
	@Override
	public void fatalError(SAXParseException e) throws SAXException {
		throw String.valueOf(e.getMessage()).contains("disallow-doctype-decl") ? refused("it has a DOCTYPE, which documents of Fervor never have") : e;
	}

	private SAXParseException refused(String why) {
		return new SAXParseException(why, locator);
	}

	private static String shortened(String text) {
		return text == null ? "" : text.length() > 80 ? text.substring(0, 79) + "…" : text;
	}
}
