package org.fervor.synth.layout;

import java.util.function.Supplier;

import org.fervor.core.label.Expression;
import org.fervor.synth.FaceScene;

/**
 * One picture that a set needs.
 *
 * @param path      file inside the set, with slashes
 * @param subject   who it shows
 * @param sequence  the sequence that it belongs to; empty where there are none
 * @param expression what it is meant to show
 * @param peak      whether it is the apex of its sequence
 * @param intensity 0..1
 * @param grey      whether it is stored without colour
 * @param scene     makes the scene; depends on nothing but the seeds
 */
record Shot(String path, String subject, String sequence, Expression expression, boolean peak, double intensity, boolean grey, Supplier<FaceScene> scene) {
}
