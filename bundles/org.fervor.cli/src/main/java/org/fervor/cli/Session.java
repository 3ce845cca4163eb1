package org.fervor.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What one call of the command line has.
 *
 * @param install the product's folder; empty on a plain class path
 */
record Session(Services services, Console console, Interruption interruption, Optional<Path> install) {
}
