package org.fervor.ui.data.preferences;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.fervor.core.face.FaceModels;
import org.fervor.core.parameter.Settings;
import org.fervor.ui.data.text.Messages;
import org.fervor.ui.face.FaceSettings;
import org.fervor.ui.table.Column;
import org.fervor.ui.table.TableModel;

/** What the page "Face Detection" edits: the values, which are kept when somebody says so, and the folder of part models, where everything counts at once. Knows no widget. */
final class FaceDetectionModel {

	private static final double MEGABYTE = 1e6;

	private final FaceModels models;
	private final Path folder;
	private final Map<String, String> texts = new LinkedHashMap<>();
	private final TableModel<FaceModels.Info> table = new TableModel<>(List.of(
			Column.text(Messages.faces_column_used, 10, i -> i.chosen() ? "\u2713" : ""),
			Column.text(Messages.faces_column_model, 34, FaceModels.Info::name),
			Column.number(Messages.faces_column_views, 12, i -> (double) i.views(), v -> String.valueOf(v.intValue())),
			Column.number(Messages.faces_column_filters, 12, i -> (double) i.filters(), v -> String.valueOf(v.intValue())),
			Column.number(Messages.faces_column_megabytes, 12, i -> i.bytes() / MEGABYTE, v -> String.format(Locale.ROOT, "%.1f", v)),
			Column.text(Messages.faces_column_from, 30, FaceModels.Info::from)), FaceModels.Info::name);

	/** @param folder of the user's part models */
	FaceDetectionModel(FaceModels models, Path folder, Settings stored) {
		this.models = models;
		this.folder = folder;
		texts.putAll(stored.texts(FaceSettings.ALL));
		refresh();
	}

	String text(String id) {
		return texts.get(id);
	}

	void set(String id, String value) {
		texts.put(id, value);
	}

	void defaults() {
		texts.putAll(Settings.defaults().texts(FaceSettings.ALL));
	}

	/** Hands over what is to be kept. */
	void store(Consumer<Map<String, String>> keeper) {
		keeper.accept(Map.copyOf(texts));
	}

	TableModel<FaceModels.Info> table() {
		return table;
	}

	/** Reads the folder again. */
	void refresh() {
		table.rows(models.list(folder));
	}

	/** The model that is in use. */
	FaceModels.Info used() {
		return table.rows().stream().filter(FaceModels.Info::chosen).findFirst().orElseThrow();
	}

	/**
	 * Checks a model, copies it into the folder and uses it. To be called on a worker, with {@link #refresh} afterwards.
	 *
	 * @throws org.fervor.core.task.UserError if it is no usable model
	 */
	FaceModels.Info install(Path file) {
		return models.install(file, folder);
	}

	void use(FaceModels.Info info) {
		models.choose(info.name(), folder);
		refresh();
	}

	void remove(FaceModels.Info info) {
		models.remove(info.name(), folder);
		refresh();
	}

	/** Whether a model can be chosen. */
	static boolean usable(Optional<FaceModels.Info> selected) {
		return selected.filter(i -> !i.chosen()).isPresent();
	}

	/** Whether a model can be removed: the one that ships stays. */
	static boolean removable(Optional<FaceModels.Info> selected) {
		return selected.filter(i -> i.file().isPresent()).isPresent();
	}
}
