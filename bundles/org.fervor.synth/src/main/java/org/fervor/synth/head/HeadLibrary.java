package org.fervor.synth.head;

/** What all heads share: topology, average shape, genes, muscles, folds and landmarks. Takes a moment to build; immutable, so build it once. */
public final class HeadLibrary {

	final HeadChart chart = new HeadChart();
	final AverageHead average = new AverageHead(chart);
	final IdentityMorphs genes = new IdentityMorphs(average);
	final MuscleMorphs muscles = new MuscleMorphs(average);
	final Wrinkles wrinkles = new Wrinkles(average);
	final Jaw jaw = new Jaw(average);
	final LandmarkPlaces places = new LandmarkPlaces(average);
}
