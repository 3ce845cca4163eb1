package org.fervor.ui.data.preferences;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.fervor.core.augment.LabelSafety;
import org.fervor.core.parameter.Parameter;
import org.fervor.core.parameter.Range;
import org.fervor.core.parameter.Settings;
import org.fervor.ui.task.Problems;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** How previews cut out faces, remembered in the workspace. */
public final class PreviewSettings {

	public static final Parameter<Integer> CROP = size("crop-size", 48, "Width and height of the crop beside a previewed image");
	public static final Parameter<Integer> AUGMENTED = size("augmentation-size", 96, "Width and height of the images in the Augmentation Preview");
	public static final List<Parameter<?>> ALL = List.of(CROP, AUGMENTED, LabelSafety.DOUBTFUL_LOSS, LabelSafety.UNSAFE_LOSS, LabelSafety.DRAWS);

	private static final String NODE = "org.fervor.ui.data";

	private PreviewSettings() {
	}

	/** What was stored; defaults for what was not, or has become impossible. */
	public static Settings stored() {
		Preferences node = node();
		Settings settings = Settings.defaults();
		for (Parameter<?> parameter : ALL) {
			settings = with(settings, parameter, node.get(parameter.id(), ""));
		}
		return settings;
	}

	static void store(Map<String, String> texts) {
		Preferences node = node();
		new HashMap<>(texts).forEach(node::put);
		try {
			node.flush();
		} catch (BackingStoreException e) {
			Problems.show(e);
		}
	}

	private static <T> Settings with(Settings settings, Parameter<T> parameter, String text) {
		try {
			return text.isEmpty() ? settings : settings.with(parameter, parameter.parse(text));
		} catch (IllegalArgumentException e) {
			return settings;
		}
	}

	private static Parameter<Integer> size(String id, int value, String description) {
		return new Parameter<>(id, Integer.class, value, new Range.OneOf<>(List.of(48, 64, 96)), "px", description);
	}

	private static Preferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
