package org.fervor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The sentences that a reviewer can hold in the head, held for ever. */
class HouseTest {

	private static final Set<String> ADAPTERS = Set.of("org.fervor.data", "org.fervor.vision", "org.fervor.synth", "org.fervor.compute", "org.fervor.media");

	@Test
	void onlyVisionMediaAndComputeRequireTheLibraries() throws IOException {
		assertThat(requiring("org.fervor.libs")).containsExactlyInAnyOrder("org.fervor.vision", "org.fervor.media", "org.fervor.compute");
		House.imports().forEach((bundle, packages) -> assertThat(packages).as(bundle)
				.noneMatch(p -> p.startsWith("org.nd4j") || p.startsWith("org.deeplearning4j") || p.startsWith("org.bytedeco")));
	}

	@Test
	void onlyTheUserInterfaceSeesSwt() throws IOException {
		House.requirements().forEach((bundle, required) -> {
			if (!bundle.startsWith("org.fervor.ui") && !bundle.equals("org.fervor.app")) {
				assertThat(required).as(bundle).noneMatch(r -> r.startsWith("org.eclipse.swt") || r.startsWith("org.eclipse.ui") || r.startsWith("org.eclipse.jface"));
			}
		});
	}

	@Test
	void coreRequiresNothing() throws IOException {
		assertThat(House.requirements().get("org.fervor.core")).isEmpty();
		assertThat(House.imports().get("org.fervor.core")).isEmpty();
	}

	@Test
	void nobodyRequiresTheAdapters() throws IOException {
		for (Map.Entry<String, List<String>> bundle : House.requirements().entrySet()) {
			assertThat(bundle.getValue()).as(bundle.getKey()).doesNotContainAnyElementsOf(ADAPTERS);
			assertThat(House.imports().get(bundle.getKey())).as(bundle.getKey()).noneMatch(p -> ADAPTERS.stream().anyMatch(a -> p.equals(a) || p.startsWith(a + ".")));
		}
	}

	@Test
	void foreignTypesStopAtTheAdapter() throws IOException {
		List<String> foreign = List.of("org.nd4j.", "org.deeplearning4j.", "org.bytedeco.", "org.eclipse.emf.", "org.eclipse.swt.", "org.eclipse.core.");
		TreeSet<String> crossing = new TreeSet<>();
		for (JavaClass type : classes("org.fervor.core", "org.fervor.data", "org.fervor.vision", "org.fervor.synth", "org.fervor.compute", "org.fervor.media",
				"org.fervor.live")) {
			if (type.getModifiers().contains(JavaModifier.PUBLIC)) {
				type.getCodeUnits().stream().filter(u -> u.getModifiers().contains(JavaModifier.PUBLIC)).flatMap(HouseTest::signature)
						.filter(name -> foreign.stream().anyMatch(name::startsWith)).forEach(name -> crossing.add(type.getName() + " shows " + name));
			}
		}
		assertThat(crossing).isEmpty();
	}

	/** They look a symbol up in every loaded library while they hold the linker's lock, and wait for ever where another thread loads a library meanwhile. */
	@Test
	void nobodyLooksUpSymbolsInAllLibraries() throws IOException {
		TreeSet<String> calls = new TreeSet<>();
		for (JavaClass type : classes("org.fervor.vision", "org.fervor.compute", "org.fervor.media")) {
			type.getMethodCallsFromSelf().stream().filter(c -> Set.of("addressof", "blas_set_num_threads", "blas_get_num_threads").contains(c.getTarget().getName()))
					.forEach(c -> calls.add(c.getDescription()));
		}
		assertThat(calls).isEmpty();
	}

	@Test
	void everyPackageSaysWhatItIsFor() throws IOException {
		TreeSet<String> silent = new TreeSet<>();
		try (Stream<Path> folders = Files.walk(House.root().resolve("bundles"))) {
			for (Path folder : folders.filter(f -> f.toString().contains("/src/main/java/") && Files.isDirectory(f)).toList()) {
				try (Stream<Path> files = Files.list(folder)) {
					List<String> names = files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".java")).toList();
					if (!names.isEmpty() && !names.contains("package-info.java")) {
						silent.add(House.root().relativize(folder).toString());
					}
				}
			}
		}
		assertThat(silent).isEmpty();
	}

	@Test
	void noFileNamesARegistrysHost() throws IOException {
		TreeSet<String> naming = new TreeSet<>();
		try (Stream<Path> files = Files.walk(House.root())) {
			for (Path file : files.filter(HouseTest::isOurs).toList()) {
				String text = Files.readString(file);
				// put together here so that this file does not name them either
				if (Stream.of("repo1.", "repo.").anyMatch(h -> text.contains(h + "maven")) || text.contains("registry." + "npmjs") || text.contains("deb." + "debian")) {
					naming.add(House.root().relativize(file).toString());
				}
			}
		}
		assertThat(naming).isEmpty();
	}

	private static boolean isOurs(Path file) {
		String path = House.root().relativize(file).toString();
		return Files.isRegularFile(file) && path.matches(".*\\.(java|xml|md|properties|MF|target|sh|product|cnn|experiment|css)|fervor|mvnw|.*\\.py")
				&& !path.matches("(.*/)?(target|src-gen|lib|\\.git)/.*");
	}

	private static Stream<String> signature(JavaCodeUnit unit) {
		return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream()).map(JavaClass::getName);
	}

	private static TreeSet<String> requiring(String bundle) throws IOException {
		TreeSet<String> names = new TreeSet<>();
		House.requirements().forEach((name, required) -> {
			if (required.contains(bundle)) {
				names.add(name);
			}
		});
		return names;
	}

	private static JavaClasses classes(String... bundles) {
		List<Path> folders = Stream.of(bundles).map(b -> House.root().resolve("bundles").resolve(b).resolve("target/classes")).toList();
		assertThat(folders).allSatisfy(f -> assertThat(f).isDirectory());
		return new ClassFileImporter().importPaths(folders);
	}
}
