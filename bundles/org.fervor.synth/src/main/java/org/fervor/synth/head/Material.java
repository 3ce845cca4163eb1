package org.fervor.synth.head;

/** What a surface is made of: tells the renderer how to shade it. */
public enum Material {
	SKIN, EYE, TEETH, TONGUE, CLOTH, GLASSES, OCCLUDER
}
