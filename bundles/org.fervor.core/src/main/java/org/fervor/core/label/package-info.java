/** Expressions and sets of classes; entry type {@link org.fervor.core.label.LabelSet}. Immutable values, safe for any thread. */
package org.fervor.core.label;
