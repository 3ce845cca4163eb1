package org.fervor.compute.fast;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** Floats at an address that somebody else owns. */
final class Floats extends Pointer {

	private Floats(long address) {
		this.address = address;
	}

	static FloatPointer at(long address, long count) {
		return new FloatPointer(new Floats(address)).capacity(count);
	}
}
