package org.fervor.cli;

import org.fervor.experiment.ExperimentRunner;
import org.fervor.experiment.cache.FaceCache;

import picocli.CommandLine.Option;

/** What the verbs have that look for faces in many pictures. */
abstract class FacesVerb extends Verb {

	@Option(names = "--no-cache", description = "Find and crop all faces anew, and remember none. The results are the same; FERVOR_CACHE=off does this for every call.")
	private boolean uncached;

	/** Where faces may be known from. */
	FaceCache cache() {
		return uncached ? FaceCache.none() : services().faceTools.cache;
	}

	/** Runs plans with these faces. */
	ExperimentRunner runner() {
		return uncached ? services().runner.with(FaceCache.none()) : services().runner;
	}
}
