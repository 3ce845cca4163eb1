/**
 * Colours and fonts that follow the workbench's theme. The theme's style sheet sets the background of every widget; a canvas asks {@link org.fervor.ui.look.Look} what
 * goes with the background it has, each time it paints, so nothing has to be told when the theme changes. UI thread only.
 */
package org.fervor.ui.look;
