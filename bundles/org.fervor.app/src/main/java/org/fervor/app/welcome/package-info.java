/**
 * The five-minute tour: {@link org.fervor.app.welcome.Tour} knows the steps and what was done, {@link org.fervor.app.welcome.WelcomePart} shows them with a button each.
 * UI thread only.
 */
package org.fervor.app.welcome;
