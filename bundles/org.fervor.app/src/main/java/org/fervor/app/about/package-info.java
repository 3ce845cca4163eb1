/** Help > About: what this is and what it runs on. UI thread only; the back end is asked on a worker. */
package org.fervor.app.about;
