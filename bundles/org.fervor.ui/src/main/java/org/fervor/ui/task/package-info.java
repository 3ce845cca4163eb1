/**
 * The one door to background work and back. {@link org.fervor.ui.task.Tasks} makes Jobs, {@link org.fervor.ui.task.UiThread} brings results to the UI thread, at most
 * 20 times a second and only while the widget lives, {@link org.fervor.ui.task.Problems} shows what nobody expected. {@code Work} runs on a worker, {@code Outcome} on
 * the UI thread.
 */
package org.fervor.ui.task;
