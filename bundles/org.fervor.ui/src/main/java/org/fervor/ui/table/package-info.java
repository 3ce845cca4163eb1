/**
 * Tables of records: {@link org.fervor.ui.table.TableModel} filters and sorts without SWT, {@link org.fervor.ui.table.RecordTable} shows it as a NatTable that follows
 * the theme. UI thread only.
 */
package org.fervor.ui.table;
