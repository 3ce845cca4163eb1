package org.fervor.synth.layout;

/**
 * A small file beside the pictures.
 *
 * @param path inside the set, with slashes
 */
record TextFile(String path, String text) {
}
