package org.fervor.libs;

import org.deeplearning4j.config.DL4JClassLoading;
import org.nd4j.common.config.ND4JClassLoading;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Points the ServiceLoader look-ups of ND4J and DL4J at this bundle instead of the thread's context class loader, before any of them runs. */
public final class Activator implements BundleActivator {

	@Override
	public void start(BundleContext context) {
		Natives.prepare();
		ClassLoader own = Activator.class.getClassLoader();
		ND4JClassLoading.setNd4jClassloader(own);
		DL4JClassLoading.setDl4jClassloader(own);
	}

	@Override
	public void stop(BundleContext context) {
		// the native libraries stay loaded until the JVM ends
	}
}
