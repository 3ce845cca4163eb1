/** Window > Preferences > Fervor > Data: how previews find and cut out faces. {@link org.fervor.ui.data.preferences.PreviewSettings} stores, the page edits. */
package org.fervor.ui.data.preferences;
