/** How a window or page says which help text is about it: {@link org.fervor.ui.help.HelpTopic}. Any thread. */
package org.fervor.ui.help;
