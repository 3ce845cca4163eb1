package org.fervor.live.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTemperaturesTest {

	@TempDir
	Path run;

	private void write(String rows) throws IOException {
		Files.writeString(run.resolve("predictions.csv"), "file,subject,label,net_or_rule,predicted,anger,neutral\n" + rows);
	}

	@Test
	void eachNetworkAndRuleHasItsOwn() throws IOException {
		// right three times in four while it says 99 %: too sure; commas in a file's name do no harm
		String row = "\"a, b.jpg\",S1,%s,product,anger,0.99,0.01\nc.jpg,,%s,sum,anger,1.5,0.5\n";
		write(row.formatted("anger", "anger") + row.formatted("anger", "anger") + row.formatted("anger", "anger") + row.formatted("neutral", "neutral"));
		assertThat(RunTemperatures.of(run)).containsOnlyKeys("product", "sum");
		assertThat(RunTemperatures.of(run).get("product")).isCloseTo(Math.log(99) / Math.log(3), org.assertj.core.api.Assertions.within(0.01));
		assertThat(RunTemperatures.of(run).get("sum")).isCloseTo(1, org.assertj.core.api.Assertions.within(0.01));
	}

	@Test
	void aFolderWithoutPredictionsAndATableThatIsNoneGiveNothing() throws IOException {
		assertThat(RunTemperatures.of(run)).isEmpty();
		write("a,b,anger,product,anger,much,little\n");
		assertThat(RunTemperatures.of(run)).isEmpty();
		Files.writeString(run.resolve("predictions.csv"), "nothing\n");
		assertThat(RunTemperatures.of(run)).isEmpty();
	}
}
