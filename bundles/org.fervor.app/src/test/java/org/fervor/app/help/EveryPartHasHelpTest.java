package org.fervor.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.fervor.app.help.HelpText.Kind;
import org.fervor.app.help.HelpText.Line;
import org.junit.jupiter.api.Test;

/** Whatever plugin.xml registers for people to work in, and every topic that code names, has its text; and there is no text that nobody can come to. */
class EveryPartHasHelpTest {

	private static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();
	private static final Pattern REGISTERED = Pattern.compile("<(?:view|editor|wizard|page)\\s+id=\"([^\"]+)\"");
	private static final Pattern NAMED = Pattern.compile("String helpTopic\\(\\) \\{\\s*return ([^;]+);");
	private static final Pattern LITERAL = Pattern.compile("\"(org\\.fervor\\.[\\w.]+)\"");
	/** Parts of the platform that our perspectives show, what is said where nobody has a text, and the editor's second page. */
	private static final List<String> BESIDES = List.of("org.eclipse.ui.navigator.ProjectExplorer", "org.eclipse.ui.views.ProgressView", "org.fervor.app.overview",
			"org.fervor.ui.lab.experiment.augmentation");
	private static final int LONGEST_TERM = 20;

	@Test
	void whatIsRegisteredOrNamedHasItsTextInItsOwnBundle() throws IOException {
		Map<String, String> topics = topics();
		assertThat(topics).hasSizeGreaterThan(15);
		assertThat(topics).allSatisfy((topic, bundle) -> assertThat(BUNDLES.resolve(bundle).resolve("help").resolve(topic + ".txt")).exists());
	}

	@Test
	void everyTextCanBeComeTo() throws IOException {
		Map<String, String> topics = topics();
		assertThat(files()).extracting(f -> f.getFileName().toString().replaceFirst("\\.txt$", "")).allMatch(t -> topics.containsKey(t) || BESIDES.contains(t)).containsAll(BESIDES);
	}

	@Test
	void everyTextSaysWhatForHowKeysAndWhereNext() throws IOException {
		assertThat(files()).allSatisfy(file -> {
			HelpText help = HelpText.parse(Files.readString(file));
			assertThat(help.lines().get(1).kind()).isEqualTo(Kind.PARAGRAPH);
			assertThat(help.under("Step by step")).hasSizeBetween(3, 6).extracting(Line::kind).containsOnly(Kind.STEP);
			assertThat(help.under("Step by step")).extracting(l -> Integer.parseInt(l.term().replace(".", ""))).isSorted().doesNotHaveDuplicates();
			assertThat(help.under("Keys")).isNotEmpty().extracting(Line::kind).containsOnly(Kind.TERM);
			assertThat(help.under("Words")).allSatisfy(l -> assertThat(l.kind()).isEqualTo(Kind.TERM));
			assertThat(help.under("Next")).isNotEmpty();
			assertThat(help.lines()).allSatisfy(l -> assertThat(l.term().length()).as(l.term()).isLessThanOrEqualTo(LONGEST_TERM));
		});
	}

	/** Topics and the bundle that owns them. */
	private static Map<String, String> topics() throws IOException {
		Map<String, String> topics = new TreeMap<>();
		try (Stream<Path> bundles = Files.list(BUNDLES)) {
			for (Path bundle : bundles.filter(b -> Files.exists(b.resolve("plugin.xml"))).toList()) {
				Matcher registered = REGISTERED.matcher(Files.readString(bundle.resolve("plugin.xml")));
				while (registered.find()) {
					topics.put(registered.group(1), bundle.getFileName().toString());
				}
				named(bundle).forEach(t -> topics.put(t, bundle.getFileName().toString()));
			}
		}
		return topics;
	}

	private static List<String> named(Path bundle) throws IOException {
		try (Stream<Path> sources = Files.walk(bundle.resolve("src/main/java"))) {
			return sources.filter(f -> f.toString().endsWith(".java")).map(EveryPartHasHelpTest::read).flatMap(s -> NAMED.matcher(s).results())
					.flatMap(m -> LITERAL.matcher(m.group(1)).results()).map(m -> m.group(1)).toList();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> all = Files.walk(BUNDLES, 3)) {
			return all.filter(f -> f.getParent().getFileName().toString().equals("help") && f.toString().endsWith(".txt")).toList();
		}
	}
}
