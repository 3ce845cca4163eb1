/**
 * The Lab perspective's parts: {@code architecture} and {@code experiment} edit documents with undo ({@code document}), {@code run} starts runs, lists and shows them,
 * {@code training} draws their curves.
 */
package org.fervor.ui.lab;
