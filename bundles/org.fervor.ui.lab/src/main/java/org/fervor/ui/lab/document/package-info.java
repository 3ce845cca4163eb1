/**
 * What both editors share: {@link org.fervor.ui.lab.document.DocumentEditor} loads and saves a document, {@link org.fervor.ui.lab.document.Edits} changes it so that every
 * change can be undone. UI thread only; runs get records made from a document, never the document.
 */
package org.fervor.ui.lab.document;
