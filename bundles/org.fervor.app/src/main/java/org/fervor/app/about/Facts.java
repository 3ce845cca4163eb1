package org.fervor.app.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.fervor.app.text.Messages;
import org.fervor.core.compute.BackendInfo;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** Collects what somebody who helps would ask for. */
public final class Facts {

	private Facts() {
	}

	/** What is known at once. */
	public static List<Fact> now() {
		return List.of(new Fact(Messages.about_java, property("java.version") + " (" + property("java.vendor") + ")"),
				new Fact(Messages.about_system, property("os.name") + " " + property("os.version") + ", " + property("os.arch")),
				new Fact(Messages.about_platform, "Workbench " + version("org.eclipse.ui.workbench") + ", SWT " + version("org.eclipse.swt") + ", OSGi "
						+ version("org.eclipse.osgi") + ", EMF " + version("org.eclipse.emf.ecore")),
				new Fact(Messages.about_workspace, Platform.getInstanceLocation().getURL().getPath()));
	}

	/** What the compute service tells. */
	public static List<Fact> of(BackendInfo backend) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(Messages.about_backend, backend.backend()));
		facts.add(new Fact(Messages.about_blas, backend.blas()));
		facts.add(new Fact(Messages.about_helpers, backend.helpers() ? Messages.about_helpersOn : Messages.about_helpersOff));
		facts.add(new Fact(Messages.about_threads, String.valueOf(backend.threads())));
		if (!backend.problem().isEmpty()) {
			facts.add(new Fact(Messages.about_problem, backend.problem()));
		}
		return facts;
	}

	/** The versions that {@link Libraries} found. */
	static Optional<Fact> libraries(String versions) {
		return Optional.of(versions).filter(v -> !v.isEmpty()).map(v -> new Fact(Messages.about_libraries, v));
	}

	public static String product() {
		return NLS.bind(Messages.about_version, version("org.fervor.app"));
	}

	private static String version(String bundle) {
		Bundle found = Platform.getBundle(bundle);
		Version version = found == null ? Version.emptyVersion : found.getVersion();
		return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
	}

	private static String property(String name) {
		return System.getProperty(name, "?");
	}
}
