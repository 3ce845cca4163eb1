package org.fervor.cli;

import org.fervor.experiment.FervorVersion;

import picocli.CommandLine.IVersionProvider;

/** Says the version. */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "Fervor " + FervorVersion.TEXT };
	}
}
