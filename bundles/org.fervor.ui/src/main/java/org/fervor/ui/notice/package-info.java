/** What fills a part: its page, or what it says when it has nothing to show, or cannot: {@link org.fervor.ui.notice.PartBody}. UI thread only. */
package org.fervor.ui.notice;
