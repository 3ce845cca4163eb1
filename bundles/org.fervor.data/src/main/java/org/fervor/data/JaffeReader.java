package org.fervor.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fervor.core.data.DatasetReader;
import org.fervor.core.data.Part;
import org.fervor.core.label.Expression;
import org.fervor.data.layout.LayoutReader;
import org.fervor.data.layout.NamedPictures;
import org.fervor.data.layout.Verdict;
import org.osgi.service.component.annotations.Component;

/**
 * Japanese Female Facial Expression (Lyons et al., 1998): 213 pictures of ten women, {@code KA.AN1.39.tiff}: the subject, the expression and which take of it, a running
 * number. Mirrors have hyphens for the points, or no running number.
 */
@Component(service = DatasetReader.class)
public final class JaffeReader extends LayoutReader {

	private static final Pattern NAME = Pattern.compile("([A-Z]{2})[._-](AN|DI|FE|HA|NE|SA|SU)\\d+([._-]\\d+)?\\.\\w+", Pattern.CASE_INSENSITIVE);

	public JaffeReader() {
		super("jaffe", "JAFFE", "KA.AN1.39.tiff", new NamedPictures(NAME, JaffeReader::judge));
	}

	private static Optional<Verdict.Take> judge(String file) {
		Matcher name = NAME.matcher(file);
		return name.matches()
				? Optional.of(new Verdict.Take(Expression.named(name.group(2)).orElseThrow(), name.group(1).toUpperCase(Locale.ROOT), "", Part.NONE))
				: Optional.empty();
	}
}
