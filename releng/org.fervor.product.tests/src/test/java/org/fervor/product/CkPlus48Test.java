package org.fervor.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.fervor.product.Product.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CK+48, the form in which CK+ goes round, from its files to a report: 981 crops of 118 persons in 327 recordings of three frames each. What is drawn is no face but a pattern of
 * the person and one of the class, so that a network has something to learn and the frames of a recording are nearly the same picture.
 */
class CkPlus48Test {

	private static final int SIZE = 48;
	private static final int PERSONS = 118;
	private static final int FRAMES = 3;

	@TempDir
	private Path folder;

	@Test
	void bothProtocolsAreRunAndTheAuditSaysWhatTheRandomOneIsWorth() throws Exception {
		Path set = folder.resolve("CK+48");
		write(set);
		Path experiment = Files.writeString(folder.resolve("protocols.experiment"), """
				<?xml version="1.0" encoding="UTF-8"?>
				<fervor:ExperimentDocument xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:fervor="fervor:document/1" name="protocols" data="CK+48">
				  <networks>cnn1</networks>
				  <splits>random</splits>
				  <splits>subject</splits>
				  <settings parameter="epochs" value="1"/>
				  <settings parameter="augment" value="none"/>
				</fervor:ExperimentDocument>
				""");
		Path out = folder.resolve("runs");
		Outcome outcome = Product.run(folder, "run", experiment, "--out", out);
		assertThat(outcome.exit()).as(outcome.err()).isZero();
		assertThat(outcome.err()).contains("981 faces of 7 classes");
		String report = Files.readString(out.resolve("report.html"));
		Matcher findings = Pattern.compile("(\\d+) of (\\d+) test subjects are also in training; (\\d+) recordings stand in both").matcher(report);
		assertThat(findings.find()).as("findings of the random halves").isTrue();
		assertThat(number(findings, 1)).as("persons on both sides").isGreaterThan(80).isLessThanOrEqualTo(number(findings, 2));
		assertThat(number(findings, 2)).isLessThanOrEqualTo(PERSONS);
		assertThat(number(findings, 3)).as("recordings on both sides").isGreaterThan(150);
		assertThat(findings.find()).as("findings of the halves by subject").isTrue();
		assertThat(number(findings, 1)).isZero();
		assertThat(number(findings, 2)).isBetween(PERSONS / 2 - 10, PERSONS / 2 + 10);
		assertThat(number(findings, 3)).isZero();
		assertThat(outcome.out()).contains("random").contains("subject-disjoint");
		for (String split : new String[] { "random", "subject" }) {
			assertThat(Files.readAllLines(out.resolve(split).resolve("predictions.csv")).size() - 1).as("test images").isBetween(460, 520);
			assertThat(out.resolve(split).resolve("split.csv")).isNotEmptyFile();
		}
	}

	private static int number(Matcher found, int group) {
		return Integer.parseInt(found.group(group));
	}

	private static void write(Path set) throws IOException {
		Map<String, Integer> images = new LinkedHashMap<>();
		images.put("anger", 135);
		images.put("contempt", 54);
		images.put("disgust", 177);
		images.put("fear", 75);
		images.put("happy", 207);
		images.put("sadness", 84);
		images.put("surprise", 249);
		int recording = 0;
		for (String name : images.keySet()) {
			Path classFolder = Files.createDirectories(set.resolve(name));
			double[] ofClass = pattern(name.hashCode());
			for (int i = 0; i < images.get(name) / FRAMES; i++, recording++) {
				double[] ofPerson = pattern(1000 + recording % PERSONS);
				for (int frame = 1; frame <= FRAMES; frame++) {
					String file = "S%03d_%03d_%08d.png".formatted(5 + recording % PERSONS, 1 + recording / PERSONS, 10 + frame);
					ImageIO.write(picture(ofPerson, ofClass, 20 + 5 * frame), "png", classFolder.resolve(file).toFile());
				}
			}
		}
	}

	/** A few slow waves. */
	private static double[] pattern(long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		double[] values = new double[SIZE * SIZE];
		for (int wave = 0; wave < 6; wave++) {
			double fx = random.nextDouble(-0.4, 0.4);
			double fy = random.nextDouble(-0.4, 0.4);
			double phase = random.nextDouble(2 * Math.PI);
			for (int i = 0; i < values.length; i++) {
				values[i] += Math.cos(fx * (i % SIZE) + fy * (i / SIZE) + phase) / 3;
			}
		}
		return values;
	}

	private static BufferedImage picture(double[] ofPerson, double[] ofClass, int intensity) {
		BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
		for (int i = 0; i < ofPerson.length; i++) {
			double value = 128 + 40 * ofPerson[i] + intensity * ofClass[i];
			image.getRaster().setSample(i % SIZE, i / SIZE, 0, (int) Math.max(0, Math.min(255, value)));
		}
		return image;
	}
}
