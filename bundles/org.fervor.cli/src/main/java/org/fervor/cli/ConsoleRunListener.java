package org.fervor.cli;

import java.util.Locale;

import org.fervor.core.compute.EpochResult;
import org.fervor.experiment.MetricsRow;
import org.fervor.experiment.RunFolder;
import org.fervor.experiment.RunListener;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells of a run on the console; with {@code --json} each epoch is an object on standard output. */
final class ConsoleRunListener implements RunListener {

	private final Console console;
	private final boolean json;

	ConsoleRunListener(Console console, boolean json) {
		this.console = console;
		this.json = json;
	}

	@Override
	public void epochDone(RunFolder folder, MetricsRow row) {
		EpochResult result = row.result();
		if (json) {
			ObjectNode node = JsonNodeFactory.instance.objectNode();
			node.put("event", "epoch").put("run", row.run()).put("net", row.network()).put("fold", row.fold() + 1).put("epoch", result.epoch());
			node.put("loss", result.train().loss()).put("accuracy", result.train().accuracy()).put("macro_f1", result.train().macroF1());
			node.put("held_out_loss", result.heldOut().loss()).put("held_out_accuracy", result.heldOut().accuracy()).put("held_out_macro_f1", result.heldOut().macroF1());
			console.json(node.put("images_per_second", result.imagesPerSecond()));
		} else {
			console.message(String.format(Locale.ROOT, "%-8s %-6s fold %d epoch %3d  loss %.4f  accuracy %.3f  held-out %.3f  %.0f images/s", row.run(), row.network(),
					row.fold() + 1, result.epoch(), result.train().loss(), result.train().accuracy(), result.heldOut().accuracy(), result.imagesPerSecond()));
		}
	}

	@Override
	public void note(String line) {
		console.message(line);
	}
}
