package org.fervor.ui.data.browser;

import java.nio.file.Path;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.fervor.core.label.ClassMap;
import org.fervor.ui.task.Problems;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** What the names of classes of each data set stand for, as it was chosen in the Dataset Browser: remembered in the workspace. */
public final class ClassMaps {

	private static final String NODE = "org.fervor.ui.data.classes";

	private ClassMaps() {
	}

	/** @return {@link ClassMap#NONE} where none was chosen */
	public static ClassMap of(Path data) {
		String stored = node().get(key(data), "");
		return ClassMap.isValid(stored) ? ClassMap.parse(stored) : ClassMap.NONE;
	}

	static void store(Path data, ClassMap map) {
		Preferences node = node();
		if (map.pairs().isEmpty()) {
			node.remove(key(data));
		} else {
			node.put(key(data), map.toString());
		}
		try {
			node.flush();
		} catch (BackingStoreException e) {
			Problems.show(e);
		}
	}

	private static String key(Path data) {
		return data.toAbsolutePath().normalize().toString();
	}

	private static Preferences node() {
		return InstanceScope.INSTANCE.getNode(NODE);
	}
}
