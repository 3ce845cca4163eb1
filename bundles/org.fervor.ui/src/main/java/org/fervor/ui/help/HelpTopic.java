package org.fervor.ui.help;

/** A dialog, a wizard or a page with a help text of its own; or a part that has several. A part with one text needs not be one: its id is its topic. */
public interface HelpTopic {

	/** Names the text: the file {@code help/TOPIC.txt} of the bundle with whose name the topic begins. */
	String helpTopic();
}
