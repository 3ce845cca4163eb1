package org.fervor.app.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.fervor.ui.task.Problems;
import org.osgi.framework.Bundle;

/** Finds help texts: the file {@code help/TOPIC.txt} of the bundle that owns the topic; about the platform's own parts this bundle has something to say. */
final class HelpTexts {

	/** What is said where nobody has a text. */
	static final String OVERVIEW = "org.fervor.app.overview";
	private static final String HOME = "org.fervor.app";

	private HelpTexts() {
	}

	/** The text of a topic, or the overview. */
	static HelpText of(String topic) {
		return owned(topic).or(() -> in(HOME, topic)).or(() -> in(HOME, OVERVIEW)).orElseThrow();
	}

	/** A topic belongs to the bundle with the longest name that it begins with. */
	private static Optional<HelpText> owned(String topic) {
		for (int end = topic.lastIndexOf('.'); end > 0; end = topic.lastIndexOf('.', end - 1)) {
			if (Platform.getBundle(topic.substring(0, end)) != null) {
				return in(topic.substring(0, end), topic);
			}
		}
		return Optional.empty();
	}

	private static Optional<HelpText> in(String owner, String topic) {
		Bundle bundle = Platform.getBundle(owner);
		URL file = bundle == null ? null : bundle.getEntry("help/" + topic + ".txt");
		if (file == null) {
			return Optional.empty();
		}
		try (InputStream in = file.openStream()) {
			return Optional.of(HelpText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
		} catch (IOException e) {
			Problems.log(e);
			return Optional.empty();
		}
	}
}
