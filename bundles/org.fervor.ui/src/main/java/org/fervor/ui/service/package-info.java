/**
 * How services reach parts. A part, an editor, a handler or a page is named in {@code plugin.xml} as
 *
 * <pre>class="org.fervor.ui.service.WithServices:org.fervor.ui.data.browser.DatasetBrowserPart"</pre>
 *
 * and gets its Declarative Services through its one constructor marked {@code @Inject}: a single service by its type, all services of a kind as
 * {@code @Service List<DatasetReader>}. Nothing looks up a service by hand, and a test calls the same constructor. Entry type:
 * {@link org.fervor.ui.service.WithServices}. UI thread only.
 */
package org.fervor.ui.service;
