/** Texts of this bundle. */
package org.fervor.ui.live.text;
