package org.fervor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import picocli.CommandLine;
import picocli.CommandLine.Model.PositionalParamSpec;

class VerbsTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), Terminal.detect(Map.of()));
	private final Session session = new Session(null, console, new Interruption(), Optional.empty());

	@TestFactory
	Stream<DynamicTest> optionsMayStandBeforeBetweenAndAfterTheValuesOfEveryList() {
		List<CommandLine> lists = new ArrayList<>();
		collect(FervorCommand.line(session), lists);
		assertThat(lists).extracting(CommandLine::getCommandName).contains("predict", "cross", "probe", "compare", "report");
		return lists.stream().map(verb -> DynamicTest.dynamicTest(verb.getCommandSpec().qualifiedName(), () -> {
			int values = verb.getCommandSpec().positionalParameters().size() + 2;
			for (int place = 0; place <= values; place++) {
				List<String> words = new ArrayList<>();
				for (int i = 0; i < values; i++) {
					words.add("value" + i);
				}
				words.add(place, "--json");
				words.addAll(0, List.of(verb.getCommandSpec().qualifiedName().split(" ")));
				CommandLine.ParseResult parsed = FervorCommand.line(session).parseArgs(words.subList(1, words.size()).toArray(String[]::new));
				while (parsed.hasSubcommand()) {
					parsed = parsed.subcommand();
				}
				assertThat(parsed.matchedPositionals().stream().flatMap(p -> p.stringValues().stream()).distinct()).as(words.toString()).hasSize(values);
			}
		}));
	}

	private static void collect(CommandLine line, List<CommandLine> lists) {
		boolean list = line.getCommandSpec().positionalParameters().stream().map(PositionalParamSpec::type).anyMatch(List.class::isAssignableFrom);
		if (list) {
			lists.add(line);
		}
		line.getSubcommands().values().forEach(sub -> collect(sub, lists));
	}

	@Test
	void aListThatNeedsTwoValuesSaysSo() {
		assertThat(FervorCommand.execute(session, "compare", "one")).isEqualTo(ExitCode.USAGE);
		assertThat(FervorCommand.execute(session, "cross", "--json", "one")).isEqualTo(ExitCode.USAGE);
		assertThat(said()).contains("name two runs or more").contains("name two data sets or runs");
	}

	@Test
	void controlCharactersInNamesDoNotReachTheTerminal() {
		assertThat(FervorCommand.execute(session, "report", "\u001b]0;owned\u0007a\nb\u202egnp.exe")).isEqualTo(ExitCode.FAILED);
		console.result("name\t\u001b[31mred\u009b");
		console.json(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode().put("file", "\u009bx"));
		assertThat(said()).contains("\\u001b]0;owned\\u0007a\\u000ab\\u202egnp.exe: there is no such file").hasLineCount(1);
		assertThat(out.toString(StandardCharsets.UTF_8)).contains("name\t\\u001b[31mred\\u009b").contains("{\"file\":\"\\u009bx\"}");
	}

	@Test
	void aMessageIsBoundedAndKeepsItsEnd() {
		console.message("x".repeat(100_000) + "; choose a shorter one");
		assertThat(said()).hasSizeLessThan(2100).contains("[…98022 characters…]").endsWith("; choose a shorter one\n");
	}

	@Test
	void aNameThatTheLocaleCannotExpressIsAnsweredWithTheRemedy() {
		Exception failure = new IOException(new InvalidPathException("Gesicht Zo\ufffd", "Malformed input or input contains unmappable characters"));
		assertThat(ForeignNames.sentence(failure, "ANSI_X3.4-1968")).hasValueSatisfying(s -> assertThat(s).contains("LC_ALL=C.UTF-8").contains("ANSI_X3.4-1968"));
		assertThat(ForeignNames.sentence(failure, "UTF-8")).hasValueSatisfying(s -> assertThat(s).doesNotContain("LC_ALL"));
		assertThat(ForeignNames.sentence(new IOException("another"), "UTF-8")).isEmpty();
		assertThat(FervorCommand.execute(session, "report", "a\0b")).isEqualTo(ExitCode.FAILED);
		assertThat(said()).contains("cannot be the name of a file: Nul character not allowed; correct it").doesNotContain("unexpected");
	}

	@Test
	void aPathThroughAFileIsOneSentence() throws IOException {
		Path file = Path.of(getClass().getProtectionDomain().getCodeSource().getLocation().getPath()).resolve("org/fervor/cli/VerbsTest.class");
		assertThat(FervorCommand.execute(session, "report", file.resolve("run").toString())).isEqualTo(ExitCode.FAILED);
		assertThat(said()).doesNotContain("unexpected").hasLineCount(1);
	}

	private String said() {
		return err.toString(StandardCharsets.UTF_8);
	}
}
