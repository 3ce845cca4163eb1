package org.fervor.ui.face;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Control;
import org.fervor.core.face.DetectorParameters;
import org.fervor.core.face.FaceModels;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Settings;
import org.fervor.ui.task.Problems;
import org.osgi.service.prefs.BackingStoreException;

/** How faces are found wherever no experiment says otherwise: in previews, corrections, reviews and live sessions. Remembered in the workspace. */
public final class FaceSettings {

	/** Its id; each view lets it be chosen otherwise for the moment. */
	public static final Parameter<String> DETECTOR = Parameter.text("detector", "auto", "How faces are found, until you choose otherwise in a view");
	public static final Parameter<Boolean> REMEMBER = Parameter.flag("remember-faces", true,
			"Keep what was found in a picture, and the crops, in Fervor's cache folder, so that the next view or run need not look again; results are the same");
	/** Options of the part model; which one it is stands in the folder of models, and only live sessions follow faces. */
	public static final List<Parameter<?>> PART_MODEL = DetectorParameters.PART_MODEL_PARAMETERS.stream()
			.<Parameter<?>>filter(p -> p != DetectorParameters.PART_MODEL && p != DetectorParameters.PART_TRACKING).toList();
	public static final List<Parameter<?>> CASCADE = DetectorParameters.CASCADE_PARAMETERS;
	public static final List<Parameter<?>> ALL = Stream.of(List.of(DETECTOR, REMEMBER), PART_MODEL, CASCADE).<Parameter<?>>flatMap(List::stream).toList();

	private static final String NODE = "org.fervor.ui.face";
	/** Counts the changes, so that listeners hear of several at once. */
	private static final String CHANGES = "changes";

	private FaceSettings() {
	}

	/** What was stored; defaults for what was not, or has become impossible. */
	public static Settings stored() {
		IEclipsePreferences node = node();
		Settings settings = Settings.defaults();
		for (Parameter<?> parameter : ALL) {
			settings = with(settings, parameter, node.get(parameter.id(), ""));
		}
		return settings;
	}

	/** What was stored, with the part model that is in use in this workspace. */
	public static Settings with(FaceModels models) {
		return models.named(stored(), folder());
	}

	/** Folder of this workspace's part models; the command line uses it, too. */
	public static Path folder() {
		return FaceModels.folder(Path.of(java.net.URI.create(Platform.getInstanceLocation().getURL().toString().replace(" ", "%20"))));
	}

	/** Keeps values, and tells everybody. @param texts by id of the parameter */
	public static void store(Map<String, String> texts) {
		texts.forEach(node()::put);
		changed();
	}

	/** Tells everybody that another part model is in use. */
	public static void changed() {
		IEclipsePreferences node = node();
		node.putInt(CHANGES, node.getInt(CHANGES, 0) + 1);
		try {
			node.flush();
		} catch (BackingStoreException e) {
			Problems.show(e);
		}
	}

	/** @param listener called after each change, as long as the owner is there */
	public static void onChange(Control owner, Runnable listener) {
		IEclipsePreferences node = node();
		IPreferenceChangeListener ear = event -> {
			if (event.getKey().equals(CHANGES) && !owner.isDisposed()) {
				listener.run();
			}
		};
		node.addPreferenceChangeListener(ear);
		owner.addDisposeListener(e -> node.removePreferenceChangeListener(ear));
	}

	private static <T> Settings with(Settings settings, Parameter<T> parameter, String text) {
		try {
			return text.isEmpty() ? settings : settings.with(parameter, parameter.parse(text));
		} catch (IllegalArgumentException e) {
			return settings;
		}
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
