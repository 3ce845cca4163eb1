/** The texts that the product's parts show. */
package org.fervor.app.text;
