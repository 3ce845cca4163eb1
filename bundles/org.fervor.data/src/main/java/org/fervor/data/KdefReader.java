package org.fervor.data;

import java.util.Optional;

import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.Part;
import org.fervor.data.layout.LayoutReader;
import org.fervor.data.layout.NamedPictures;
import org.fervor.data.layout.Verdict;
import org.osgi.service.component.annotations.Component;

/**
 * Karolinska Directed Emotional Faces: 70 actors × 7 expressions × 5 views × 2 sessions in {@code KDEF/AF01/AF01ANS.JPG}. All views are read; the subject is the same in
 * both sessions, the sequence is one actor's session.
 */
@Component(service = DatasetReader.class)
public final class KdefReader extends LayoutReader {

	public KdefReader() {
		super("kdef", "KDEF", "KDEF/AF01/AF01ANS.JPG", new NamedPictures(KdefName.PATTERN, KdefReader::judge));
	}

	private static Optional<Verdict.Take> judge(String file) {
		return KdefName.parse(file).map(n -> new Verdict.Take(n.expression(), n.subject(), n.sitting(), Part.NONE));
	}
}
