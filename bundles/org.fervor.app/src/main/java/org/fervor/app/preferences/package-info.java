/** Window > Preferences > Fervor: where the other bundles' pages hang. UI thread only. */
package org.fervor.app.preferences;
