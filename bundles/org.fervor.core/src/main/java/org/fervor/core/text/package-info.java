/** Text from outside: {@link org.fervor.core.text.TextFile} reads files whatever program wrote them, {@link org.fervor.core.text.Words} compares names. No state, safe for any thread. */
package org.fervor.core.text;
