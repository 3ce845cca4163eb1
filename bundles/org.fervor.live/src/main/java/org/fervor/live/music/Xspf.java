package org.fervor.live.music;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.fervor.core.music.Song;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads XSPF playlists (version 1). Document types and external entities are refused: a playlist has no business reading other files. */
final class Xspf {

	private Xspf() {
	}

	static SongList parse(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			var builder = factory().newDocumentBuilder();
			builder.setErrorHandler(null);
			NodeList tracks = builder.parse(in).getElementsByTagNameNS("*", "track");
			List<Song> songs = new ArrayList<>();
			List<SongList.Dropped> dropped = new ArrayList<>();
			for (int i = 0; i < tracks.getLength(); i++) {
				Element track = (Element) tracks.item(i);
				String entry = text(track, "location").orElse("track " + (i + 1));
				SongLocation location = text(track, "location").map(l -> SongLocation.of(l, file.toAbsolutePath().getParent())).orElse(new SongLocation(null, "no location"));
				if (location.file() == null) {
					dropped.add(new SongList.Dropped(entry, location.problem()));
				} else {
					Song plain = Song.of(location.file());
					songs.add(new Song(plain.file(), text(track, "title").orElse(plain.title()), text(track, "creator").orElse("")));
				}
			}
			return new SongList(songs, dropped);
		} catch (SAXException | ParserConfigurationException e) {
			throw new IOException("it is no XSPF: " + e.getMessage(), e);
		}
	}

	private static DocumentBuilderFactory factory() throws ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		factory.setXIncludeAware(false);
		factory.setExpandEntityReferences(false);
		return factory;
	}

	private static Optional<String> text(Element track, String name) {
		for (Node child = track.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (name.equals(child.getLocalName()) && !child.getTextContent().isBlank()) {
				return Optional.of(child.getTextContent().strip());
			}
		}
		return Optional.empty();
	}
}
