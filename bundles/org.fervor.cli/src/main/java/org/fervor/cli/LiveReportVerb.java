package org.fervor.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.fervor.core.parameter.Settings;
import org.fervor.core.task.UserError;
import org.fervor.live.decide.DecisionParameters;
import org.fervor.live.record.SessionReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a recorded session was like. */
@Command(name = "report", description = "Says what a recorded session was like: flips per minute, reaction delay, time per emotion, detection rate, and where the source knew what is shown, how often it was said. With --set, as other settings would have decided.")
final class LiveReportVerb extends Verb {

	@Parameters(paramLabel = "RECORDING", description = "A folder that 'live --record' wrote, or its scores.jsonl.")
	private Path recording;

	@Option(names = "--set", paramLabel = "PARAMETER=VALUE", description = "A setting of the decision, for instance confirm=1.5; may be given several times.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Override
	public Integer call() {
		SessionReport report = settings.isEmpty() ? SessionReport.of(existing(recording)) : SessionReport.decidedAgain(existing(recording), parsed());
		if (json()) {
			console().json(report.json());
		} else {
			report.text().forEach(console()::result);
		}
		return ExitCode.DONE;
	}

	private Settings parsed() {
		try {
			return Settings.parse(DecisionParameters.ALL, settings);
		} catch (IllegalArgumentException e) {
			throw new UserError(e.getMessage(), e);
		}
	}
}
