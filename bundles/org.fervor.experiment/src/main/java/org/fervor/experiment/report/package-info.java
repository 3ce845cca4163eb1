/** The HTML report of runs; entry type {@link org.fervor.experiment.report.HtmlReport}. Pure functions of stored runs, safe for any thread. */
package org.fervor.experiment.report;
