package org.fervor.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.fervor.product.Product.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a person at a terminal sees of the product. */
class CommandLineTest {

	@TempDir
	private static Path folder;
	private static Path faces;

	/** A few persons of the sample set, so that a training takes seconds. */
	@BeforeAll
	static void copyAFewPersons() throws IOException {
		faces = Files.createDirectories(folder.resolve("a few persons"));
		try (Stream<Path> persons = Files.list(Product.samples().resolve("KDEF"))) {
			for (Path person : persons.filter(Files::isDirectory).filter(p -> p.getFileName().toString().startsWith("A")).sorted().limit(6).toList()) {
				copy(person, faces.resolve("KDEF").resolve(person.getFileName()));
			}
		}
	}

	@Test
	void doctorFindsTheBackEndWithItsFastLayers() throws Exception {
		JsonNode findings = json(Product.run(folder, "doctor", "--json"));
		assertThat(findings.path("oneDNN helpers").asText()).isEqualTo("on");
		assertThat(findings.path("back end").asText()).contains("ND4J");
		assertThat(findings.path("augmentations").asText()).isEqualTo("17");
		assertThat(findings.has("problem")).isFalse();
	}

	@Test
	void datasetSaysWhatTheSampleHolds() throws Exception {
		JsonNode set = json(Product.run(folder, "dataset", "--json", faces));
		assertThat(set.path("layout").asText()).isEqualTo("kdef");
		assertThat(set.path("images").asInt()).isEqualTo(42);
		assertThat(set.path("subjects").asInt()).isEqualTo(6);
		assertThat(set.path("classes").path("fear").asInt()).isEqualTo(6);
	}

	@Test
	void synthWritesASetThatCanBeRead() throws Exception {
		Path set = folder.resolve("synthetic");
		assertThat(json(Product.run(folder, "synth", "--json", "--layout", "kdef", "--subjects", "2", "--size", "64", "--angles", "S", "--sessions", "1", set)).path("pictures").asInt())
				.isEqualTo(14);
		JsonNode read = json(Product.run(folder, "dataset", "--json", set));
		assertThat(read.path("layout").asText()).isEqualTo("kdef");
		assertThat(read.path("images").asInt()).isEqualTo(14);
		Outcome again = Product.run(folder, "synth", "--subjects", "0", set);
		assertThat(again.exit()).isEqualTo(1);
		assertThat(again.err()).contains("0 subjects");
	}

	@Test
	void trainingLeavesARunThatPredictsAndReports() throws Exception {
		Path run = folder.resolve("run");
		Outcome trained = train(run, 3);
		assertThat(trained.exit()).as(trained.err()).isZero();
		assertThat(trained.out()).contains("CNN_1").contains("subject-disjoint").contains(run.resolve("report.html").toString());
		Path picture = faces.resolve("KDEF/AF01/AF01HAS.JPG");
		JsonNode answer = json(Product.run(folder, "predict", "--json", run.resolve("model-cnn1.zip"), picture));
		assertThat(answer.path("scores")).hasSize(7);
		assertThat(answer.path("box").path("width").asDouble()).isPositive();
		Outcome report = Product.run(folder, "report", run, "--out", folder.resolve("again.html"));
		assertThat(report.exit()).isZero();
		assertThat(folder.resolve("again.html")).content().contains("<svg").doesNotContain("<script");
	}

	@Test
	void aRunIsVerifiedComparedAndExplainedAndAnEditedFileIsNamed() throws Exception {
		Path run = folder.resolve("sealed");
		Path other = folder.resolve("sealed-other");
		assertThat(train(run, 4).exit()).isZero();
		assertThat(train(other, 6).exit()).isZero();
		Outcome verified = Product.run(folder, "verify", run);
		assertThat(verified.exit()).as(verified.err()).isZero();
		assertThat(verified.out()).startsWith("match");
		Path table = folder.resolve("comparison.csv");
		assertThat(Product.run(folder, "compare", run, other, "--out", table).exit()).isZero();
		assertThat(table).content().contains("plan.settings.seed");
		Outcome explained = Product.run(folder, "explain", run, faces.resolve("KDEF/AF01/AF01HAS.JPG"), "--method", "gradcam", "--out", folder.resolve("maps"));
		assertThat(explained.exit()).as(explained.err()).isZero();
		assertThat(folder.resolve("maps/explained.json")).content().contains("gradcam");
		Path predictions = run.resolve("predictions.csv");
		Files.writeString(predictions, Files.readString(predictions) + "\n");
		Outcome edited = Product.run(folder, "verify", run);
		assertThat(edited.exit()).isEqualTo(1);
		assertThat(edited.out()).startsWith("mismatch").contains("predictions.csv: changed");
	}

	@Test
	void oneSeedGivesTheSameBytesAndAnotherSeedOthers() throws Exception {
		assertThat(train(folder.resolve("one"), 5).exit()).isZero();
		assertThat(train(folder.resolve("two"), 5).exit()).isZero();
		assertThat(train(folder.resolve("three"), 6).exit()).isZero();
		assertThat(folder.resolve("two/predictions.csv")).hasSameBinaryContentAs(folder.resolve("one/predictions.csv"));
		assertThat(Files.readString(folder.resolve("three/predictions.csv"))).isNotEqualTo(Files.readString(folder.resolve("one/predictions.csv")));
	}

	@Test
	void ctrlCEndsWith130AndMarksTheRun() throws Exception {
		Path run = folder.resolve("interrupted");
		Outcome outcome = Product.interrupt(folder, "epoch   1", "train", faces, "--net", "cnn1", "--epochs", "100000", "--augment", "none", "--detector", "cascade", "--split",
				"subject", "--out", run);
		assertThat(outcome.exit()).isEqualTo(130);
		assertThat(outcome.err()).contains("interrupted; what was finished is kept").doesNotContain("\tat ");
		assertThat(run.resolve("provenance.json")).content().contains("CANCELLED");
		assertThat(Files.readAllLines(run.resolve("metrics.csv"))).hasSizeGreaterThan(1);
		assertThat(Product.run(folder, "report", run).exit()).isZero();
		assertThat(run.resolve("report.html")).content().contains("This run is incomplete");
	}

	@Test
	void aRunThatWasKilledGoesOnToTheSamePredictions() throws Exception {
		Object[] words = { "train", faces, "--net", "cnn1", "--epochs", "12", "--batch", "8", "--augment", "paper", "--detector", "cascade", "--split", "subject", "--set",
				"schedule=cosine", "--set", "select=validation", "--set", "validation-share=0.34", "--out" };
		Path whole = folder.resolve("whole");
		Path half = folder.resolve("half");
		Outcome uninterrupted = Product.run(folder, with(words, whole));
		assertThat(uninterrupted.exit()).as(uninterrupted.err()).isZero();
		assertThat(Product.kill(folder, "epoch   3", with(words, half)).exit()).isEqualTo(137);
		assertThat(half.resolve("provenance.json")).content().contains("RUNNING");
		Outcome resumed = Product.run(folder, "train", faces, "--resume", half);
		assertThat(resumed.exit()).as(resumed.err()).isZero();
		assertThat(resumed.err()).contains("goes on after epoch").doesNotContain("epoch   1 ");
		assertThat(half.resolve("predictions.csv")).hasSameBinaryContentAs(whole.resolve("predictions.csv"));
		Outcome again = Product.run(folder, "train", faces, "--resume", half);
		assertThat(again.exit()).isZero();
		assertThat(again.err()).contains("half is complete: there is nothing left to do");
	}

	@Test
	void aSweepLeavesATableAndAQueueIsWorkedThrough() throws Exception {
		Path experiment = Files.writeString(folder.resolve("small.experiment"), """
				<?xml version="1.0" encoding="UTF-8"?>
				<fervor:ExperimentDocument xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:fervor="fervor:document/1" name="small" data="a few persons">
				  <networks>cnn1</networks>
				  <splits>subject</splits>
				  <settings parameter="epochs" value="1"/>
				  <settings parameter="augment" value="none"/>
				  <settings parameter="detector" value="cascade"/>
				</fervor:ExperimentDocument>
				""");
		Path table = folder.resolve("swept");
		Outcome swept = Product.run(folder, "sweep", experiment, "--grid", "batch=8,16", "--grid", "seed=1,2", "--out", table);
		assertThat(swept.exit()).as(swept.err()).isZero();
		assertThat(Files.readAllLines(table.resolve("sweep.csv"))).hasSize(5);
		assertThat(Files.readAllLines(table.resolve("sweep-means.csv"))).hasSize(3);
		Path workspace = folder.resolve("workspace");
		assertThat(Product.run(folder, "queue", "add", experiment, "--workspace", workspace).exit()).isZero();
		Outcome worked = Product.run(folder, "queue", "run", "--workspace", workspace);
		assertThat(worked.exit()).as(worked.err()).isZero();
		assertThat(worked.out()).contains("done");
		Outcome exported = Product.run(folder, "export", "onnx", table.resolve("001-subject"), "--out", folder.resolve("net.onnx"));
		assertThat(exported.exit()).as(exported.err()).isZero();
		assertThat(folder.resolve("net.onnx")).isNotEmptyFile();
	}

	private static Object[] with(Object[] words, Object last) {
		Object[] all = java.util.Arrays.copyOf(words, words.length + 1);
		all[words.length] = last;
		return all;
	}

	@Test
	void aMistypedPathIsAnsweredInOneLine() throws Exception {
		assertOneLine(Product.run(folder, "dataset", folder.resolve("a few person")), 1, "a few person");
		assertOneLine(Product.run(folder, "train", folder.resolve("nowhere")), 1, "no such file or folder");
		assertOneLine(Product.run(folder, "run", folder.resolve("no.experiment")), 1, "no.experiment");
	}

	@Test
	void wrongWordsEndWith2() throws Exception {
		assertOneLine(Product.run(folder, "dance"), 2, "dance");
		assertOneLine(Product.run(folder, "train", faces, "--netz", "cnn1"), 2, "--netz");
	}

	@Test
	void impossibleSettingsNameTheirRange() throws Exception {
		assertOneLine(Product.run(folder, "train", faces, "--epochs", "0"), 1, "epochs cannot be '0'");
		assertOneLine(Product.run(folder, "train", faces, "--split", "thirds"), 1, "split cannot be 'thirds'");
	}

	@Test
	void aDamagedExperimentAndADamagedModelAreNamed() throws Exception {
		Path experiment = Files.writeString(folder.resolve("damaged.experiment"), "<fervor");
		assertOneLine(Product.run(folder, "run", experiment), 1, "damaged.experiment");
		Path model = Files.writeString(folder.resolve("damaged.zip"), "PK no model");
		assertOneLine(Product.run(folder, "predict", model, faces.resolve("KDEF/AF01/AF01HAS.JPG")), 1, "damaged.zip");
	}

	@Test
	void brokenPicturesAreCountedAndLeftOut() throws Exception {
		Path set = folder.resolve("with broken pictures");
		copy(faces.resolve("KDEF"), set.resolve("KDEF"));
		Files.writeString(set.resolve("KDEF/AF01/AF01HAS.JPG"), "this is no picture");
		Files.write(set.resolve("KDEF/AF02/AF02HAS.JPG"), bigHeader());
		Path run = folder.resolve("broken");
		Outcome outcome = Product.run(folder, "train", set, "--net", "cnn1", "--epochs", "1", "--augment", "none", "--detector", "none", "--out", run);
		assertThat(outcome.exit()).as(outcome.err()).isZero();
		assertThat(outcome.err()).contains("left out: 2 × unreadable picture (AF01/AF01HAS.JPG)");
	}

	@Test
	void cropWritesATableAndTheCrops() throws Exception {
		Path crops = folder.resolve("crops");
		Outcome outcome = Product.run(folder, "crop", faces.resolve("KDEF/AF01"), "--detector", "cascade", "--size", "64", "--out", crops);
		assertThat(outcome.exit()).as(outcome.err()).isZero();
		List<String> table = Files.readAllLines(crops.resolve("faces.csv"));
		assertThat(table.get(0)).isEqualTo("file,face,detector,score,view_deg,x,y,width,height,landmarks,warnings,crop");
		assertThat(table).hasSize(8);
		assertThat(crops.resolve("AF01HAS.png")).exists();
	}

	@Test
	void augmentWritesThe18ImagesAndASheet() throws Exception {
		Path out = folder.resolve("augmented");
		Outcome outcome = Product.run(folder, "augment", faces.resolve("KDEF/AF01/AF01HAS.JPG"), "--out", out);
		assertThat(outcome.exit()).as(outcome.err()).isZero();
		try (Stream<Path> files = Files.list(out)) {
			assertThat(files.map(f -> f.getFileName().toString())).hasSize(19).contains("00-original.png", "17-flip.png", "contact-sheet.png");
		}
	}

	private static Outcome train(Path run, int seed) throws IOException, InterruptedException {
		return Product.run(folder, "train", faces, "--net", "cnn1", "--epochs", "2", "--batch", "16", "--augment", "live", "--detector", "cascade", "--split", "subject",
				"--seed", seed, "--out", run);
	}

	private static void assertOneLine(Outcome outcome, int exit, String words) {
		assertThat(outcome.exit()).as(outcome.err()).isEqualTo(exit);
		assertThat(outcome.out()).isEmpty();
		assertThat(outcome.err().lines().filter(l -> l.startsWith("fervor: "))).singleElement().asString().contains(words);
		assertThat(outcome.err()).doesNotContain("\tat ").doesNotContain("Exception");
	}

	private static JsonNode json(Outcome outcome) throws IOException {
		assertThat(outcome.exit()).as(outcome.err()).isZero();
		return new ObjectMapper().readTree(outcome.out());
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	/** The header of a PNG of 20,000 by 20,000 pixels. */
	private static byte[] bigHeader() {
		return java.util.HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200004e2000004e2008020000000000000049454e44ae426082");
	}
}
