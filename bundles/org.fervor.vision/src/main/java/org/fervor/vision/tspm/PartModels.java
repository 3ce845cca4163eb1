package org.fervor.vision.tspm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.fervor.core.face.FaceModels;
import org.fervor.core.task.UserError;
import org.fervor.vision.tspm.model.ModelFiles;
import org.fervor.vision.tspm.model.ModelFolder;
import org.fervor.vision.tspm.model.ModelFormatException;
import org.fervor.vision.tspm.model.ShippedModel;
import org.fervor.vision.tspm.model.TreeModel;
import org.osgi.service.component.annotations.Component;

/** {@link FaceModels} over folders of files. Has no state of its own. */
@Component
public final class PartModels implements FaceModels {

	@Override
	public Info install(Path file, Path folder) {
		try {
			TreeModel model = ModelFiles.read(file);
			byte[] content = Files.readAllBytes(file);
			ModelFolder models = new ModelFolder(folder);
			Path copy = models.add(file.getFileName().toString(), content);
			models.choose(copy.getFileName().toString());
			return info(copy, model, content.length, true);
		} catch (ModelFormatException e) {
			throw new UserError("Cannot install the part model " + e.getMessage(), e);
		} catch (IOException e) {
			throw new UserError("Cannot install the part model " + file + " into " + folder + ": " + e.getMessage(), e);
		}
	}

	@Override
	public Info choose(String name, Path folder) {
		Info known = known(name, folder);
		try {
			new ModelFolder(folder).choose(known.file().isEmpty() ? "" : name);
		} catch (IOException e) {
			throw new UserError("Cannot note the choice in " + folder + ": " + e.getMessage(), e);
		}
		return new Info(known.name(), known.file(), known.from(), known.views(), known.filters(), known.bytes(), true);
	}

	@Override
	public void remove(String name, Path folder) {
		Path file = known(name, folder).file().orElseThrow(() -> new UserError("the part model that ships cannot be removed; name one of " + folder));
		try {
			new ModelFolder(folder).remove(file);
		} catch (IOException e) {
			throw new UserError("Cannot remove the part model " + file + ": " + e.getMessage(), e);
		}
	}

	private Info known(String name, Path folder) {
		List<Info> all = list(folder);
		return all.stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow(() -> new UserError(
				"there is no part model '" + name + "': " + String.join(", ", all.stream().map(Info::name).toList()) + "; install one with 'models install FILE'"));
	}

	@Override
	public List<Info> list(Path folder) {
		try {
			Optional<Path> chosen = new ModelFolder(folder).chosen();
			List<Info> all = new ArrayList<>();
			TreeModel own = ShippedModel.read();
			all.add(new Info(SHIPPED, Optional.empty(), own.name(), own.views().size(), own.filters().count(), ShippedModel.content().length, chosen.isEmpty()));
			for (Path file : new ModelFolder(folder).files()) {
				try {
					all.add(info(file, ModelFiles.read(file), Files.size(file), chosen.isPresent() && chosen.get().equals(file)));
				} catch (ModelFormatException e) {
					// a file that somebody else put there
					continue;
				}
			}
			return List.copyOf(all);
		} catch (IOException e) {
			throw new UserError("Cannot read the part models in " + folder + ": " + e.getMessage(), e);
		}
	}

	@Override
	public Optional<Path> chosen(Path folder) {
		try {
			return new ModelFolder(folder).chosen();
		} catch (IOException e) {
			throw new UserError("Cannot read the choice of part model in " + folder + ": " + e.getMessage(), e);
		}
	}

	private static Info info(Path file, TreeModel model, long bytes, boolean chosen) {
		return new Info(file.getFileName().toString(), Optional.of(file), model.name(), model.views().size(), model.filters().count(), bytes, chosen);
	}
}
