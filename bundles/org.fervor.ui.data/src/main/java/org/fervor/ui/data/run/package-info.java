/** The runs of the workspace for lists to choose from; entry type {@link org.fervor.ui.data.run.WorkspaceRuns}. */
package org.fervor.ui.data.run;
