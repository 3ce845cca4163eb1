package org.fervor.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first minute: the start script itself, without an argument, on an account that has never seen Fervor. */
class StartTest {

	private static final String WELCOME = "Welcome to Fervor";
	private static final String WINDOW = "Fervor";

	@TempDir
	private Path home;

	@Test
	void aFreshAccountGetsTheWindowAndTheSampleAndASecondStartDoesToo() throws Exception {
		needsDisplay();
		try (Started first = start(Map.of())) {
			assertThat(first.shows(WELCOME, "Open the sample data")).contains(WINDOW);
			try (Started beside = start(Map.of())) {
				beside.shows(home.resolve("fervor-workspace") + " is open in another Fervor", "./fervor --workspace FOLDER");
				assertThat(beside.closeWindows()).isEqualTo(1);
			}
			try (Started verb = start(Map.of(), "dataset", Product.samples().resolve("KDEF").toString())) {
				assertThat(verb.exit()).as(verb.errors()).isZero();
				assertThat(verb.output()).contains("kdef");
			}
			assertThat(first.closeWindows()).isZero();
			assertThat(first.errors()).isEmpty();
		}
		assertThat(home.resolve("fervor-workspace/first-steps/demo.experiment")).exists();
		try (Started second = start(Map.of())) {
			assertThat(second.shows(WELCOME)).contains(WINDOW);
			assertThat(second.closeWindows()).isZero();
			assertThat(second.errors()).isEmpty();
		}
	}

	@Test
	void anotherWorkspaceOpensFromAnotherFolderThroughALinkWithoutAnyLocale() throws Exception {
		needsDisplay();
		Path odd = Files.createDirectories(home.resolve("Meine Gesichter"));
		Path link = Files.createSymbolicLink(odd.resolve("das Programm"), Product.root().resolve("fervor"));
		String workspace = "Arbeit für Übungen";
		try (Started started = Started.call(link, home, odd, Map.of("LC_ALL", "C"), "--workspace", workspace)) {
			started.splashShows("Fervor is starting");
			assertThat(started.shows(WELCOME)).contains(WINDOW);
			started.splashGoes();
			assertThat(started.closeWindows()).isZero();
			assertThat(started.errors()).isEmpty();
		}
		assertThat(odd.resolve(workspace).resolve("first-steps/demo.experiment")).exists();
		Files.delete(link);
		assertThat(home.resolve("fervor-workspace")).doesNotExist();
	}

	@Test
	void withoutADisplayItSaysSoInOneLine() throws Exception {
		try (Started none = start(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""))) {
			assertThat(none.exit()).isEqualTo(1);
			assertThat(none.errors()).startsWith("fervor: there is no display").hasLineCount(1);
		}
	}

	@Test
	void aDisplayThatIsNotThereIsNamedInOneLine() throws Exception {
		try (Started dead = start(Map.of("DISPLAY", ":7654", "WAYLAND_DISPLAY", ""))) {
			assertThat(dead.exit()).isEqualTo(1);
			assertThat(dead.errors()).startsWith("fervor: the display :7654 cannot be opened").hasLineCount(1);
		}
	}

	@Test
	void aHomeThatCannotBeWrittenIsNamedInOneLine() throws Exception {
		needsDisplay();
		Path file = Files.createFile(home.resolve("file"));
		try (Started started = Started.call(script(), file.resolve("home"), home, Map.of())) {
			assertThat(started.exit()).isEqualTo(1);
			assertThat(started.errors()).contains(file.toString(), "cannot be written", "--workspace").hasLineCount(1);
		}
	}

	@Test
	void whereInstallingPackagesFailsTheReasonIsPrinted() throws Exception {
		assumeTrue("root".equals(System.getProperty("user.name")), "only root installs packages without being asked for a password");
		Path programs = Files.createDirectories(home.resolve("bin"));
		try (Stream<Path> all = Files.list(Path.of("/usr/bin"))) {
			for (Path program : all.filter(p -> !List.of("mvn", "apt-get").contains(p.getFileName().toString())).toList()) {
				Files.createSymbolicLink(programs.resolve(program.getFileName()), program);
			}
		}
		String reason = "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 4711 (apt)";
		Path fake = Files.writeString(programs.resolve("apt-get"), "#!/bin/sh\necho '" + reason + "' >&2\nexit 100\n");
		Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
		try (Started started = start(Map.of("PATH", programs.toString()), "--version")) {
			assertThat(started.exit()).isEqualTo(1);
			assertThat(started.errors()).contains("maven", reason);
		}
		try (Stream<Path> links = Files.list(programs)) {
			// the folder's own cleaner warns of every link that leads out of it
			for (Path link : links.toList()) {
				Files.delete(link);
			}
		}
	}

	@Test
	void aWorkspaceWithoutAFolderIsWrongUsage() throws Exception {
		try (Started started = start(Map.of(), "--workspace")) {
			assertThat(started.exit()).isEqualTo(2);
		}
	}

	private Started start(Map<String, String> environment, String... words) throws Exception {
		return Started.call(script(), home, home, environment, words);
	}

	private static Path script() {
		return Product.root().resolve("fervor");
	}

	private static void needsDisplay() {
		assumeTrue(System.getenv("DISPLAY") != null, "there is no display for the workbench; ./fervor test brings one");
	}
}
