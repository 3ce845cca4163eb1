package org.fervor.app.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fervor.app.help.HelpText.Kind;
import org.fervor.app.help.HelpText.Line;
import org.junit.jupiter.api.Test;

class HelpTextTest {

	private static final String FILE = """
			Runs
			Every run,
			  wherever it was started.

			# Step by step
			1. Select one.
			# Keys
			Ctrl+click :: Adds
			  one.
			""";

	@Test
	void aFileIsReadLineByLine() {
		assertThat(HelpText.parse(FILE).lines()).containsExactly(new Line(Kind.TITLE, "", "Runs"), new Line(Kind.PARAGRAPH, "", "Every run, wherever it was started."),
				new Line(Kind.HEADING, "", "Step by step"), new Line(Kind.STEP, "1.", "Select one."), new Line(Kind.HEADING, "", "Keys"),
				new Line(Kind.TERM, "Ctrl+click", "Adds one."));
	}

	@Test
	void sectionsEndWhereTheNextOneBegins() {
		HelpText help = HelpText.parse(FILE);
		assertThat(help.title()).isEqualTo("Runs");
		assertThat(help.under("Step by step")).extracting(Line::words).containsExactly("Select one.");
		assertThat(help.under("Keys")).extracting(Line::term).containsExactly("Ctrl+click");
		assertThat(help.under("Words")).isEmpty();
	}

	@Test
	void aFileWithoutATitleIsRefused() {
		assertThatThrownBy(() -> HelpText.parse("\n\n")).isInstanceOf(IllegalArgumentException.class);
	}
}
