/**
 * Window > Preferences > Fervor. Data: how previews cut out faces; {@link org.fervor.ui.data.preferences.PreviewSettings} stores, the page edits. Face Detection: how faces are
 * found in this workspace; {@code FaceSettings} of {@code org.fervor.ui} stores, and the folder of part models is the one that the command line uses.
 */
package org.fervor.ui.data.preferences;
