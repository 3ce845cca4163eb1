/** The texts that the Data perspective's parts show. */
package org.fervor.ui.data.text;
