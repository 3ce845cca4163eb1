package org.fervor.experiment;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The version of this program. */
public final class FervorVersion {

	/** With the build's qualifier inside OSGi; {@code development} on a plain class path. */
	public static final String TEXT = text();

	private FervorVersion() {
	}

	private static String text() {
		Bundle bundle = FrameworkUtil.getBundle(FervorVersion.class);
		return bundle == null ? "development" : bundle.getVersion().toString();
	}
}
