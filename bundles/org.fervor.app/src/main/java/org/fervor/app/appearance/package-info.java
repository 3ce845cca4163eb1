/** Light or dark: {@link org.fervor.app.appearance.SetTheme} switches the platform's theme, which remembers it. UI thread only. */
package org.fervor.app.appearance;
