/** Experiments: documents, plans, runs, reports. */
package org.fervor.experiment;
