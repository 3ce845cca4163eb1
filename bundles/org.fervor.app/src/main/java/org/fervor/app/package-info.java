/** The product: its application, perspectives, welcome and branding live in the packages below; this one names them. */
package org.fervor.app;
