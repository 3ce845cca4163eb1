/** Data sets as lists of samples without pixels; entry types {@link org.fervor.core.data.Dataset} and {@link org.fervor.core.data.DatasetReader}. Immutable values, safe for any thread. */
package org.fervor.core.data;
