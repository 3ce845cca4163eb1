/**
 * F1: {@link org.fervor.app.help.ShowHelp} finds out what is in front, {@link org.fervor.app.help.HelpText} is what there is to say about it, and
 * {@link org.fervor.app.help.HelpWindow} shows it. The texts are the files {@code help/TOPIC.txt} of the bundles; a topic is the id of a view, editor, wizard or page, or what a
 * {@link org.fervor.ui.help.HelpTopic} says. UI thread only.
 */
package org.fervor.app.help;
