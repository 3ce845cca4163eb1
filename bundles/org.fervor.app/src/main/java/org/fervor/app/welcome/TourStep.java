package org.fervor.app.welcome;

import java.util.Map;

/**
 * One step of the tour.
 *
 * @param id          stable, under which it is remembered as done
 * @param perspective where it takes place
 * @param command     what its button does
 * @param parameters  of the command
 */
public record TourStep(String id, String title, String text, String button, String perspective, String command, Map<String, String> parameters) {
}
