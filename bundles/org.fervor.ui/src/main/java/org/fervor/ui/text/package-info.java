/** The texts that the shared widgets show. */
package org.fervor.ui.text;
