/** What a long job tells and hears; entry type {@link org.fervor.core.task.Progress}. */
package org.fervor.core.task;
