/** How this workbench finds faces wherever no experiment says otherwise: {@link org.fervor.ui.face.FaceSettings}. UI thread only, but for reading. */
package org.fervor.ui.face;
