package org.fervor.cli;

import java.nio.file.Path;
import java.util.List;

import org.fervor.experiment.Json;
import org.fervor.live.compose.SampleSongs;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Composes the sample songs. */
@Command(name = "songs", description = "Composes and plays two short songs per emotion into Ogg files: the sample songs, or others with another seed.")
final class SongsVerb extends Verb {

	@Parameters(paramLabel = "OUT", description = "Folder for the songs.")
	private Path out;

	@Option(names = "--seed", paramLabel = "N", description = "Seed of the composer (default: ${DEFAULT-VALUE}).", defaultValue = "1")
	private long seed;

	@Override
	public Integer call() {
		List<Path> files = new SampleSongs(services().live.encoder()).write(out, seed, progress());
		if (json()) {
			console().json(Json.object().set("files", Json.tree(files.stream().map(Path::toString).toList())));
		} else {
			files.forEach(f -> console().result(f.toString()));
		}
		return ExitCode.DONE;
	}
}
