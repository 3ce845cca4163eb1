package org.fervor.app.about;

/** A line of the About dialog. */
public record Fact(String name, String value) {
}
