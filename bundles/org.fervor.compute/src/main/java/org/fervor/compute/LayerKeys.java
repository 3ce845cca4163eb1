package org.fervor.compute;

/** DL4J's names of parameters: the layer's place, an underscore, and what it is; inside a block the place is that of the block. */
final class LayerKeys {

	private LayerKeys() {
	}

	/** The place of the layer in the architecture. */
	static int layer(String name) {
		int end = 0;
		while (end < name.length() && Character.isDigit(name.charAt(end))) {
			end++;
		}
		return Integer.parseInt(name.substring(0, end));
	}
}
