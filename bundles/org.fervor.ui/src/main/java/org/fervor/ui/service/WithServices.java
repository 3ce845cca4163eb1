package org.fervor.ui.service;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IExecutableExtensionFactory;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.EclipseContextFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.InjectionException;
import org.osgi.framework.Bundle;

/** Creates what an extension names after the colon, and hands it the services that its constructor asks for. */
public final class WithServices implements IExecutableExtensionFactory, IExecutableExtension {

	private IConfigurationElement element;
	private String property;
	private String className;

	@Override
	public void setInitializationData(IConfigurationElement config, String propertyName, Object data) {
		element = config;
		property = propertyName;
		className = String.valueOf(data).strip();
	}

	@Override
	public Object create() throws CoreException {
		Bundle bundle = Platform.getBundle(element.getContributor().getName());
		try {
			Class<?> type = bundle.loadClass(className);
			Object made = make(type, EclipseContextFactory.getServiceContext(bundle.getBundleContext()));
			if (made instanceof IExecutableExtension extension) {
				extension.setInitializationData(element, property, null);
			}
			return made;
		} catch (ClassNotFoundException | InjectionException e) {
			throw new CoreException(new Status(IStatus.ERROR, bundle.getSymbolicName(), className + " cannot be created", e));
		}
	}

	private static Object make(Class<?> type, IEclipseContext services) {
		IEclipseContext local = EclipseContextFactory.create(type.getName());
		try {
			return ContextInjectionFactory.make(type, services, local);
		} finally {
			local.dispose();
		}
	}
}
