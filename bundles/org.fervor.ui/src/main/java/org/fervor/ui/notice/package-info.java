/** What a part says when it has nothing to show, or cannot: {@link org.fervor.ui.notice.Notice}. UI thread only. */
package org.fervor.ui.notice;
