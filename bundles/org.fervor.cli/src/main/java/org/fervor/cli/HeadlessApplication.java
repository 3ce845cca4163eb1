package org.fervor.cli;

import java.io.PrintStream;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Runs the command line inside OSGi, without a display. */
public final class HeadlessApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		context.applicationRunning();
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		BundleContext bundles = FrameworkUtil.getBundle(HeadlessApplication.class).getBundleContext();
		ServiceReference<Services> reference = bundles.getServiceReference(Services.class);
		PrintStream err = System.err;
		if (reference == null) {
			err.println("fervor: the installation is incomplete: a bundle is missing or did not start; build or unpack it anew");
			return ExitCode.FAILED;
		}
		Console console = new Console(System.out, err, Terminal.detect(System.getenv()));
		try (Interruption interruption = Interruption.watch()) {
			return FervorCommand.execute(new Session(bundles.getService(reference), console, interruption, installArea()), arguments);
		}
	}

	/** The product's folder. */
	private static Optional<java.nio.file.Path> installArea() {
		String area = System.getProperty("osgi.install.area");
		return area == null ? Optional.empty() : Optional.of(java.nio.file.Path.of(java.net.URI.create(area.replace(" ", "%20"))));
	}

	@Override
	public void stop() {
		// the verb hears of an interruption through its progress
	}
}
