package org.fervor.compute;

import org.nd4j.linalg.factory.Nd4j;

/** DL4J keeps a few blocks of native memory per thread for its intermediate results. */
final class Workspaces {

	private Workspaces() {
	}

	/** Gives back the blocks of the calling thread. They come again when needed. */
	static void closeAll() {
		Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
	}
}
