package org.fervor.libs;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.deeplearning4j.config.DL4JClassLoading;
import org.nd4j.common.config.ND4JClassLoading;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** Points the ServiceLoader look-ups of ND4J and DL4J at this bundle instead of the thread's context class loader, before any of them runs. */
public final class Activator implements BundleActivator {

	@Override
	public void start(BundleContext context) {
		Natives.prepare(names -> originals(context, names));
		ClassLoader own = Activator.class.getClassLoader();
		ND4JClassLoading.setNd4jClassloader(own);
		DL4JClassLoading.setDl4jClassloader(own);
	}

	/** Looks into the jars of this bundle and its fragments. */
	private static Map<String, List<URL>> originals(BundleContext context, Set<String> names) {
		Map<String, List<URL>> originals = new HashMap<>();
		ClassLoader loader = Activator.class.getClassLoader();
		for (String resource : context.getBundle().adapt(BundleWiring.class).listResources("org", "*", BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)) {
			String name = resource.substring(resource.lastIndexOf('/') + 1);
			URL url = names.contains(name) ? loader.getResource(resource) : null;
			if (url != null) {
				originals.computeIfAbsent(name, n -> new ArrayList<>()).add(url);
			}
		}
		return originals;
	}

	@Override
	public void stop(BundleContext context) {
		// the native libraries stay loaded until the JVM ends
	}
}
