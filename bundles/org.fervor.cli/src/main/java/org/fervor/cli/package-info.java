/**
 * The command line: one class per verb. Entry types: {@link org.fervor.cli.HeadlessApplication} inside OSGi, {@link org.fervor.cli.FervorCommand} for everything else. Results
 * go to standard output, messages to standard error. Verbs run on the main thread; their work may use more.
 */
package org.fervor.cli;
