/**
 * The Dataset Browser. {@link org.fervor.ui.data.browser.DatasetBrowserModel} holds what is shown, {@link org.fervor.ui.data.browser.FaceFinder} finds and crops the
 * face of one image, {@link org.fervor.ui.data.browser.DatasetBrowserPart} puts both on the screen. Models are used from the UI thread, the finder from workers.
 */
package org.fervor.ui.data.browser;
