/** The texts that the Lab perspective's parts show. */
package org.fervor.ui.lab.text;
