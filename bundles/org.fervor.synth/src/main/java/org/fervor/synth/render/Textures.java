package org.fervor.synth.render;

/** The noise that all skins, irises and hairs are made of; persons differ by where in it they lie and how strongly it shows. Immutable. */
final class Textures {

	final NoiseTile pores = NoiseTile.pores(11);
	/** Patches of 3 mm to 30 mm. */
	final NoiseTile mottle = NoiseTile.clouds(12, 4, 64, 0.72);
	final NoiseTile fine = NoiseTile.clouds(13, 64, 128, 0.8);
	final NoiseTile threads = NoiseTile.threads(14);
	final NoiseTile freckles = NoiseTile.spots(15, 520, 1.2, 3.2);
	final NoiseTile moles = NoiseTile.spots(16, 26, 1.6, 4.2);
}
