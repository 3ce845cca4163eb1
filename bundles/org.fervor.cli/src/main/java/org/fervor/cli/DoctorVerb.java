package org.fervor.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import org.fervor.core.augment.Augmentation;
import org.fervor.core.compute.BackendInfo;
import org.fervor.core.face.FaceDetectorFactory;
import org.fervor.experiment.FervorVersion;
import org.fervor.experiment.Json;
import org.fervor.live.pipeline.ModelFolder;

import picocli.CommandLine.Command;

/** Says what this machine offers. */
@Command(name = "doctor", description = "Says what this machine offers: processor, back end, memory, camera, display.")
final class DoctorVerb extends Verb {

	@Override
	public Integer call() {
		Map<String, String> findings = new LinkedHashMap<>();
		findings.put("fervor", FervorVersion.TEXT);
		findings.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
		findings.putAll(new Machine().findings());
		BackendInfo backend = services().compute.backend();
		findings.put("back end", backend.backend());
		findings.put("BLAS", backend.blas());
		findings.put("oneDNN helpers", backend.helpers() ? "on" : "off");
		findings.put("native threads per run", String.valueOf(backend.threads()));
		findings.put("sources", String.join(", ", services().live.sources().available()));
		services().live.players().forEach(p -> findings.put("player " + p.id(), p.describe()));
		findings.put("live model", ModelFolder.homes(workspace(), session().install()).stream().filter(java.nio.file.Files::isDirectory).map(String::valueOf).findFirst()
				.orElse("none installed; give one with fervor live --model RUN"));
		findings.put("detectors", String.join(", ", services().detectors.stream().map(FaceDetectorFactory::id).sorted().toList()));
		findings.put("part model", services().faceTools.models.list(models()).stream().filter(m -> m.chosen()).map(m -> m.name()).findFirst().orElse("none"));
		findings.put("augmentations", String.valueOf(services().augmentations.stream().map(Augmentation::order).filter(o -> o > 0).count()));
		if (!backend.problem().isEmpty()) {
			findings.put("problem", backend.problem());
		}
		if (json()) {
			console().json(Json.tree(findings));
		} else {
			findings.forEach((key, value) -> console().result(String.format("%-24s %s", key, value)));
		}
		return ExitCode.DONE;
	}
}
