/** The Data perspective's parts: {@code browser} shows data sets, {@code augment} what training makes of one face. */
package org.fervor.ui.data;
